import type { GridRow } from './grid-rows.ts';

/** A label of more lines is that of a group. */
const mostLines = 8;

/** The only row below that a label reaches and that has values, with nothing but blanks in the others; null without one. */
function valuesBeside(rows: readonly GridRow[], at: number): { row: GridRow; end: number } | null {
  const own = rows[at]!;
  const label = own.words.at(-1);
  if (!label || label.rowSpan < 2 || label.rowSpan > mostLines || own.values.length > 0) return null;
  const below = rows.slice(at + 1, at + label.rowSpan);
  const filled = below.filter(({ values }) => values.length > 0);
  if (filled.length !== 1 || below.some(({ words }) => words.length > 0)) return null;
  return { row: filled[0]!, end: at + 1 + below.length };
}

/**
 * Rows whose label reaches over several lines of the grid, blanks above and below the values (a cell within each cell, a
 * number in the middle of a tall row), as one row each.
 */
export function joinSpanned(rows: readonly GridRow[]): GridRow[] {
  const joined: GridRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const own = rows[at]!;
    const beside = valuesBeside(rows, at);
    if (beside) {
      const label = own.words.at(-1)!;
      const cells = [...own.cells.filter(({ column }) => column <= label.column), ...beside.row.cells];
      joined.push({ ...own, cells, values: beside.row.values });
    } else joined.push(own);
    at = beside?.end ?? at + 1;
  }
  return joined;
}
