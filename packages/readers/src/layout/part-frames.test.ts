import { expect, test } from 'vitest';
import { across, boxed, down, outline, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';

const prose = Array.from(
  { length: 5 },
  (_, at) => `${'一二三四五'[at]}是这一年做好各项公开工作的情况如下面所写的那样。`,
);
const text = (x: number, y: number) => prose.map((line, at) => word(x, y + 16 * at, line));

/** A table of two rows of two cells: labels and numbers. */
const rows = (x: number, y: number) => [
  word(x + 10, y + 4, '规章'),
  word(x + 210, y + 4, '3'),
  word(x + 10, y + 24, '规范性文件'),
  word(x + 210, y + 24, '14'),
];
const table = [
  ['规章', '3'],
  ['规范性文件', '14'],
];
const sides = (x: number, y: number) => boxed([x, x + 200, x + 400], [y, y + 20, y + 40]);

test('what a frame round a page holds is text and tables', () => {
  const words = [...text(60, 60), ...rows(52, 200), word(60, 260, '二、其他需要报告的事项')];
  // The sides of the table are a little off those of the frame, or the same.
  for (const frame of [boxed([48, 456], [40, 400]), boxed([52, 452], [40, 400])])
    expect(outline(layoutPages([page(words, [...frame, ...sides(52, 200)])]).blocks)).toEqual([
      prose.join(''),
      table,
      '二、其他需要报告的事项',
    ]);
});

test('a frame goes on on the next page, where its text is short', () => {
  const first = page(
    [...text(60, 60), ...rows(52, 200)],
    [...boxed([48, 456], [40, 780]), ...sides(52, 200)],
  );
  const second = page(
    [word(60, 60, '没有其他事项。'), word(60, 90, '主办：某县')],
    boxed([48, 456], [40, 80, 120]),
  );
  expect(outline(layoutPages([first, second]).blocks)).toEqual([
    prose.join(''),
    table,
    '没有其他事项。',
    '主办：某县',
  ]);
});

test('a column beside the text of a frame is read apart from it', () => {
  const beside = [word(55, 62, '公开指南'), word(55, 80, '公开制度')];
  const words = [...beside, ...text(160, 60), ...rows(152, 200)];
  const rules = [...boxed([48, 148, 556], [40, 400]), ...sides(152, 200)];
  expect(outline(layoutPages([page(words, rules)]).blocks)).toEqual([
    '公开指南',
    '公开制度',
    prose.join(''),
    table,
  ]);
});

test('a table with a cell from top to foot, or with rows of one cell, is one table', () => {
  const words = [word(55, 62, '结果'), word(200, 44, '公开'), word(300, 44, '3'), word(200, 64, '第一项')];
  const rules = [...boxed([48, 148, 400], [40, 80]), across(60, 148, 400), down(280, 40, 60)];
  expect(outline(layoutPages([page(words, rules)]).blocks)).toEqual([
    [['结果@2×1', '公开', '3'], ['第一项@1×2']],
  ]);
});

test('where the tables of a frame have sides of their own, no row as wide as the frame is one of theirs', () => {
  const second = page(
    [...rows(54, 60), word(60, 108, '四、复议和诉讼情况'), ...rows(54, 140)],
    [...boxed([48, 460], [50, 200]), ...sides(54, 60), ...sides(54, 140)],
  );
  const first = page(text(60, 60), boxed([48, 460], [40, 60, 780]));
  expect(outline(layoutPages([first, second]).blocks)).toEqual([
    prose.join(''),
    table,
    '四、复议和诉讼情况',
    table,
  ]);
});
