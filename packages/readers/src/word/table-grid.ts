import type { StoryCell, StoryRow } from './story.ts';

/** A merged cell of a word processor's table at its grid position, 0-based. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  readonly source: StoryCell;
}

/** Lays rows of spanned and merged cells on one grid. Cells come ordered by row, then column. */
export function toGrid(rows: readonly StoryRow[]): { columnCount: number; cells: GridCell[] } {
  const cells: GridCell[] = [];
  let above: GridCell[] = [];
  let columnCount = 0;
  for (const [row, { before, cells: sources }] of rows.entries()) {
    const current: GridCell[] = [];
    let column = before;
    let left: GridCell | null = null;
    for (const source of sources) {
      const upper: GridCell | undefined =
        source.vertical === 'continue' ? above.find((cell) => covers(cell, column)) : undefined;
      if (source.joinsLeft && left) {
        // A row that continues a merged cell repeats its width; only the first row may set it.
        if (left.row === row) left.columnSpan += source.span;
      } else if (upper) {
        if (!current.includes(upper)) {
          upper.rowSpan++;
          current.push(upper);
        }
        left = upper;
      } else {
        left = { row, column, rowSpan: 1, columnSpan: source.span, source };
        cells.push(left);
        if (source.vertical !== 'none') current.push(left);
      }
      column += source.span;
    }
    above = current;
    columnCount = Math.max(columnCount, column);
  }
  return { columnCount, cells };
}

function covers(cell: GridCell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.columnSpan;
}
