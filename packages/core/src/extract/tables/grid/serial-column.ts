import type { GridCell } from './grid-cell.ts';

/** So many rows numbered one after the other are no values. */
const fewestRows = 8;

/**
 * The cells of a column that only numbers the rows of a table (行次, 序号), whatever its header says: each is one more than
 * the one before it. Such numbers belong to the labels, as 1. and 2. before them do. `cells` are ordered by row.
 */
export function serialCells(cells: readonly GridCell[]): ReadonlySet<GridCell> {
  const columns = new Map<number, GridCell[]>();
  for (const cell of cells) {
    if (cell.says.kind !== 'number') continue;
    const column = columns.get(cell.column);
    if (column) column.push(cell);
    else columns.set(cell.column, [cell]);
  }
  const rows = (cells.at(-1)?.row ?? 0) + 1;
  const serial = [...columns.values()].filter(
    (column) => (column.length >= fewestRows || isIndex(column, rows)) && countsOn(column),
  );
  return new Set(serial.flat());
}

const countsOn = (column: readonly GridCell[]): boolean =>
  column.every((cell, index) => index === 0 || Number(cell.text) === Number(column[index - 1]!.text) + 1);

const fewestIndexed = 4;

/** The first column of a table that a program wrote, which has a number from 0 or 1 on in every row below the header. */
const isIndex = ([first, ...others]: readonly GridCell[], rows: number): boolean =>
  first?.column === 0 &&
  others.length + 1 >= Math.max(fewestIndexed, rows - 1) &&
  (Number(first.text) === 0 || Number(first.text) === 1);
