import { expect, test } from 'vitest';
import type { PlacedText, TableCell } from '../../../model/document.ts';
import type { SourceLocation } from '../../../model/location.ts';
import { requestRows } from '../../label-index.ts';
import { requestColumns } from '../requests/assemble-requests.ts';
import { readCovered, withoutShown } from './covered-row.ts';
import { toGrid } from './grid-rows.ts';

const at: SourceLocation = { kind: 'part', part: 'x', path: 'y' };
const content = (text: string, covered: readonly string[]): PlacedText => ({
  text,
  locate: () => at,
  asides: covered.map((one) => ({ what: 'covered' as const, text: one, index: 0, at })),
});

/** A row of cells, each as what is seen of it and what lies under something. */
function cellsOf(texts: readonly (readonly string[])[]) {
  const cells = texts.map(
    ([seen = '', ...covered], column): TableCell => ({
      row: 0,
      column,
      rowSpan: 1,
      columnSpan: 1,
      content: content(seen, covered),
    }),
  );
  return toGrid({ kind: 'table', grid: 'exact', rowCount: 1, columnCount: cells.length, cells }).rows[0]!
    .cells;
}

const read = (...texts: readonly (readonly string[])[]) =>
  readCovered(cellsOf(texts), (label) => requestRows().match(label), requestColumns);

test('a row whose label something lies over is there, and nothing is known of its values', () => {
  const [row, ...others] = read(['', '一、本年新收政府信息公开', '申请数量'], ['', '12'], ['', '12']);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ row: 'received', isCovered: true });
  expect(row!.cells.map(({ value, state }) => value ?? state)).toEqual(Array(7).fill('ambiguous'));
});

test('a label of which a part is seen is the same label', () => {
  expect(read(['数量', '一、本年新收政府信息公开申请'], ['3'])).toMatchObject([{ row: 'received' }]);
});

test('covered figures beside a label are no row of their own, nor are a few characters beside others', () => {
  expect(read(['一、本年新收政府信息公开申请数量'], ['', '12'])).toEqual([]);
  expect(read(['', '其他'], ['3'])).toEqual([]);
});

test('what is shown elsewhere counts', () => {
  const [covered] = read(['', '一、本年新收政府信息公开申请数量']);
  const { isCovered: _, ...shown } = covered!;
  expect(withoutShown([covered!, shown])).toEqual([shown]);
  expect(withoutShown([covered!])).toEqual([covered]);
});
