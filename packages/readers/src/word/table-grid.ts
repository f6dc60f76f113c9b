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
    /** The merged cell above that the current column has reached. */
    let next = 0;
    for (const source of sources) {
      while (next < above.length && endOf(above[next]!) <= column) next++;
      const reached = above[next];
      const upper =
        source.vertical === 'continue' && reached && reached.column <= column ? reached : undefined;
      // A joined cell shows nothing of its own; one that has text is kept apart rather than lost.
      if (source.joinsLeft && left && source.items.length === 0) {
        // A row that continues a merged cell repeats its width; only the first row may set it.
        if (left.row === row) left.columnSpan += source.span;
      } else if (upper) {
        if (current.at(-1) !== upper) {
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

function endOf(cell: GridCell): number {
  return cell.column + cell.columnSpan;
}
