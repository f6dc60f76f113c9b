import { expect, test } from 'vitest';
import { across, down, page, size, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';
import type { PageRule } from './page.ts';

const left = (rules: readonly PageRule[]): unknown =>
  layoutPages([page([word(100, 100, '规章12'), word(100, 140, '文件')], rules)]).loose.map(
    ({ text }) => text,
  );

test('a line through a digit strikes it, the strokes of letters drawn as outlines do not', () => {
  const line = across(100 + size / 2, 125, 129);
  expect(left([line])).toEqual(['1']);
  const strokes = [103, 107, 115, 119].flatMap((x) => [down(x, 102, 110), across(104, x, x + 3)]);
  expect(left([line, ...strokes])).toEqual([]);
});
