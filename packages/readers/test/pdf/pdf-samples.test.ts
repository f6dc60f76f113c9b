import { readFileSync } from 'node:fs';
import type { Document, TableBlock } from '@gouji/core/model';
import { defaultLimits } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/pdf/pdf-reader.ts';
import { buildPdf, onePage, stream } from './hostile-pdf.ts';

const file = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/files/${name}`, import.meta.url));
const read = (bytes: Uint8Array): Promise<Document> =>
  readPdf(bytes, { name: 'x.pdf', limits: defaultLimits });
const grids = JSON.parse(new TextDecoder().decode(file('annual-report.grids.json'))) as unknown[][];

function tables(document: Document): TableBlock[] {
  return document.blocks.filter((block) => block.kind === 'table');
}

function cellsOf(table: TableBlock): unknown[] {
  return table.cells.map((cell) => [
    cell.row,
    cell.column,
    cell.rowSpan,
    cell.columnSpan,
    cell.content.text.replace(/\s/g, ''),
  ]);
}

function paragraphs(document: Document): string[] {
  return document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.content.text] : []));
}

test.each(['annual-report.chromium.pdf', 'annual-report.writer.pdf'])('%s gives every cell', async (name) => {
  const document = await read(file(name));
  expect(tables(document).map(cellsOf)).toEqual(grids);
  expect(document.complete).toBe(true);
  expect(document.metadata.title).toBe('甲县人民政府2024年政府信息公开工作年度报告');
});

test.each(['annual-report.chromium.pdf', 'annual-report.writer.pdf', 'annual-report.unruled.pdf'])(
  '%s gives whole paragraphs without page numbers',
  async (name) => {
    const texts = paragraphs(await read(file(name)));
    expect(texts.slice(0, 3)).toEqual(['甲县人民政府', '2024年政府信息公开工作年度报告', '一、总体情况']);
    expect(texts[3]).toMatch(
      /^2024年，甲县人民政府认真.*按时放到网站上，并且逐条核对来源与日期。.*回应留言69件。$/u,
    );
    expect(texts[4]).toMatch(/^（一）主动公开。.*现行有效28件；规章1件。.*对照执行。$/u);
    expect(texts).toContain('五、存在的主要问题及改进情况');
    expect(texts.at(-1)).toBe('本年度收取信息处理费0元。');
    expect(texts.filter((text) => /^-\s*\d+\s*-$/.test(text))).toEqual([]);
  },
);

test('rows without lines keep their numbers apart', async () => {
  const texts = paragraphs(await read(file('annual-report.unruled.pdf')));
  expect(texts).toContain('一、本年新收政府信息公开申请数量\t12\t3\t0\t0\t0\t0\t15');
  // A label of two lines with its numbers between them, and one of three.
  expect(texts).toContain('（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t2\t0\t0\t0\t0\t0\t2');
  expect(texts).toContain(
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\t0\t0\t0\t0\t0\t0\t0',
  );
  expect(texts).toContain('2\t0\t0\t0\t2\t1\t0\t0\t0\t1\t0\t0\t1\t0\t1');
});

test('a file that needs a password is refused', async () => {
  await expect(read(file('annual-report.encrypted.pdf'))).rejects.toMatchObject({
    notice: { code: 'encrypted' },
  });
});

const picture = stream(
  new Uint8Array([128]),
  '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8',
);

test('a scan is refused and the notice says what to do', async () => {
  const scan = onePage(stream('q 500 0 0 700 40 40 cm /I Do Q'), [picture], '/XObject<</I 6 0 R>>');
  await expect(read(scan)).rejects.toMatchObject({
    notice: { code: 'scanned', message: { zh: expect.stringContaining('原始电子文档') } },
  });
});

test('a picture beside text is named', async () => {
  const mixed = onePage(
    stream(
      'BT /F 12 Tf 72 780 Td (The table of the year 2024 follows below) Tj ET q 500 0 0 600 40 40 cm /I Do Q',
    ),
    [picture],
    '/XObject<</I 6 0 R>>',
  );
  const document = await read(mixed);
  expect(document.notices.map((notice) => notice.code)).toEqual(['pictures']);
});

test('a page shown turned gives upright tables placed as shown', async () => {
  // Drawn along the long side of a portrait page, shown with a quarter turn.
  const draw = `100 100 m 100 500 l S 140 100 m 140 500 l S 180 100 m 180 500 l S
