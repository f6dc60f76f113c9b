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

test('a side of a cell that runs through clipped words strikes nothing and stays', () => {
  const clipped = { ...word(100, 100, '内容仍'), what: 'hidden' as const };
  const rows = [
    across(80, 60, 170),
    across(120, 60, 170),
    ...[60, 98, 132, 170].map((x) => down(x, 80, 120)),
  ];
  const short = across(100 + size / 2, 98, 132);
  const { blocks } = layoutPages([
    page([clipped, word(100, 84, '件数'), word(100, 112, '12')], [...rows, short]),
  ]);
  const table = blocks.find((block) => block.kind === 'table');
  expect(table?.cells.map(({ content }) => content.text)).toEqual(['', '件数', '', '12']);
});
