import { expect, test } from 'vitest';
import type { Block, TableBlock } from '../model/document.ts';
import { readSource } from './read-source.ts';

async function read(text: string, name = 'report.txt'): Promise<readonly Block[]> {
  const document = await readSource({ name, bytes: new TextEncoder().encode(text), format: 'text' });
  return document.blocks;
}

function rows(block: Block | undefined): string[][] {
  expect(block?.kind).toBe('table');
  const table = block as TableBlock;
  const grid: string[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) grid[cell.row]!.push(cell.content.text);
  return grid;
}

test('contiguous lines with tabs become one loose table with every printed cell', async () => {
  const blocks = await read('规章\t0\t0\t0\n行政规范性文件\t2\t\t2\n\n行政许可\t7\t\n后文');
  expect(blocks.map((block) => block.kind)).toEqual(['table', 'table', 'paragraph']);
  expect(rows(blocks[0])).toEqual([
    ['规章', '0', '0', '0'],
    ['行政规范性文件', '2', '', '2'],
  ]);
  expect(rows(blocks[1])).toEqual([['行政许可', '7', '']]);
});

test('leading tabs are empty cells of a row but mere indentation of a paragraph', async () => {
  expect(rows((await read('\t\t1.属于国家秘密\t0\t1'))[0])).toEqual([['', '', '1.属于国家秘密', '0', '1']]);
  const [paragraph] = await read('\t2024年，本机关认真落实各项要求。');
  expect(paragraph).toMatchObject({
    kind: 'paragraph',
    content: { text: '2024年，本机关认真落实各项要求。' },
  });
});

test('prose with a tab in it stays prose', async () => {
  const prose = `（一）主动公开\t${'全年主动公开政府信息128条，及时回应社会关切。'.repeat(8)}`;
  const [first] = await read(prose);
  expect(first).toMatchObject({ kind: 'paragraph', content: { text: prose } });
});

test('lines keep their place after trimming', async () => {
  const [first, second] = await read('  一、总体情况 \r\n\u3000\u3000收到申请3件。');
  expect(first?.kind === 'paragraph' && first.content.locate(0, 6)).toEqual({
    kind: 'text',
    start: { line: 1, column: 3, offset: 2 },
    end: { line: 1, column: 9, offset: 8 },
  });
  expect(second?.kind === 'paragraph' && second.content.locate(4, 5)).toMatchObject({
    start: { line: 2, column: 7, offset: 17 },
  });
});

test('pipe rows are read in plain text, separator rows dropped wherever they stand', async () => {
  const blocks = await read('| 规章 | 0 | 1 |\n|---|:-:|--:|\n| 行政许可 | 5 |  |\n|---|---|---|\n| 0 | - |');
  expect(blocks.length).toBe(1);
  expect(rows(blocks[0])).toEqual([
    ['规章', '0', '1'],
    ['行政许可', '5', ''],
    ['0', '-'],
  ]);
});

test('a row of single dashes is a row of placeholders, not a separator', async () => {
  const blocks = await read('| 规章 | 0 | 1 |\n| 许可 | 2 | 3 |\n| - | - | - |');
  expect(rows(blocks[0])[2]).toEqual(['-', '-', '-']);
});

test('runs of pipes are empty cells', async () => {
  const blocks = await read('第二十条第(一)项 | |||');
  expect(rows(blocks[0])).toEqual([['第二十条第(一)项', '', '', '']]);
});

test('rows broken around a single pipe stay lines with their pipes', async () => {
  const blocks = await read('规章 |\n0 |\n|\n| \n 0  |');
  expect(blocks.map((block) => block.kind === 'paragraph' && block.content.text)).toEqual([
    '规章 |',
    '0 |',
    '|',
    '|',
    '0  |',
  ]);
});

test('hash headings are headings in plain text too, topic tags are not', async () => {
  const blocks = await read('# 年度报告\n##一、总体情况 ##\n#一、总体情况\n#政务公开\n#1');
  expect(
    blocks.map((block) => [
      block.kind,
      block.kind === 'heading' && block.level,
      block.kind !== 'table' && block.content.text,
    ]),
  ).toEqual([
    ['heading', 1, '年度报告'],
    ['heading', 2, '一、总体情况'],
    ['heading', 1, '一、总体情况'],
    ['paragraph', false, '#政务公开'],
    ['paragraph', false, '#1'],
  ]);
});

test('page numbers between rows are no lines where they count up a page apart, without page breaks too', async () => {
  const rows = (from: number): string =>
    Array.from({ length: 6 }, (_, index) => `第${from + index}项 ${index} 0 0 ${index}`).join('\n');
  const alone = async (text: string): Promise<string[]> =>
    (await read(text)).flatMap((block) =>
      block.kind !== 'table' && /^[\d/ ]+$/u.test(block.content.text) ? [block.content.text] : [],
    );
  const paged = (...marks: readonly string[]): string =>
    marks.map((mark, index) => `${rows(10 * index)}\n${mark}`).join('\n');
  expect(await alone(paged('3', '4', '5'))).toEqual([]);
  expect(await alone(paged('3/9', '4/9'))).toEqual([]);
  expect(await alone(paged('甲县年度报告\n3', '甲县年度报告\n4'))).toEqual([]);
  // One alone, numbers that do not count, of other wholes, near each other, or below a label each may be figures.
  expect(await alone(paged('3'))).toEqual(['3']);
  expect(await alone(paged('3', '5'))).toEqual(['3', '5']);
  expect(await alone(paged('3/9', '4/8'))).toEqual(['3/9', '4/8']);
  expect(await alone(`${rows(1)}\n3\n又 1\n4`)).toEqual(['3', '4']);
  expect(await alone(paged('行政许可\n3', '行政处罚\n4'))).toEqual(['3', '4']);
});

test('page numbers beside page breaks are no lines, other lone numbers are', async () => {
  const texts = async (text: string) =>
    (await read(text)).map((block) => (block.kind === 'table' ? 'table' : block.content.text));
  expect(await texts('规章\n0\n1\n\f行政许可\n3\n2\n\f行政处罚')).toEqual([
    '规章',
    '0',
    '行政许可',
    '3',
    '行政处罚',
  ]);
  expect(await texts('规章\n4\n\f行政许可\n3\n\f行政处罚')).toEqual([
    '规章',
    '4',
    '行政许可',
    '3',
    '行政处罚',
  ]);
  expect(await texts('规章\n4\n\f行政许可')).toEqual(['规章', '4', '行政许可']);
});

test('what a browser prints on every page is left out, a line with a time that stands once is kept', async () => {
  const head = '2024/1/15 10:23 甲局2023年政府信息公开工作年度报告';
  const text = `${head}\n一、总体情况\nhttps://example.gov.cn/a.html 1/2\n${head}\n认真落实。\nhttps://example.gov.cn/a.html 2/2`;
  const printed = (blocks: readonly Block[]) =>
    blocks.map((block) => (block.kind === 'table' ? '' : block.content.text));
  expect(printed(await read(text))).toEqual(['一、总体情况', '认真落实。']);
  expect(printed(await read(`${head}\n认真落实。`))).toEqual([head, '认真落实。']);
});

test('a line break of Windows is one, and parts no table after each row', async () => {
  const blocks = await read('规章\t0\t0\t0\r\n行政规范性文件\t2\t\t2\r\n\r\n后文\r\n');
  expect(blocks.map((block) => block.kind)).toEqual(['table', 'paragraph']);
  expect(rows(blocks[0])).toHaveLength(2);
});
