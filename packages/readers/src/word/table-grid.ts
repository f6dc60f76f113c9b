import type { StoryCell, StoryRow } from './story.ts';

/** A merged cell of a word processor's table at its grid position, 0-based. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  readonly source: StoryCell;
}

/** One row being laid below another. */
class RowLayer {
  /** Cells of this row that may go on below. */
  readonly current: GridCell[] = [];
  readonly #row: number;
  readonly #above: readonly GridCell[];
  readonly #cells: GridCell[];
  column: number;
  #left: GridCell | null = null;
  /** The merged cell above that the current column has reached. */
  #next = 0;

  constructor(row: number, before: number, above: readonly GridCell[], cells: GridCell[]) {
    this.#row = row;
    this.column = before;
    this.#above = above;
    this.#cells = cells;
  }

  add(source: StoryCell): void {
    const upper = this.#upperOf(source);
    // A joined cell shows nothing of its own; one that has text is kept apart rather than lost.
    if (source.joinsLeft && this.#left && source.items.length === 0) this.#widen(this.#left, source.span);
    else if (upper) this.#continue(upper);
    else this.#begin(source);
    this.column += source.span;
  }

  #upperOf({ vertical }: StoryCell): GridCell | undefined {
    while (this.#next < this.#above.length && endOf(this.#above[this.#next]!) <= this.column) this.#next++;
    const reached = this.#above[this.#next];
    return vertical === 'continue' && reached && reached.column <= this.column ? reached : undefined;
  }

  /** A row that continues a merged cell repeats its width; only the first row may set it. */
  #widen(left: GridCell, span: number): void {
    if (left.row === this.#row) left.columnSpan += span;
  }

  #continue(upper: GridCell): void {
    if (this.current.at(-1) !== upper) {
      upper.rowSpan++;
      this.current.push(upper);
    }
    this.#left = upper;
  }

  #begin(source: StoryCell): void {
    const cell = { row: this.#row, column: this.column, rowSpan: 1, columnSpan: source.span, source };
    this.#cells.push(cell);
    if (source.vertical !== 'none') this.current.push(cell);
    this.#left = cell;
  }
}

/** Lays rows of spanned and merged cells on one grid. Cells come ordered by row, then column. */
export function toGrid(rows: readonly StoryRow[]): { columnCount: number; cells: GridCell[] } {
  const cells: GridCell[] = [];
  let above: readonly GridCell[] = [];
  let columnCount = 0;
  for (const [row, { before, cells: sources }] of rows.entries()) {
    const layer = new RowLayer(row, before, above, cells);
    for (const source of sources) layer.add(source);
    above = layer.current;
    columnCount = Math.max(columnCount, layer.column);
  }
  return { columnCount, cells };
}

function endOf(cell: GridCell): number {
  return cell.column + cell.columnSpan;
}
