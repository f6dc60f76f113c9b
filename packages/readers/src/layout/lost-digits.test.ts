import { expect, test } from 'vitest';
import { restoreLostDigits } from './lost-digits.ts';
import type { PlacedWord } from './page.ts';
import type { RuleGrid } from './rule-grid.ts';

const columns = [0, 1, 2, 3, 4];
const grid: RuleGrid = {
  lines: { horizontal: [], vertical: [] },
  spacing: 3,
  columnEdges: [100, 125, 150, 175, 200, 225],
  rowEdges: [0, 20],
  box: [100, 0, 225, 20],
  cells: columns.map((column) => ({
    row: 0,
    column,
    rowSpan: 1,
    columnSpan: 1,
    box: [100 + 25 * column, 0, 125 + 25 * column, 20],
  })),
};

const at = (x: number, text: string): PlacedWord => ({ text, box: [x, 4, x + 6 * text.length, 16], page: 1 });

const restored = (first: PlacedWord, next: readonly PlacedWord[], isFull = true): string[] => {
  const others = [151, 176, 201].map((x) => (isFull ? [at(x, '3')] : []));
  const inside = [[first], [...next], ...others];
  restoreLostDigits(grid, inside);
  return inside[1]!.map(({ text }) => text);
};

test('a digit that lies under the last one of the number before is set before the rest of its number', () => {
  expect(restored(at(101, '16272'), [at(132.5, '5538')])).toEqual(['2 5538']);
  expect(restored(at(101, '16272'), [])).toEqual(['\ufffd…']);
});

test('a number that begins further on, or before, lacks nothing; nor does one beside a number within its cell', () => {
  expect(restored(at(101, '16272'), [at(138, '5538')])).toEqual(['5538']);
  expect(restored(at(101, '16272'), [at(126, '25538')])).toEqual(['25538']);
  expect(restored(at(101, '1627'), [at(126, '5538')])).toEqual(['5538']);
  expect(restored(at(101, '1627'), [])).toEqual([]);
  expect(restored(at(101, '16272'), [], false)).toEqual([]);
});
