import type { Cell } from '../../../model/report.ts';
import type { ColumnTemplate } from '../../../template/index.ts';
import { missingCell } from '../cells/cell-value.ts';

/** The columns that a header names by their ids, each once and in order; null where it names anything else. */
export function columnsInOrder(
  ids: readonly (string | undefined)[],
  columns: readonly ColumnTemplate[],
): readonly ColumnTemplate[] | null {
  const places = ids.map((id) => columns.findIndex((column) => column.id === id));
  const isOrdered = places.every((place, index) => place > (places[index - 1] ?? -1));
  return isOrdered ? places.map((place) => columns[place]!) : null;
}

/** The cells of the columns that are printed, with those that are not as missing. */
export const withUnprinted = (
  cells: readonly Cell[],
  printed: readonly ColumnTemplate[],
  columns: readonly ColumnTemplate[],
): Cell[] => columns.map((column) => cells[printed.indexOf(column)] ?? missingCell());

/** The cells of a row whose figures are of columns that the edition does not have. */
export const openCells = (cells: readonly Cell[]): Cell[] =>
  cells.map((cell): Cell => (cell.value === null ? cell : { ...cell, value: null, state: 'ambiguous' }));
