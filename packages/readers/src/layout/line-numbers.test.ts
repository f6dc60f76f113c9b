import { expect, test } from 'vitest';
import { across, down, outline, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';

const texts = [
  '一、总体情况',
  '全年收到申请12件。',
  '二、主动公开政府信息情况',
  '制发文件3件。',
  '三、申请情况',
];

const numbered = (numbers: readonly (number | null)[], x: number) =>
  texts.flatMap((text, at) => {
    const number = numbers[at] ?? null;
    return [
      word(90, 100 + at * 24, text),
      ...(number === null ? [] : [word(x, 100 + at * 24, String(number))]),
    ];
  });

const read = (numbers: readonly (number | null)[], x = 60): unknown[] =>
  outline(layoutPages([page(numbered(numbers, x))]).blocks);

test('numbers of lines in the margin are no text', () => {
  expect(read([7, 8, 9, 10, 11])).toEqual(texts);
  expect(read([5, null, 10, null, 15])).toEqual(texts);
});

test('numbers in the margin that do not count the lines are', () => {
  expect(read([7, 8, 9, 11, 12])[0]).toBe('7\t一、总体情况');
  expect(read([7, null, null, null, 8])[0]).toBe('7\t一、总体情况');
});

test('on a page with few lines they are known by where they stand on the others', () => {
  const last = page([word(90, 100, '末页一行。'), word(60, 100, '1')]);
  const pages = [page(numbered([1, 2, 3, 4, 5], 60)), last];
  expect(outline(layoutPages(pages).blocks)).toEqual([...texts, '末页一行。']);
});

test('a running foot may be numbered as a line of its own', () => {
  const foot = [word(280, 800, '第9页'), word(60, 800, '1')];
  expect(outline(layoutPages([page([...numbered([1, 2, 3, 4, 5], 60), ...foot])]).blocks)).toEqual(texts);
});

test('numbers of the rows of a table are cells of it', () => {
  const words = ['甲', '乙', '丙'].flatMap((name, at) => [
    word(64, 104 + at * 20, String(at + 2)),
    word(90, 104 + at * 20, name),
  ]);
  const rules = [60, 80, 200].map((x) => down(x, 100, 160));
  const rows = [100, 120, 140, 160].map((y) => across(y, 60, 200));
  expect(outline(layoutPages([page(words, [...rules, ...rows])]).blocks)).toEqual([
    [
      ['2', '甲'],
      ['3', '乙'],
      ['4', '丙'],
    ],
  ]);
});