100 100 m 180 100 l S 100 300 m 180 300 l S 100 500 m 180 500 l S
BT /F 10 Tf 0 1 -1 0 125 120 Tm (one) Tj ET BT /F 10 Tf 0 1 -1 0 125 320 Tm (11) Tj ET
BT /F 10 Tf 0 1 -1 0 165 120 Tm (two) Tj ET BT /F 10 Tf 0 1 -1 0 165 320 Tm (22) Tj ET`;
  const document = await read(
    buildPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/Rotate 90/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
      stream(draw),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ]),
  );
  const [table] = tables(document);
  expect(table && cellsOf(table)).toEqual([
    [0, 0, 1, 1, 'one'],
    [0, 1, 1, 1, '11'],
    [1, 0, 1, 1, 'two'],
    [1, 1, 1, 1, '22'],
  ]);
  const place = table!.cells[1]!.content.locate(0, 2);
  expect(
    place.kind === 'page' && place.page === 1 && Math.abs(place.box[0] - 320) < 2 && place.box[3] < 140,
  ).toBe(true);
});

test('lines inside nested forms and shifted page boxes stand where they are shown', async () => {
  const form = stream(
    '0 0 m 200 0 l 200 80 l 0 80 l h S 100 0 m 100 80 l S BT /F 10 Tf 20 40 Td (left) Tj ET BT /F 10 Tf 120 40 Td (7) Tj ET',
    '/Type/XObject/Subtype/Form/BBox[-1 -1 300 300]/Matrix[1 0 0 1 10 10]/Resources<</Font<</F 5 0 R>>>>',
  );
  const document = await read(
    buildPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[100 100 695 942]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>',
      stream('q 2 0 0 2 150 300 cm /X Do Q'),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      form,
    ]),
  );
  const [table] = tables(document);
  expect(table && cellsOf(table)).toEqual([
    [0, 0, 1, 1, 'left'],
    [0, 1, 1, 1, '7'],
  ]);
  const place = table!.cells[1]!.content.locate(0, 1);
  // x = 150 + 2 × (10 + 120) − 100, baseline y = 942 − (300 + 2 × (10 + 40)).
  expect(place.kind === 'page' && Math.abs(place.box[0] - 310) < 3 && Math.abs(place.box[3] - 542) < 8).toBe(
    true,
  );
});

test('Chinese fonts that are not embedded are read without any file beside the engine', async () => {
  const hex = Buffer.from([
    0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa, 0x33, 0x31, 0x31, 0x39, 0xbc,
    0xfe,
  ]).toString('hex');
  const document = await read(
    buildPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
      stream(`BT /F 12 Tf 72 700 Td <${hex}> Tj ET`),
      '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>',
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>',
      '<</Type/FontDescriptor/FontName/SimSun/Flags 32/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 859/Descent -141/CapHeight 700/StemV 80>>',
    ]),
  );
  expect(paragraphs(document)).toEqual(['政府信息公开3119件']);
});

test('a page of pictures with recognised text over it is named as uncertain', async () => {
  const scan = onePage(
    stream(
      `q 595 0 0 842 0 0 cm /I Do Q BT 3 Tr /F 12 Tf 72 700 Td (The table of the year 2024 stands on this page) Tj ET`,
    ),
    [picture],
    '/XObject<</I 6 0 R>>',
  );
  const document = await read(scan);
  expect(document.notices.map((notice) => notice.code)).toEqual(['recognised-text']);
  expect(document.complete).toBe(true);
});

const sentence = '(The table of the year 2024 stands on this page)';
const strips = [0, 1, 2, 3, 4].map((at) => `q 595 0 0 169 0 ${168 * at} cm /I Do Q`).join(' ');

test.each([
  ['in strips', `${strips} BT 3 Tr /F 12 Tf 72 700 Td ${sentence} Tj ET`, ['recognised-text']],
  [
    'over its text',
    `BT /F 12 Tf 72 700 Td ${sentence} Tj ET q 595 0 0 842 0 0 cm /I Do Q`,
    ['recognised-text'],
  ],
  [
    'within margins',
    `q 415 0 0 662 90 90 cm /I Do Q BT 3 Tr /F 12 Tf 92 700 Td ${sentence} Tj ET`,
    ['recognised-text'],
  ],
  [
    'under text that is seen',
    `q 595 0 0 842 0 0 cm /I Do Q BT /F 12 Tf 72 700 Td ${sentence} Tj ET`,
    ['pictures'],
  ],
])('a scan that lies %s is told as what it is', async (_, content, codes) => {
  const document = await read(onePage(stream(content), [picture], '/XObject<</I 6 0 R>>'));
  expect(document.notices.map((notice) => notice.code)).toEqual(codes);
  expect(paragraphs(document)).toEqual(['The table of the year 2024 stands on this page']);
});
