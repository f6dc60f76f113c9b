import { expect, test } from 'vitest';
import type { Block } from '../model/document.ts';
import { readSource } from './read-source.ts';

async function rowsOf(lines: readonly string[]): Promise<string[][]> {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { blocks } = await readSource({ name: 'report.txt', bytes, format: 'text' });
  return blocks.flatMap((block: Block) => {
    if (block.kind !== 'table') return [];
    const rows: string[][] = Array.from({ length: block.rowCount }, () => []);
    for (const { row, content } of block.cells) rows[row]!.push(content.text);
    return rows;
  });
}

test('what did not fit into a cell of fixed width stands in the lines below', async () => {
  expect(
    await rowsOf([
      '|信息内容|本年收费|',
      '|        |金额    |',
      '|行政事业|6559.566|',
      '|性收费  |        |',
      '|行政许可|12345678|',
      '|        |9       |',
    ]),
  ).toEqual([
    ['信息内容', '本年收费金额'],
    ['行政事业性收费', '6559.566'],
    ['行政许可', '12345678\n9'],
  ]);
});

test('a number is put together from all of its lines, and is left to the sums', async () => {
  expect(await rowsOf(['|行政许可|6559|', '|        |.566|', '|        |1   |'])).toEqual([
    ['行政许可', '6559\n.566\n1'],
  ]);
});

test('the end of a label may be called like another row', async () => {
  expect(await rowsOf(['|（七）|30    |', '|总计  |      |'])).toEqual([['（七）总计', '30']]);
});

test('rows that fill their cells are rows of their own', async () => {
  expect(await rowsOf(['|行政许可|1234|', '|行政处罚|    |'])).toHaveLength(2);
  expect(await rowsOf(['|规章|123|7|', '|甲乙|456| |'])).toHaveLength(2);
  expect(await rowsOf(['|行政事业|123|', '|---|---|', '|性收费|456|', '|性收费|   |'])).toHaveLength(3);
});
