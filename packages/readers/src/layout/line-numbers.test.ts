import { expect, test } from 'vitest';
import { outline, page, word } from '../../test/support/draw-page.ts';
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
