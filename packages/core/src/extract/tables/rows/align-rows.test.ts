import { expect, test } from 'vitest';
import { alignRows } from './align-rows.ts';
import type { RowEvent } from './row-event.ts';

const event = (row: string | null, confidence = row === null ? 0 : 1): RowEvent => ({
  row,
  confidence,
  label: null,
  cells: [],
  surplus: [],
});
const order = ['a', 'b', 'c', 'd', 'e'];
const rowsOf = (events: RowEvent[], running = true): string[] =>
  alignRows(events, order, running).aligned.map((one) => `${one.row}${one.byPosition ? '?' : ''}`);

test('labelled rows go to their rows', () => {
  expect(rowsOf([event('a'), event('c'), event('e')])).toEqual(['a', 'c', 'e']);
});

test('unlabelled rows fill a gap of the same size', () => {
  expect(rowsOf([event('a'), event(null), event(null), event('d'), event('e')])).toEqual([
    'a',
    'b?',
    'c?',
    'd',
    'e',
  ]);
});

test('with fewer rows than places nothing is guessed', () => {
  expect(rowsOf([event('a'), event(null), event('d'), event('e')])).toEqual(['a', 'd', 'e']);
});

test('a label out of order gives way to the rows that keep it', () => {
  expect(rowsOf([event('a'), event('d'), event('b'), event('c'), event('e')])).toEqual(['a', 'b', 'c', 'e']);
});

test('in a grid a row with its very label is what it says wherever it stands', () => {
  const swapped = [event('b'), event('a'), event(null), event('d'), event('e')];
  expect(rowsOf(swapped, false).toSorted()).toEqual(['a', 'b', 'c?', 'd', 'e']);
  expect(rowsOf([event('a'), event('d', 0.9), event('b'), event('c'), event('e')], false)).toEqual([
    'a',
    'b',
    'c',
    'e',
  ]);
});

test('a row of an unknown label is never used to fill a gap', () => {
  const { aligned, left } = alignRows([event('a'), event(null, -1), event('c')], order, false);
  expect(aligned.map((one) => one.row)).toEqual(['a', 'c']);
  expect(left).toHaveLength(1);
});
