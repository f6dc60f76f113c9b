import type { TableBlock } from '../../../model/document.ts';
import type { ColumnTemplate } from '../../../template/index.ts';
import { toGrid } from '../grid/grid-rows.ts';
import { countSums, nameColumns } from './request-header.ts';

/** Fewer rows do not show that two tables are the halves of one. */
const fewestRows = 10;

/** The table with the columns of the other, from one on, at its right. */
function beside(left: TableBlock, right: TableBlock, from: number): TableBlock {
  const moved = right.cells
    .filter((cell) => cell.column >= from)
    .map((cell) => ({ ...cell, column: cell.column - from + left.columnCount }));
  return {
    ...left,
    columnCount: left.columnCount + right.columnCount - from,
    cells: [...left.cells, ...moved].sort((one, other) => one.row - other.row || one.column - other.column),
  };
}

/** Two tables as one, where the header of each names other columns, both have the same rows, and these add up; else null. */
function join(left: TableBlock, right: TableBlock, template: readonly ColumnTemplate[]): TableBlock | null {
  if (left.grid !== 'exact' || right.grid !== 'exact' || left.rowCount !== right.rowCount) return null;
  if (left.rowCount < fewestRows) return null;
  const [own, other] = [left, right].map((table) => nameColumns(toGrid(table), template.length).place);
  if (own!.size === 0 || other!.size === 0 || own!.size + other!.size !== template.length) return null;
  if ([...other!.keys()].some((id) => own!.has(id))) return null;
  const joined = beside(left, right, Math.min(...other!.values()));
  const { hold, fail } = countSums(toGrid(joined), template.length - 1, template.length);
  return hold > fail ? joined : null;
}

/**
 * Tables of which one is the right half of the one before it, as a spreadsheet prints columns that do not fit on the page,
 * become one. Only halves that the headers and the sums of the rows show to belong together are joined.
 */
export function joinCutTables(
  tables: readonly TableBlock[],
  template: readonly ColumnTemplate[],
): TableBlock[] {
  const joined: TableBlock[] = [];
  for (const table of tables) {
    const last = joined.at(-1);
    const whole = last ? join(last, table, template) : null;
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(table);
  }
  return joined;
}
