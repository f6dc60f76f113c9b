import type { Document, LeftOutKind } from '@gouji/core/model';
import { defaultLimits } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/pdf/pdf-reader.ts';
import { buildPdf, stream } from './hostile-pdf.ts';

interface Parts {
  /** Inside the resources of the page. */
  readonly resources?: string;
  /** Annotations and what else the page names, objects from 6 on. */
  readonly more?: readonly string[];
  readonly annotations?: readonly number[];
  readonly catalog?: string;
  readonly page?: string;
}

/** A page with three ruled cells in a row over three more; `inner` is painted last, into the middle one of the first. */
function read(
  inner: string,
  { resources = '', more = [], annotations = [], catalog = '', page = '' }: Parts = {},
): Promise<Document> {
  const lines = [50, 150, 250, 350].map((x) => `${x} 660 m ${x} 700 l S`).join('\n');
  const rules = [660, 680, 700].map((y) => `50 ${y} m 350 ${y} l S`).join('\n');
  const word = (text: string, x: number, y: number): string => `BT /F 10 Tf ${x} ${y} Td (${text}) Tj ET`;
  const frame = [
    word('licence', 60, 686),
    word('7', 260, 686),
    word('penalty', 60, 666),
    word('8', 160, 666),
    word('9', 260, 666),
  ];
  const file = buildPdf([
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${resources}>>/Annots[${annotations.map((id) => `${id} 0 R`).join(' ')}]${page}>>`,
    stream(`${lines}\n${rules}\n${frame.join('\n')}\n${inner}`),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...more,
  ]);
  return readPdf(file, { name: 'page.pdf', limits: defaultLimits });
}

/** The middle cell: its text and what was left out of it. */
async function cell(
  inner: string,
  parts: Parts = {},
): Promise<[string, ...(readonly [LeftOutKind, string])[]]> {
  const { blocks } = await read(inner, parts);
  const table = blocks.find((block) => block.kind === 'table');
  const contents = table?.kind === 'table' ? table.cells.map(({ content }) => content) : [];
  expect(contents.map(({ text }) => text).filter((_, index) => index !== 1)).toEqual([
    'licence',
    '7',
    'penalty',
    '8',
    '9',
  ]);
  const { text, asides = [] } = contents[1]!;
  return [text, ...asides.map(({ what, text: words }) => [what, words] as const)];
}

const show = (text: string, x = 160, more = '', size = 10, y = 686): string =>
  `q ${more} BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET Q\n`;
const white = '1 1 1 rg';

test('plain text is read', async () => {
  expect(await cell(show('153'))).toEqual(['153']);
});

test.each([
  ['text without ink', `${show('12', 160, '3 Tr')}${show('153', 180)}`, 'hidden'],
  ['text that only clips', `${show('12', 160, '7 Tr')}${show('153', 180)}`, 'hidden'],
  ['white text', `${show('12', 160, white)}${show('153', 180)}`, 'white'],
  [
    'text outside of what may be painted',
    `q 60 600 20 20 re W n ${show('12')} Q ${show('153', 180)}`,
    'hidden',
  ],
  ['text under a white box', `${show('12')} ${white} 155 682 40 14 re f 0 g ${show('153', 180)}`, 'covered'],
  [
    'text under a box, corrected in place',
    `${show('12')} ${white} 155 682 40 14 re f 0 g ${show('153')}`,
    'covered',
  ],
  ['the same digits under a box', `${show('153')} ${white} 155 682 40 14 re f 0 g ${show('153')}`, 'covered'],
] as const)('%s is left out', async (_, inner, what) => {
  const [text, ...asides] = await cell(inner);
  expect([text, asides.map(([kind]) => kind)]).toEqual(['153', [what]]);
});

test.each([
  ['white text on a dark ground', `q 0 0 0.5 rg 151 681 98 18 re f ${show('153', 160, white)} Q`],
  ['text on a shaded ground', `q 0.9 g 151 681 98 18 re f Q ${show('153')}`],
  ['text beside a later box', `${show('153')} ${white} 200 682 40 14 re f`],
] as const)('%s is seen', async (_, inner) => {
  expect(await cell(inner)).toEqual(['153']);
});

test('a layer that is off is left out, one that is on is read', async () => {
  const layers = (state: 'ON' | 'OFF'): Parts => ({
    resources: '/Properties<</L 6 0 R>>',
    more: ['<</Type/OCG/Name(old)>>'],
    catalog: `/OCProperties<</OCGs[6 0 R]/D<</Order[6 0 R]/${state}[6 0 R]>>>>`,
  });
  const old = `/OC /L BDC ${show('12')} EMC`;
  expect(await cell(`${old} ${show('153', 180)}`, layers('OFF'))).toEqual(['153', ['hidden', '12']]);
  expect(await cell(`/OC /L BDC ${show('153')} EMC`, layers('ON'))).toEqual(['153']);
});

test('a line through a word strikes it, one through half of it that half', async () => {
  expect(await cell(`${show('12')} 160 689 m 171 689 l S ${show('153', 180)}`)).toEqual([
    '153',
    ['struck', '12'],
  ]);
  expect(await cell(`${show('12')} 160 689 11 0.6 re f ${show('153', 180)}`)).toEqual([
    '153',
    ['struck', '12'],
  ]);
  expect(await cell(`${show('12153')} 160 689 m 171 689 l S`)).toEqual(['153', ['struck', '12']]);
  // An underline, and a rule of another table, strike nothing.
  expect(await cell(`${show('153')} 160 684 m 177 684 l S`)).toEqual(['153']);
});

test('a small number at the head of another is a note mark, a small number is not', async () => {
  expect(await cell(`${show('153')}${show('1', 177.5, '', 6, 691)}`)).toEqual(['153', ['raised', '1']]);
  expect(await cell(`${show('153')}${show('2', 177.5, '', 6, 682)}`)).toEqual(['153', ['lowered', '2']]);
  expect(await cell(show('153', 160, '', 6))).toEqual(['153']);
});

test('a shadow is the same number, numbers over each other are not one', async () => {
  expect(await cell(`${show('153', 161.4, '0.6 g', 10, 684.8)}${show('153')}`)).toEqual(['153']);
  expect(await cell(`${show('3', 161.4, '0.6 g', 10, 684.8)}${show('3')}`)).toEqual(['3']);
  expect(await cell(show('11'))).toEqual(['11']);
  expect((await cell(`${show('12')}${show('153', 162)}`))[0]).toMatch(/^\d+\t\d+$/);
});

test('digits far apart, or of very different size, are not one number', async () => {
  expect(await cell(`${show('12')}${show('153', 180)}`)).toEqual(['12\t153']);
  expect(await cell(`${show('153')}${show('1', 177.5, '', 6)}`)).toEqual(['153\t1']);
  expect(await cell(`${show('12')}${show('840', 174)}`)).toEqual(['12 840']);
});

test('a watermark over the page is left out', async () => {
  const large = 'BT /F 60 Tf 60 640 Td (2023) Tj ET';
  const { blocks, leftOut } = await read(`${show('153')} 0.8 g ${large}`);
  expect(leftOut).toMatchObject([{ what: 'overlay', count: 1, places: [{ text: '2023' }] }]);
  const texts = blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ content }) => content.text) : block.content.text,
  );
  expect(texts.join()).not.toContain('2023');
});

const widget = (more: string): string =>
  `<</Type/Annot/Subtype/Widget/F 4/DA(/F 10 Tf)/Rect[155 682 245 698]${more}>>`;
const form = '/AcroForm<</Fields[6 0 R]>>';

test.each([
  ['a field', [widget('/FT/Tx/T(a)/V(153)')], form],
  ['a field of no form', [widget('/FT/Tx/T(a)/V(153)')], ''],
  ['a choice', [widget('/FT/Ch/Ff 131072/T(a)/Opt[(12)(153)]/V(153)')], form],
  [
    'a choice stored under another word',
    [widget('/FT/Ch/Ff 131072/T(a)/Opt[[(1)(12)][(2)(153)]]/V(2)')],
    form,
  ],
  [
    'a part of a field',
    [widget('/Parent 7 0 R'), '<</FT/Tx/T(a)/V(153)/Kids[6 0 R]>>'],
    '/AcroForm<</Fields[7 0 R]>>',
  ],
  [
    'text typed onto the page',
    ['<</Type/Annot/Subtype/FreeText/F 4/DA(/F 10 Tf)/Contents(153)/Rect[155 682 245 698]>>'],
    '',
  ],
])('the value of %s is content', async (_, more, catalog) => {
  expect(await cell('', { more, annotations: [6], catalog })).toEqual(['153']);
});

test('a field that is not shown, a button and a comment are no content', async () => {
  expect(
    await cell('', {
      more: [widget('/FT/Tx/T(a)/V(153)/F 2').replace('/F 4', '')],
      annotations: [6],
      catalog: form,
    }),
  ).toEqual(['']);
  expect(await cell('', { more: [widget('/FT/Btn/T(a)/V/Yes')], annotations: [6], catalog: form })).toEqual([
    '',
  ]);
  const note = '<</Type/Annot/Subtype/Text/F 4/Contents(check)/Rect[155 682 175 698]>>';
  const { leftOut } = await read(show('153'), { more: [note], annotations: [6] });
  expect(leftOut).toMatchObject([{ what: 'annotation', places: [{ text: 'check' }] }]);
});

test('what a reader strikes out is struck, text typed over a number makes two', async () => {
  const strike =
    '<</Type/Annot/Subtype/StrikeOut/F 4/Rect[158 682 172 698]/QuadPoints[158 698 172 698 158 682 172 682]>>';
  expect(await cell(`${show('12')}${show('153', 180)}`, { more: [strike], annotations: [6] })).toEqual([
    '153',
    ['struck', '12'],
  ]);
  const typed = '<</Type/Annot/Subtype/FreeText/F 4/DA(/F 10 Tf)/Contents(153)/Rect[155 682 195 698]>>';
  expect((await cell(show('12'), { more: [typed], annotations: [6] }))[0]).not.toMatch(/^\d+$/);
});

test('a page whose text lies on its side is turned', async () => {
  const turned = (matrix: string, page = ''): Promise<Document> => {
    const line = 'BT /F 10 Tf 60 500 Td (annual report of the county for the year) Tj ET';
    const table = `50 450 m 250 450 l S 50 470 m 250 470 l S 50 450 m 50 470 l S 150 450 m 150 470 l S 250 450 m 250 470 l S
      BT /F 10 Tf 60 456 Td (licence) Tj ET BT /F 10 Tf 160 456 Td (153) Tj ET`;
    return readPdf(
      buildPdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>${page}>>`,
        stream(`q ${matrix} cm ${line} ${table} Q`),
        '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      ]),
      { name: 'turned.pdf', limits: defaultLimits },
    );
  };
  for (const [matrix, page] of [
    ['1 0 0 1 0 0', ''],
    ['0 1 -1 0 595 0', ''],
    ['0 -1 1 0 0 842', ''],
    ['-1 0 0 -1 595 842', ''],
    ['0 1 -1 0 595 0', '/Rotate 90'],
  ] as const) {
    const { blocks } = await turned(matrix, page);
    expect(
      blocks.map((block) =>
        block.kind === 'table' ? block.cells.map(({ content }) => content.text) : block.content.text,
      ),
    ).toEqual(['annual report of the county for the year', ['licence', '153']]);
  }
  const { blocks } = await turned('0 1 -1 0 595 0');
  const table = blocks[1]!;
  const at = table.kind === 'table' && table.cells[1]!.content.locate(0, 3);
  // On the page as shown: 595 wide, the number at 456 from what was its foot.
  expect(at && at.kind === 'page' && at.box.map(Math.round)).toEqual([
    expect.any(Number),
    expect.any(Number),
    expect.any(Number),
    expect.any(Number),
  ]);
  expect(at && at.kind === 'page' && at.box[0]).toBeLessThan(595 - 440);
});

test('a form of the kind only its own program shows is told', async () => {
  const { notices } = await read(show('153'), {
    more: ['<</Fields[]/XFA[(template)(x)]>>'],
    catalog: '/AcroForm 6 0 R',
  });
  expect(notices.map(({ code }) => code)).toEqual(['xfa-form']);
});

test('a page of text without ink over a scan is read', async () => {
  const lines = Array.from({ length: 20 }, (_, index) =>
    show(`line ${index} of a scan`, 60, '3 Tr', 10, 400 - index * 12),
  ).join('\n');
  const { blocks } = await read(`${lines}`);
  expect(JSON.stringify(blocks)).toContain('line 7 of a scan');
});

test('the end of a text that its cell cuts off is no part of the next cell, and told', async () => {
  const words = 'administrative licensing decisions';
  const cut = `q 150 680 100 20 re W n BT /F 10 Tf 160 686 Td (${words}) Tj ET Q`;
  const [text] = await cell(cut);
  expect(text).toMatch(/^administrative lice/);
  expect(words).toContain(text);
  expect((await read(cut)).leftOut).toMatchObject([{ what: 'hidden' }]);
});
