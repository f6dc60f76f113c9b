import { defaultLimits } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { workbook } from '../../test/support/build-xlsx.ts';
import { describeBlocks, describeGrids } from '../../test/support/describe-blocks.ts';
import { readXlsx } from './xlsx-reader.ts';

const words = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const number = (at: string, value: number): string => `<c r="${at}"><v>${value}</v></c>`;

function read(lines: readonly string[], attributes: readonly string[], { columns = '', merges = '' } = {}) {
  const rows = lines.map((line, at) => `<row r="${at + 1}"${attributes[at] ?? ''}>${line}</row>`);
  return readXlsx(workbook({ 表: `${columns}<sheetData>${rows.join('')}</sheetData>${merges}` }), {
    name: 'report.xlsx',
    limits: defaultLimits,
  });
}

const textsOf = (document: ReturnType<typeof read>): string[] =>
  describeGrids(document.blocks)
    .flat()
    .map((cell) => cell[4]);
const hidden = ' hidden="1"';

test.each([['hidden="1"'], ['hidden="true"'], ['ht="0" customHeight="1"']])(
  'an older state of a row that stands in sight is left out where it is %s, and told',
  (attribute) => {
    const lines = [
      words('A1', '规章') + number('B1', 1),
      words('A2', '规章') + number('B2', 2),
      words('A3', '许可') + number('B3', 3),
    ];
    const document = read(lines, ['', ` ${attribute}`]);
    expect(textsOf(document)).toEqual(['规章', '1', '许可', '3']);
    expect(document.notices).toMatchObject([{ code: 'left-out/hidden', data: { count: 2 } }]);
  },
);

test('a row that a filter hides belongs to its table', () => {
  const lines = [words('A1', '规章') + number('B1', 1), words('A2', '许可') + number('B2', 2)];
  expect(textsOf(read(lines, ['', hidden]))).toEqual(['规章', '1', '许可', '2']);
});

test('a sentence that stands alone in a hidden row is left out, and told', () => {
  const lines = [
    words('A1', '规章') + number('B1', 1),
    words('A2', '全年收到申请88件。'),
    words('A3', '许可') + number('B3', 3),
  ];
  const document = read(lines, ['', hidden]);
  expect(textsOf(document)).toEqual(['规章', '1', '许可', '3']);
  expect(document.notices).toMatchObject([{ code: 'left-out/hidden', data: { count: 1 } }]);
});

test('a hidden column that helps to compute is left out, one with a header of its own is not', () => {
  const lines = [
    words('A1', '信息内容') + words('B1', '制发') + words('D1', '废止'),
    words('A2', '规章') + number('B2', 1) + number('C2', 77) + number('D2', 4),
  ];
  const columns = '<cols><col min="3" max="4" hidden="1"/></cols>';
  expect(textsOf(read(lines, [], { columns }))).toEqual(['信息内容', '制发', '废止', '规章', '1', '4']);
});

test('a merged cell that begins in a hidden column and reaches into sight is shown', () => {
  const lines = [words('A1', '规章') + number('C1', 1), words('B2', '规章') + number('C2', 2)];
  const columns = '<cols><col min="1" max="1" width="0" customWidth="1"/></cols>';
  const merges = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
  expect(textsOf(read(lines, [], { columns, merges })).filter((text) => text !== '')).toEqual([
    '规章',
    '1',
    '规章',
    '2',
  ]);
});

test('a heading that is drawn like a cell, alone between blank rows, is a line of text', () => {
  const styles =
    '<borders><border/><border><left style="thin"/></border></borders><cellXfs><xf/><xf borderId="1"/></cellXfs>';
  const drawn = (at: string, text: string): string =>
    `<c r="${at}" s="1" t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = `<sheetData><row r="1">${drawn('A1', '甲县年度报告')}</row><row r="2">${drawn('A2', '一、总体情况')}</row><row r="4">${drawn('A4', '规章')}<c r="B4" s="1"><v>1</v></c></row></sheetData>`;
  const { blocks } = readXlsx(workbook({ 表: sheet }, styles), { name: 'a.xlsx', limits: defaultLimits });
  expect(describeBlocks(blocks)).toEqual(['甲县年度报告', '一、总体情况', '[1×2]']);
});

test('a hidden row that is left out parts no table, whose rows are seen one below the other', () => {
  const lines = [
    words('A1', '信息内容') + words('B1', '制发'),
    number('B2', 7),
    words('A3', '规章') + number('B3', 3),
  ];
  expect(describeGrids(read(lines, ['', hidden]).blocks)).toHaveLength(1);
});
