import { defaultLimits, type Limits } from '@gouji/core/read';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { buildOfd } from '../../test/support/build-ofd.ts';
import { describeBlocks, describeGrids } from '../../test/support/describe-blocks.ts';
import { sampleGrids } from '../../test/support/sample-file.ts';
import { sampleOfd } from '../../test/support/sample-ofd.ts';
import { readOfd } from './ofd-reader.ts';

const read = (bytes: Uint8Array, limits: Partial<Limits> = {}) =>
  readOfd(bytes, { name: 'report.ofd', limits: { ...defaultLimits, ...limits } });
const refusal = (code: string) => expect.objectContaining({ notice: expect.objectContaining({ code }) });

test.each(['runs', 'glyphs'] as const)('reads every cell of a report written in %s', (manner) => {
  const { blocks, metadata } = read(sampleOfd(manner));
  expect(describeGrids(blocks)).toEqual(sampleGrids());
  const lines = describeBlocks(blocks);
  expect(lines).toContain('甲县人民政府2024年政府信息公开工作年度报告');
  expect(lines).toContain(
    '2024年，甲县人民政府新收政府信息公开申请15件，上年结转1件，办结14件，结转下年度2件。',
  );
  expect(lines.slice(-2)).toEqual(['五、存在的主要问题及改进情况', '六、其他需要报告的事项']);
  expect(metadata.title).toBe('样例');
});

test('places a value by its page and box in points', () => {
  const { blocks } = read(sampleOfd('runs'));
  const table = blocks.filter((block) => block.kind === 'table')[1]!;
  const cell = table.cells.find(({ row, column }) => row === 3 && column === 3)!;
  expect(cell.content.text).toBe('12');
  const at = cell.content.locate(0, 2);
  if (at.kind !== 'page') throw new Error('not placed on a page');
  expect(at.page).toBe(2);
  // The column begins 20 + 16 + 20 + 60 mm from the left, the text 1 mm further; two half-width digits follow.
  expect(at.box[0]).toBeCloseTo((117 * 72) / 25.4, 1);
  expect(at.box[2]).toBeCloseTo(((117 + 3.5) * 72) / 25.4, 0);
});

const page = (inner: string) => {
  const wrap = (name: string, text: string) =>
    strToU8(`<ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016">${text}</ofd:${name}>`);
  return zipSync({
    'OFD.xml': wrap('OFD', '<ofd:DocBody><ofd:DocRoot>/D/Document.xml</ofd:DocRoot></ofd:DocBody>'),
    'D/Document.xml': wrap('Document', '<ofd:Pages><ofd:Page ID="1" BaseLoc="D/p.xml"/></ofd:Pages>'),
    'D/p.xml': wrap('Page', `<ofd:Content><ofd:Layer>${inner}</ofd:Layer></ofd:Content>`),
  });
};

/** A row of two cells, 40 mm from the left, whose text is written in one go: `steps` lead from digit to digit, in millimetres. */
const row = (text: string, steps: string, side: number, matrix = '1 0 0 1 0 0') =>
  `<ofd:PathObject Boundary="0 0 210 297" CTM="${matrix}"><ofd:AbbreviatedData>${[20, side, 60].map((x) => `M ${x} 20 L ${x} 30`).join(' ')} M 20 20 L 60 20 M 20 30 L 60 30</ofd:AbbreviatedData></ofd:PathObject><ofd:TextObject Boundary="0 0 210 297" CTM="${matrix}" Size="4"><ofd:TextCode X="30" Y="26" DeltaX="${steps}">${text}</ofd:TextCode></ofd:TextObject>`;

test.each([
  ['the numbers of two cells that are written in one go', 'g 2 2 3 2', 36.5, '1 0 0 1 0 0', ['214', '90']],
  ['the same on a sheet that lies turned', 'g 2 2 3 2', 36.5, '0 1 -1 0 200 0', ['214', '90']],
  ['a number that sticks out of its cell', 'g 4 2', 38.5, '1 0 0 1 0 0', ['21490', '']],
])('reads %s', (_, steps, side, matrix, expected) => {
  const { blocks } = read(page(row('21490', steps, side, matrix)));
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
  expect(cells.map(({ content }) => content.text)).toEqual(expected);
});

test('takes a word drawn twice for one', () => {
  const word = (text: string, x: number, more = '') =>
    `<ofd:TextObject Boundary="${x} 20 20 5" Size="4" ${more}><ofd:TextCode X="0" Y="4" DeltaX="g 9 2">${text}</ofd:TextCode></ofd:TextObject>`;
  expect(describeBlocks(read(page(word('11', 20) + word('11', 20.2))).blocks)).toEqual(['11']);
  expect(describeBlocks(read(page(word('11', 20) + word('12', 60))).blocks)).toEqual(['11\t12']);
  expect(describeBlocks(read(page(word('11', 20) + word('12', 60, 'Visible="false"'))).blocks)).toEqual([
    '11',
  ]);
  expect(() => read(page('<ofd:ImageObject/>'))).toThrow(refusal('no-text'));
  expect(() => read(page(word('¤¤¤', 20)))).toThrow(refusal('text-without-meaning'));
});

test('names the limit on pages and refuses other packages', () => {
  const pages = buildOfd([['甲'], ['乙'], ['丙']], 'runs');
  expect(() => read(pages, { pages: 2 })).toThrow(expect.objectContaining({ limit: 'pages' }));
  expect(() => read(zipSync({ 'a.txt': strToU8('甲') }))).toThrow(refusal('not-ofd'));
});
