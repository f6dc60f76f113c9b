import { expect, test } from 'vitest';
import type { TableBlock } from '../../model/document.ts';
import { fixedText } from '../../read/placed-text.ts';
import type { Item } from './item.ts';
import { withoutSerialNumbers } from './serial-numbers.ts';

const table = (...rows: string[][]): TableBlock => ({
  kind: 'table',
  grid: 'exact',
  rowCount: rows.length,
  columnCount: Math.max(...rows.map((row) => row.length)),
  cells: rows.flatMap((texts, row) =>
    texts.map((text, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      content: fixedText(text, { kind: 'part', part: 'x', path: 'y' }),
    })),
  ),
});

const numbered = (from: number, count: number, column = 0): TableBlock =>
  table(
    ['序号', '项目', '数量'],
    ...Array.from({ length: count }, (_, at) => {
      const row = [`项${at}`, '7'];
      row.splice(column, 0, String(from + at));
      return row;
    }),
  );

const left = (...tables: TableBlock[]): number[] =>
  withoutSerialNumbers(tables.map((one): Item => ({ kind: 'table', table: one }))).flatMap((item) =>
    item.kind === 'table'
      ? [item.table.cells.filter(({ content }) => /^\d+$/.test(content.text)).length]
      : [],
  );

test('numbers that count the rows through several tables are left out', () => {
  expect(left(numbered(1, 3), numbered(4, 9), numbered(13, 1))).toEqual([3, 9, 1]);
  expect(left(numbered(1, 3, 1), numbered(4, 9, 1))).toEqual([3, 9]);
});

test('numbers that do not go on from table to table stay', () => {
  expect(left(numbered(1, 3), numbered(1, 9))).toEqual([6, 18]);
  expect(left(numbered(1, 3), numbered(5, 9))).toEqual([6, 18]);
  expect(left(numbered(3, 3), numbered(6, 9))).toEqual([6, 18]);
  expect(left(numbered(1, 3), numbered(4, 4))).toEqual([6, 8]);
  expect(left(numbered(1, 12))).toEqual([24]);
});

test('a lone value that happens to go on from the numbers of the table before or behind stays', () => {
  const serial = numbered(1, 9);
  expect(left(table(['信息内容', '处理决定数量'], ['行政许可', '0']), serial)).toEqual([1, 18]);
  expect(left(table(['信息内容', '上一年项目数量', '本年增减'], ['收费', '0', '0']), serial)).toEqual([
    2, 18,
  ]);
  expect(left(serial, table(['结果维持', '结果纠正', '总计'], ['10', '0', '10']))).toEqual([18, 3]);
});
