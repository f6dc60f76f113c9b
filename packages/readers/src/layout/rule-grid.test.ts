import { expect, test } from 'vitest';
import { across, down } from '../../test/support/draw-page.ts';
import { findGrids } from './rule-grid.ts';
import { joinRules } from './rule-lines.ts';

const inner = [
  ...[200, 400, 600].map((y) => across(y, 100, 500)),
  ...[200, 300, 400].map((x) => down(x, 0, 842)),
];

test('the sides of a frame that a table without side borders stands in are none of the table', () => {
  const frame = [down(60, 0, 842), down(540, 0, 842)];
  expect(findGrids(joinRules([...inner, ...frame])).map(({ columnEdges }) => columnEdges)).toEqual([
    [100, 200, 300, 400, 500],
  ]);
});

test('the side of cells that span all rows of a page is the side of their table', () => {
  const closed = [200, 400, 600].map((y) => across(y, 100, 400));
  const [grid] = findGrids(joinRules([...closed, ...[60, 100, 250, 400].map((x) => down(x, 0, 842))]));
  expect(grid!.columnEdges).toEqual([60, 100, 250, 400]);
});
