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
    if (cell.says.kind !== 'number' && !digits.test(numeralOf(cell))) continue;
    const column = columns.get(cell.column);
    if (column) column.push(cell);
    else columns.set(cell.column, [cell]);
  }
  const rows = (cells.at(-1)?.row ?? 0) + 1;
  const labelled = new Set(
    cells.flatMap(({ row, column, kind }) => (kind === 'words' && column > 0 ? row : [])),
  );
  const named = new Set(
    cells.flatMap(({ column, text }) => (heads.test(text.replace(/\s/gu, '')) ? column : [])),
  );
  const serial = [...columns.values()].filter(
    (column) =>
      (column.length >= fewestRows ||
        named.has(column[0]!.column) ||
        isIndex(column, rows) ||
        isBeforeLabels(column, labelled)) &&
      countsOn(column),
  );
  return new Set(serial.flat());
}

/** What heads such a column; then fewer rows are enough, as where a page ends soon after the head. */
const heads = /^(?:序号|行次|行号|项次)$/u;

const digits = /^\d{1,3}$/u;

/** A number that its column is too narrow for stands on two lines. */
const numeralOf = ({ text }: GridCell): string => text.replace(/\s/gu, '');

/** A row in between may have lost its number to a page break. */
const countsOn = (column: readonly GridCell[]): boolean =>
  column.every((cell, index) => {
    const before = column[index - 1];
    if (!before) return true;
    const step = Number(numeralOf(cell)) - Number(numeralOf(before));
    return step === 1 || (step > 1 && step === cell.row - before.row);
  });

const fewestIndexed = 4;

/** No value stands before the label of its row. */
const isBeforeLabels = (column: readonly GridCell[], labelled: ReadonlySet<number>): boolean =>
  column[0]!.column === 0 && column.length >= fewestIndexed && column.every(({ row }) => labelled.has(row));

/** The first column of a table that a program wrote, which has a number from 0 or 1 on in every row below the header. */
const isIndex = ([first, ...others]: readonly GridCell[], rows: number): boolean =>
  first?.column === 0 &&
  others.length + 1 >= Math.max(fewestIndexed, rows - 1) &&
  (Number(first.text) === 0 || Number(first.text) === 1);
