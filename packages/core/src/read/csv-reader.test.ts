import { expect, test } from 'vitest';
import type { Block } from '../model/document.ts';
import { readSource } from './read-source.ts';

const read = async (text: string): Promise<readonly Block[]> =>
  (await readSource({ name: 'report.csv', bytes: new TextEncoder().encode(text) })).blocks;

const outline = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) => {
    if (block.kind !== 'table') return block.content.text;
    const rows: string[][] = Array.from({ length: block.rowCount }, () => []);
    for (const { row, content } of block.cells) rows[row]!.push(content.text);
    return rows;
  });

test('values may hold separators, line breaks and doubled quotes', async () => {
  expect(outline(await read('规章,"1,234","甲""乙""",\r\n"上\n下",5,,6\r\n'))).toEqual([
    [
      ['规章', '1,234', '甲"乙"', ''],
      ['上\n下', '5', '', '6'],
    ],
  ]);
});

test('lines of text stand between the tables, blank cells stay in their rows', async () => {
  const text =
    '甲县年报,,\n一、总体情况,,\n全年收到申请5件；办结4件。,,\n信息内容,本年制发件数,现行有效件数\n规章,,\n许可,3,\n二、其他,,\n';
  expect(outline(await read(text))).toEqual([
    '甲县年报',
    '一、总体情况',
    '全年收到申请5件；办结4件。',
    [
      ['信息内容', '本年制发件数', '现行有效件数'],
      ['规章', '', ''],
      ['许可', '3', ''],
    ],
    '二、其他',
  ]);
});

test('semicolons and tabs separate too', async () => {
  expect(outline(await read('规章;3,5;4\n许可;1;2'))).toEqual([
    [
      ['规章', '3,5', '4'],
      ['许可', '1', '2'],
    ],
  ]);
});

test('a value is found where it stands', async () => {
  const [table] = await read('规章,"1,234"\n许可, 56 ');
  const cells = table!.kind === 'table' ? table!.cells : [];
  expect(cells[1]!.content.locate(0, 5)).toMatchObject({
    start: { line: 1, column: 5 },
    end: { column: 10 },
  });
  expect(cells[3]!.content.locate(0, 2)).toMatchObject({ start: { line: 2, column: 5 }, end: { column: 7 } });
});

test('a quote that is never closed ends with the file', async () => {
  expect(outline(await read('规章,"12\n许可,3'))).toEqual([[['规章', '12\n许可,3']]]);
});
