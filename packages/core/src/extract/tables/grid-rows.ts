import type { PlacedText, TableBlock, TableCell } from '../../model/document.ts';

/** The cells that begin in a row, in printed order, and a look-up of what covers a position. */
export interface GridRow {
  readonly index: number;
  readonly cells: readonly TableCell[];
}

export interface Grid {
  readonly exact: boolean;
  readonly rows: readonly GridRow[];
  /** The cell that covers a position, by its own place or by a span. */
  covering(row: number, column: number): TableCell | null;
}

export function toGrid(table: TableBlock): Grid {
  const byRow: TableCell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) byRow[cell.row]?.push(cell);
  let cover: Map<number, TableCell> | null = null;
  const width = Math.max(1, table.columnCount);
  return {
    exact: table.grid === 'exact',
    rows: byRow.map((cells, index) => ({ index, cells })),
    covering(row, column) {
      if (!cover) {
        cover = new Map();
        for (const cell of table.cells) {
          const bottom = Math.min(cell.row + cell.rowSpan, table.rowCount);
          const right = Math.min(cell.column + cell.columnSpan, width);
          for (let r = cell.row; r < bottom; r++)
            for (let c = cell.column; c < right; c++)
              if (!cover.has(r * width + c)) cover.set(r * width + c, cell);
        }
      }
      return cover.get(row * width + column) ?? null;
    },
  };
}

/** Joins the texts of several cells into one label; the place is the last cell's. */
export function joinLabels(cells: readonly TableCell[]): PlacedText {
  const last = cells.at(-1)!.content;
  return {
    text: cells.map((cell) => cell.content.text).join(''),
    locate: (start, end) => last.locate(Math.min(start, last.text.length), Math.min(end, last.text.length)),
  };
}
