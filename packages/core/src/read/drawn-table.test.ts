import { expect, test } from 'vitest';
import type { TableBlock } from '../model/document.ts';
import { readSource } from './read-source.ts';

const read = async (text: string, name = 'report.txt') =>
  (await readSource({ name, bytes: new TextEncoder().encode(text) })).blocks;

/** Rows of cells, a merged one with its rows and columns. */
const rowsOf = (table: TableBlock): string[][] =>
  Array.from({ length: table.rowCount }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map(({ content, rowSpan, columnSpan }) =>
        rowSpan * columnSpan === 1 ? content.text : `${content.text}@${rowSpan}×${columnSpan}`,
      ),
  );

const outline = async (text: string, name?: string): Promise<unknown[]> =>
  (await read(text, name)).map((block) => (block.kind === 'table' ? rowsOf(block) : block.content.text));

const boxes = `二、主动公开
┌──────────────────────┬───────────┐
│                      │申请人情况 │
│（本列数据的勾稽关系  ├────┬──────┤
│为：甲等于乙）        │自然│其他  │
│                      │人  │      │
├──────┬───────────────┼────┼──────┤
│      │1.“国家秘密”   │17  │  0   │
│（三）├───────────────┼────┼──────┤
│不予公│2.其他法律行政 │    │      │
│开    │法规禁止公开   │ 3  │      │
└──────┴───────────────┴────┴──────┘
完`;

test.each(['report.txt', 'report.md'])(
  'a table drawn with lines keeps its merged and wrapped cells: %s',
  async (name) => {
    expect(await outline(boxes, name)).toEqual([
      '二、主动公开',
      [
        ['（本列数据的勾稽关系为：甲等于乙）@2×2', '申请人情况@1×2'],
        ['自然人', '其他'],
        ['（三）不予公开@2×1', '1.“国家秘密”', '17', '0'],
        ['2.其他法律行政法规禁止公开', '3', ''],
      ],
      '完',
    ]);
  },
);

test('signs of plus, minus and pipe draw tables too; two numbers in a cell stay two', async () => {
  const text = `+------+-----+----+
| 名称 | 数  | -  |
+======+=====+====+
| 规章 | +19 | 1  |
|      |     | 17 |
+------+-----+----+`;
  expect(await outline(text)).toEqual([
    [
      ['名称', '数', '-'],
      ['规章', '+19', '1\n17'],
    ],
  ]);
});

test('a cell is found where it stands', async () => {
  const [, table] = await read(boxes);
  const cells = table?.kind === 'table' ? table.cells : [];
  const { content } = cells.find(({ content: { text } }) => text.startsWith('2.'))!;
  expect(content.locate(8, 10)).toMatchObject({ kind: 'text', start: { line: 11 }, end: { line: 11 } });
  const blank = cells.at(-1)!.content;
  expect(blank.locate(0, 0)).toMatchObject({ kind: 'text', start: { line: 10 } });
});

test.each([
  ['a cell whose sides do not meet', '+---+---+\n| 甲 | 1 |\n+----+--+'],
  ['a line that is too long', '+----+---+\n| 甲乙丙 | 1 |\n+----+---+'],
  ['a table that is cut off', '┌──┬─┐\n│甲│1│'],
])('%s leaves lines as they are', async (_, text) => {
  const blocks = await read(text);
  expect(blocks.some((block) => block.kind === 'table' && block.grid === 'exact')).toBe(false);
  expect(JSON.stringify(blocks)).toContain('甲');
});
