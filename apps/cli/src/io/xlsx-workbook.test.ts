import { defaultLimits } from '@gouji/core/read';
import { binaryReaders } from '@gouji/readers';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toWorkbook } from './xlsx-workbook.ts';

const sheet = {
  name: '问题 <1>',
  widths: [10, 10],
  header: ['文件', '数'],
  rows: [
    ['=1+1', -5],
    ['a & b <c> "d"\u0000', 0.5],
    ['_x000D_', ''],
  ],
};

test('reads back cell by cell: text that looks like a formula stays text, numbers stay numbers', async () => {
  const bytes = toWorkbook([sheet, { ...sheet, name: '文件', rows: [] }]);
  const reader = binaryReaders.find(({ format }) => format === 'xlsx')!;
  const document = await reader.read(bytes, { name: 'a.xlsx', limits: defaultLimits });
  const [table] = document.blocks.filter((block) => block.kind === 'table');
  const rows: string[][] = [];
  for (const { row, content } of table!.cells) {
    rows[row] ??= [];
    rows[row].push(content.text);
  }
  expect(rows.slice(0, 3)).toEqual([
    ['文件', '数'],
    ['=1+1', '-5'],
    ['a & b <c> "d"\ufffd', '0.5'],
  ]);
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)).not.toContain('<f>');
});

test('the same sheets give the same bytes', () => {
  expect(toWorkbook([sheet])).toEqual(toWorkbook([sheet]));
});

test('column names beyond Z, and no cell beyond what a cell may hold', () => {
  const wide = Array.from({ length: 30 }, (_, index) => (index === 29 ? 'x'.repeat(40_000) : index));
  const bytes = toWorkbook([{ name: 'a', widths: [], header: wide.map(String), rows: [wide] }]);
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  expect(xml).toContain('r="AD2"');
  expect(xml).toContain('…');
  expect(xml).not.toContain('x'.repeat(32_768));
});
