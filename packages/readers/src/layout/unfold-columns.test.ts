import { expect, test } from 'vitest';
import { across, boxed, down, outline, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';
import type { PageRule, PageWord } from './page.ts';

const read = (words: readonly PageWord[], rules: readonly PageRule[] = []): unknown =>
  outline(layoutPages([page(words, rules)]).blocks);

const first = [
  '为了方便群众查找各类公开的',
  '信息，本机关全年更新栏目十',
  '二个，发布内容三百五十条，',
  '其中图文解读四十二条，均已',
  '按时完成。',
];
const second = [
  '全年收到申请二十三件，均在',
  '规定的期限以内答复完毕，没',
  '有发生延期答复的情形，群众',
  '对答复的内容表示满意，无人',
  '提起复议。',
];

/** Lines of twelve points from a height on; the first is set in where it begins a paragraph. */
const lines = (texts: readonly string[], x: number, y: number): PageWord[] =>
  texts.map((text, index) => word(x, y + index * 16, text));

const joined = [first, second].map((texts) => texts.join(''));

test('columns are read one after the other, their paragraphs whole', () => {
  expect(read([...lines(first, 50, 100), ...lines(second, 320, 100)])).toEqual(joined);
  // The lines of one need not stand at the height of those of the other.
  expect(read([...lines(first, 50, 100), ...lines(second, 320, 107)])).toEqual(joined);
  expect(read([...lines(first, 50, 100), ...lines(second, 320, 100)], [down(300, 80, 700)])).toEqual(joined);
});

test('text beside a table that is narrower than its column is a column all the same', () => {
  const grid = boxed([60, 200, 250], [100, 120, 140, 160, 180]);
  const table = ['甲', '乙', '丙', '丁'].flatMap((name, at) => [
    word(70, 105 + at * 20, name),
    word(210, 105 + at * 20, '7'),
  ]);
  const blocks = read(
    [...lines(first, 50, 200), ...table, ...lines(second, 320, 100), ...lines(first, 320, 200)],
    grid,
  );
  expect(blocks).toEqual([
    ['甲', '乙', '丙', '丁'].map((name) => [name, '7']),
    joined[0],
    joined[1],
    joined[0],
  ]);
});

test('what runs over both columns parts what stands above it from what stands below', () => {
  const grid = boxed([50, 200, 500], [200, 220, 240]);
  const table = [word(60, 205, '规章'), word(250, 205, '3'), word(60, 225, '文件'), word(350, 225, '12')];
  const words = [
    word(180, 60, '某某县教育局年度报告全文公布'),
    ...lines(first, 50, 100),
    ...lines(second, 320, 100),
    ...table,
    ...lines(first, 50, 270),
    ...lines(second, 320, 270),
  ];
  expect(read(words, grid)).toEqual([
    '某某县教育局年度报告全文公布',
    ...joined,
    [
      ['规章', '3'],
      ['文件', '12'],
    ],
    ...joined,
  ]);
});

test('a table goes on in the next column', () => {
  const rows = [700, 720, 740];
  const grids = [
    ...boxed([50, 150, 290], rows),
    ...boxed(
      [320, 420, 560],
      rows.map((y) => y - 600),
    ),
  ];
  const words = [
    ...lines(first, 50, 100),
    ...lines(second, 320, 200),
    ...lines(second, 320, 280),
    ...lines(first, 50, 180),
    ...['甲', '乙', '丙', '丁'].map((name, at) =>
      word(at < 2 ? 60 : 330, (at < 2 ? 705 : 105) + (at % 2) * 20, name),
    ),
    ...['1', '2', '3', '4'].map((name, at) =>
      word(at < 2 ? 160 : 430, (at < 2 ? 705 : 105) + (at % 2) * 20, name),
    ),
  ];
  expect(JSON.stringify(read(words, grids))).toContain('[["甲","1"],["乙","2"],["丙","3"],["丁","4"]]');
});

test('rows of a table are no columns, with rules or without', () => {
  const labels = [
    '本机关不掌握相关政府信息',
    '没有现成信息需要另行制作',
    '补正后申请内容仍不明确的',
    '信访举报投诉类的各种申请',
    '要求提供公开出版物的申请',
  ];
  const values = labels.flatMap((_, at) => [
    word(320, 100 + at * 16, `${at}7`),
    word(400, 100 + at * 16, `${at}`),
  ]);
  expect(read([...lines(labels, 50, 100), ...values])).toEqual(
    labels.map((label, at) => `${label}\t${at}7\t${at}`),
  );
  const rules = [
    down(40, 90, 190),
    down(300, 90, 190),
    down(560, 90, 190),
    ...[90, 190].map((y) => across(y, 40, 560)),
  ];
  expect(read([...lines(first, 50, 100), ...lines(second, 320, 100)], rules)).toEqual([[joined]]);
});
