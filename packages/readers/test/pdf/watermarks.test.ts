import { defaultLimits } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/pdf/pdf-reader.ts';
import { buildPdf, stream } from './hostile-pdf.ts';

const rows = 24;
const columns = 6;
const word = (text: string, x: number, y: number, size = 9): string =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`;

/** Numbers of two digits and more, no two of a row alike. */
const numberAt = (row: number, column: number): string => String(11 + row * 7 + column * 137);

function table(): string {
  const parts: string[] = [];
  for (let row = 0; row <= rows; row++) parts.push(`50 ${700 - row * 20} m 500 ${700 - row * 20} l S`);
  for (let column = 0; column <= columns; column++)
    parts.push(`${50 + column * 75} 700 m ${50 + column * 75} ${700 - rows * 20} l S`);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      parts.push(word(numberAt(row, column), 54 + column * 75, 686 - row * 20));
  return parts.join('\n');
}

interface Watermark {
  readonly colour?: string;
  readonly text?: string;
  readonly size?: number;
  /** Distance of one from the next, in points. */
  readonly step?: readonly [number, number];
  readonly draw?: (text: string, x: number, y: number, size: number) => string;
  readonly before?: string;
  readonly behind?: string;
  readonly isForm?: boolean;
}

function strew({ text = '20250118', size = 9, step = [90, 37], draw = word }: Watermark): string {
  const parts: string[] = [];
  for (let y = 15; y < 842; y += step[1])
    for (let x = 20; x < 595; x += step[0]) parts.push(draw(text, x, y, size));
  return parts.join('\n');
}

async function readTable(watermark: Watermark): Promise<{ cells: string[]; overlays: number }> {
  const { colour = '0.8 g', before = '', behind = '', isForm = false } = watermark;
  const strewn = `q ${colour}\n${strew(watermark)}\nQ`;
  const { blocks, leftOut } = await readPdf(
    buildPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</W 6 0 R>>>>>>',
      stream(
        `${word('Numbers of the year and how they were handled', 60, 780, 12)}\n${table()}\n${before}${isForm ? '/W Do' : strewn}${behind}`,
      ),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      stream(strewn, '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>'),
    ]),
    { name: 'watermark.pdf', limits: defaultLimits },
  );
  const cells = blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ content }) => content.text) : [],
  );
  return { cells, overlays: leftOut.find(({ what }) => what === 'overlay')?.count ?? 0 };
}

const numbers = Array.from({ length: rows * columns }, (_, index) =>
  numberAt(Math.floor(index / columns), index % columns),
);

const turned =
  (degrees: number) =>
  (text: string, x: number, y: number, size: number): string => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return `BT /F ${size} Tf ${cos.toFixed(4)} ${sin.toFixed(4)} ${(-sin).toFixed(4)} ${cos.toFixed(4)} ${x} ${y} Tm (${text}) Tj ET`;
  };

const letters = (text: string, x: number, y: number, size: number): string =>
  [...text].map((letter, index) => word(letter, x + index * 0.556 * size, y, size)).join('\n');

test.each<[string, Watermark]>([
  ['digits in grey', {}],
  ['digits in grey as large as twice the text', { size: 18 }],
  ['digits of a colour', { colour: '1 0.4 0.4 rg', text: '13800138000', step: [120, 23] }],
  ['a single digit', { text: '8', step: [31, 17] }],
  ['digits on their side', { draw: turned(90) }],
  ['digits aslant', { draw: turned(30) }],
  ['digits nearly level', { draw: turned(4) }],
  ['digits drawn one by one', { draw: letters }],
  ['black digits in a form', { colour: '0 g', isForm: true }],
  ['black digits that are no content', { colour: '0 g', before: '/Artifact BMC\n', behind: '\nEMC' }],
  ['black digits as the text has them', { colour: '0 g' }],
  ['a black address of a computer', { colour: '0 g', text: '10.12.3.45', step: [70, 23] }],
] as const)('%s strewn over a table join none of its numbers', async (_, watermark) => {
  const { cells, overlays } = await readTable(watermark);
  expect(cells).toEqual(numbers);
  expect(overlays).toBeGreaterThan(0);
});

test('numbers that recur and colours within a table are text', async () => {
  const colours = ['0 g', '1 0 0 rg', '0 0 1 rg', '0.5 g'];
  const parts = Array.from({ length: 60 }, (_, index) => {
    const [row, column] = [Math.floor(index / 6), index % 6];
    return `q ${colours[index % 4]} ${word(index % 3 === 0 ? '100' : '0', 54 + column * 75, 686 - row * 20)} Q`;
  });
  const rules = [
    ...Array.from({ length: 11 }, (_, row) => `50 ${700 - row * 20} m 500 ${700 - row * 20} l S`),
    ...Array.from({ length: 7 }, (_, column) => `${50 + column * 75} 700 m ${50 + column * 75} 500 l S`),
  ];
  const { blocks, leftOut } = await readPdf(
    buildPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
      stream([...rules, ...parts].join('\n')),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ]),
    { name: 'colours.pdf', limits: defaultLimits },
  );
  expect(leftOut).toEqual([]);
  const [block] = blocks;
  expect(block?.kind === 'table' && block.cells.map(({ content }) => content.text)).toEqual(
    Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? '100' : '0')),
  );
});
