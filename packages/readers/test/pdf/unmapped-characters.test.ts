import { defaultLimits } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/pdf/pdf-reader.ts';
import { describeBlocks } from '../support/describe-blocks.ts';
import { buildPdf, stream } from './hostile-pdf.ts';

const plain = (text: string, y: number): string => `BT /D 10 Tf 1 0 0 1 60 ${y} Tm (${text}) Tj ET`;
/** Text in drawings that have numbers and no names. */
const drawn = (codes: string, x: number, y: number): string =>
  `BT /T 10 Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`;

const page = (content: readonly string[]): Uint8Array =>
  buildPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</D 5 0 R/T 6 0 R>>>>>>',
    stream(content.join('\n')),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type3/FontBBox[0 0 10 10]/FontMatrix[.1 0 0 .1 0 0]/CharProcs<</a0 7 0 R>>/Encoding<</Differences[1/a0 49/a49]>>/FirstChar 1/LastChar 49/Widths[6 '.concat(
      '6 '.repeat(48),
      ']>>',
    ),
    stream('6 0 d0 0 0 5 7 re f'),
  ]);

test('characters without a meaning are neither left out nor taken for the numbers they have in their font', async () => {
  const lines = Array.from({ length: 8 }, (_, index) => plain(`line of words ${index}`, 600 - index * 14));
  const { blocks, notices } = await readPdf(
    page([
      plain('Total 4', 700),
      drawn('0101', 95.6, 700),
      plain('Total', 680),
      drawn('313101', 90, 680),
      ...lines,
    ]),
    { name: 'page.pdf', limits: defaultLimits },
  );
  const shown = describeBlocks(blocks).join(' ');
  expect(shown).toMatch(/^Total 4\s*\ufffd{2}\s+Total\s*\ufffd{3}\s/u);
  expect(shown).not.toMatch(/Total \d{2}/u);
  expect(notices.map(({ code }) => code)).toEqual(['unmapped-characters']);
});

const spoken = (said: string, text: string): string => `/Span <</ActualText ${said}>> BDC ${text} EMC`;

test('what is drawn counts, not the words a file gives for it', async () => {
  const { blocks, notices } = await readPdf(
    page([
      plain('Kept', 700),
      spoken('(12)', plain('12', 680)),
      spoken('<FEFF00310032>', plain('12 13', 660)),
      spoken('(words)', plain('14', 640)),
      spoken('(15)', drawn('0101', 60, 620)),
    ]),
    { name: 'page.pdf', limits: defaultLimits },
  );
  expect(describeBlocks(blocks).join(' ').replace(/\s+/gu, ' ')).toMatch(
    /^Kept 12 \ufffd{2} ?\ufffd{2} 14 15$/u,
  );
  expect(notices.map(({ code }) => code)).toEqual(['doubtful-characters']);
});
