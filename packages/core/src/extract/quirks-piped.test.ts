import { expect, test } from 'vitest';
import {
  allRequests,
  reportOf,
  requestHead,
  requestsOf,
  requestTable,
  toText,
} from '../../test/quirk-report.ts';

/** A cell a line, each closed by a pipe; a blank cell is the pipe alone. */
const perLine = (cells: readonly (string | number)[]): string =>
  cells.map((cell) => (cell === '' ? '|' : `${cell} |`)).join('\n');
const head = requestHead
  .split(/\s+/u)
  .map((label) => `${label} |`)
  .join('\n');
const tableOf = (row: (label: string, values: readonly number[]) => string): string =>
  toText({ requests: `${head}\n${requestTable(row)}` });

test('a cell a line with a pipe behind it', async () => {
  const report = await reportOf(tableOf((label, values) => perLine([label, ...values])));
  expect(requestsOf(report)).toEqual(allRequests);
});

test('where cells are lines with a pipe, a pipe alone is a blank cell', async () => {
  const report = await reportOf(
    tableOf((label, values) => `${perLine([label, ...values.map((value) => value || '')])}\n||`),
  );
  for (const [row, values] of Object.entries(allRequests)) {
    const cells = Object.values(report.tables.requests![row]!);
    expect(
      cells.map((cell) => cell.value),
      row,
    ).toEqual(values.map((value) => value || null));
    expect(
      cells.every((cell) => cell.state === (cell.value === null ? 'blank' : 'number')),
      row,
    ).toBe(true);
  }
});

test('where the pipe stands on a line between the cells, it is no blank cell', async () => {
  const report = await reportOf(tableOf((label, values) => [label, ...values].join('\n|\n')));
  expect(requestsOf(report)).toEqual(allRequests);
});
