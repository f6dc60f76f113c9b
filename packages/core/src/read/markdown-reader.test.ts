import { expect, test } from 'vitest';
import type { Block, Document } from '../model/document.ts';
import { readSource } from './read-source.ts';

function read(text: string, name = 'a.md'): Promise<Document> {
  return readSource({ name, bytes: new TextEncoder().encode(text) });
}

function brief(blocks: readonly Block[]): (string | string[][])[] {
  return blocks.map((block) => {
    if (block.kind !== 'table')
      return `${block.kind === 'heading' ? `h${block.level} ` : ''}${block.content.text}`;
    const rows: string[][] = Array.from({ length: block.rowCount }, () => []);
    for (const cell of block.cells) rows[cell.row]!.push(cell.content.text);
    return rows;
  });
}

test('headings of every kind and depth', async () => {
  const { blocks } = await read('# 一\n####### 七 ##\n\n二级\n---\n\n一级\n===\n\n正文\n');
  expect(brief(blocks)).toEqual(['h1 一', 'h7 七', 'h2 二级', 'h1 一级', '正文']);
});

test('pipe tables with and without outer pipes, escapes, code, line breaks and bold', async () => {
  const { blocks } = await read(
    '信息内容 | 本年制发件数 | 现行有效件数\n---|---|:-:\n规章 \\| 令 | `0` | **1**\n\n| __计__ | 3<br>（其中 1） | &nbsp; |',
  );
  expect(brief(blocks)).toEqual([
    [
      ['信息内容', '本年制发件数', '现行有效件数'],
      ['规章 | 令', '0', '1'],
    ],
    [['计', '3\n（其中 1）', '']],
  ]);
});

test('lists lose their markers, numbered items and page numbers keep theirs', async () => {
  const { blocks } = await read('- 其一\n* 其二\n1. 属于国家秘密\n- 5 -\n-\n> 注\n***\n```\n- 0\n```');
  expect(brief(blocks)).toEqual(['其一', '其二', '1. 属于国家秘密', '- 5 -', '-', '注', '0']);
});

test('masked names and numbers are not bold', async () => {
  const { blocks } = await read('王**、李**，电话138****1234\n\n**一、总体情况**');
  expect(brief(blocks)).toEqual(['王**、李**，电话138****1234', '一、总体情况']);
});

test('places skip the marks', async () => {
  const text = '## **一、总体情况**\n\n| a \\| b | **12** |\n|---|---|';
  const { blocks } = await read(text);
  const place = (block: Block, start: number, end: number): string => {
    const content = block.kind === 'table' ? block.cells.at(-1)!.content : block.content;
    const at = content.locate(start, end);
    return at.kind === 'text' ? text.slice(at.start.offset, at.end.offset) : '';
  };
  expect(place(blocks[0]!, 0, 2)).toBe('一、');
  expect(place(blocks[1]!, 0, 2)).toBe('12');
  const escaped = blocks[1]!.kind === 'table' ? blocks[1]!.cells[0]!.content.locate(0, 5) : null;
  expect(escaped?.kind === 'text' && text.slice(escaped.start.offset, escaped.end.offset)).toBe('a \\| b');
});

test.each(['a.md', 'a.txt'])('an HTML table among the lines of %s is read as a table', async (name) => {
  const text =
    '前文\n\n<table><tr><td rowspan="2">规章</td><td>0</td></tr><tr><td>1</td></tr></table>\n\n后文';
  const { blocks } = await read(text, name);
  expect(brief(blocks)).toEqual(['前文', [['规章', '0'], ['1']], '后文']);
  const table = blocks[1]!;
  expect(table.kind === 'table' && table.grid).toBe('exact');
  const at = table.kind === 'table' ? table.cells[2]!.content.locate(0, 1) : null;
  expect(at).toMatchObject({ start: { line: 3, offset: text.indexOf('1<') } });
});

test('an embedded table never closed goes on to the end', async () => {
  const { blocks } = await read('前文\n<table><tr><td>1<td>2');
  expect(brief(blocks)).toEqual(['前文', [['1', '2']]]);
});

test('styling tags and comments are no text', async () => {
  const { blocks } = await read('<center>甲县</center>2024年<u>3</u>件<!-- 注 -->\n\n3 < 5');
  expect(brief(blocks)).toEqual(['甲县2024年3件', '3 < 5']);
});

test('facts stand in front matter, in lines above the report and in its information table', async () => {
  const front = await read('---\ntitle: "甲县年度报告"\ndate: 2025-01-09\n---\n\n正文');
  expect(front.metadata).toEqual({ title: '甲县年度报告', publishedOn: '2025-01-09' });
  expect(brief(front.blocks)).toEqual(['正文']);
  const lines = await read(
    '标题: 乙镇年度报告\n发布时间：2025年1月20日 发布机构：乙镇人民政府 字号：大\n\n正文',
    'a.txt',
  );
  expect(lines.metadata).toEqual({
    title: '乙镇年度报告',
    publishedOn: '2025-01-20',
    organization: '乙镇人民政府',
  });
  const table = await read('| 发布机构 | 丙市教育局 | 公开日期 | 2025-01-08 |', 'a.txt');
  expect(table.metadata).toEqual({ organization: '丙市教育局', publishedOn: '2025-01-08' });
});

test('text between two rules at the start is no front matter', async () => {
  const { blocks } = await read('---\n正文\n---\n\n后文');
  expect(brief(blocks)).toContain('后文');
  expect(brief(blocks).join()).toContain('正文');
});

test.each([
  ['<span style="display:none">12</span>153', '153', 'hidden'],
  ['<span style="text-decoration:line-through">12</span>153', '153', 'struck'],
  ["153<b style='vertical-align:super'>1</b>", '153', 'raised'],
  ['![153](a.png)', '', 'picture'],
])('the cell %s shows what its markup says', async (inner, text, what) => {
  const { blocks } = await read(`| 许可 | ${inner} |\n|---|---|\n| 处罚 | 7 |`);
  const cell = blocks[0]?.kind === 'table' ? blocks[0].cells[1]!.content : null;
  expect([cell?.text, cell?.asides?.[0]?.what]).toEqual([text, what]);
});

test('a link is its words, an entity its character, and italics of a whole cell are no marks', async () => {
  const { blocks } = await read(
    '| [153](a.html "9") | &#49;53 | *153* | _153_ | 153* | 1_5 |\n|---|---|---|---|---|---|',
  );
  expect(brief(blocks)).toEqual([[['153', '153', '153', '153', '153*', '1_5']]]);
});

test('the style of words, and a highlight of a whole cell, are no marks', async () => {
  const { blocks } = await read('| [153]{.underline} | ==153== | 1==53 | [153] |\n|---|---|---|---|');
  expect(brief(blocks)).toEqual([[['153', '153', '1==53', '[153]']]]);
});

test('digits on the two sides of a picture are not one number', async () => {
  const { blocks } = await read('| 1![](8.png)3 | ![](8.png)13 |\n|---|---|');
  expect(brief(blocks)).toEqual([[['1\t3', '13']]]);
});

test('reads headings that stand there as HTML', async () => {
  const { blocks } = await read('<h1>甲县年度报告</h1>\n<h2 class="a">一、总体情况</h2>\n正文');
  expect(brief(blocks)).toEqual(['h1 甲县年度报告', 'h2 一、总体情况', '正文']);
});

test('anchors and classes behind a heading are no part of it', async () => {
  const text = '# 甲县年度报告 {#report}\n\n## 一、总体情况 {.unnumbered #one}\n\n## 集合 {1,2}\n';
  const { blocks } = await readSource({ name: 'a.md', bytes: new TextEncoder().encode(text) });
  expect(blocks.map((block) => block.kind === 'heading' && block.content.text)).toEqual([
    '甲县年度报告',
    '一、总体情况',
    '集合 {1,2}',
  ]);
});

test.each([
  ['$\\mathrm{153}$', '153'],
  ['$ \\text{ 153 } $', '153'],
  ['$1 5 3$', '153'],
  ['$1 , 2 3 4$', '1,234'],
  ['$15\\,340$', '15340'],
  ['$15{,}340$', '15,340'],
  ['\\( 153 \\)', '153'],
  ['$15 3$', '$15 3$'],
  ['$\\mathrm{153$', '$\\mathrm{153$'],
])('a number set as the formula %s shows %s', async (inner, shown) => {
  const { blocks } = await read(`| 许可 | ${inner} |\n|---|---|\n| 处罚 | 7 |`);
  expect(brief(blocks)).toEqual([
    [
      ['许可', shown],
      ['处罚', '7'],
    ],
  ]);
});
