import { type CellText, readCellText } from '../../language/numbers/index.ts';
import type { PlacedText, TableBlock, TableCell } from '../../model/document.ts';

/** A cell with what every reader of a table asks of it first. */
export interface GridCell extends TableCell {
  /** Its text without white space at both ends. */
  readonly text: string;
  /** What it says as a value. */
  readonly says: CellText;
  /** `value` may be a number or a placeholder; `words` is anything that is not. */
  readonly kind: 'blank' | 'value' | 'words';
}

/** The cells that begin in a row, in printed order. */
export interface GridRow {
  readonly index: number;
  readonly cells: readonly GridCell[];
  /** Those of them that hold words. */
  readonly words: readonly GridCell[];
  /** Those of them that hold something that can be a value; blanks are not among them. */
  readonly values: readonly GridCell[];
}

export interface Grid {
  readonly exact: boolean;
  readonly width: number;
  readonly rows: readonly GridRow[];
  /** The cell that covers a position, by its own place or by a span. */
  covering(row: number, column: number): GridCell | null;
}

function toGridCell({ row, column, rowSpan, columnSpan, content }: TableCell): GridCell {
  const text = content.text.trim();
  const says = readCellText(text);
  const kind = says.kind === 'blank' ? 'blank' : says.kind === 'invalid' ? 'words' : 'value';
  return { row, column, rowSpan, columnSpan, content, text, says, kind };
}

const grids = new WeakMap<TableBlock, Grid>();

/** The rows of a table; several readers ask for the same table, so the answer is kept while the table lives. */
export function toGrid(table: TableBlock): Grid {
  const known = grids.get(table);
  if (known) return known;
  const rows: { index: number; cells: GridCell[]; words: GridCell[]; values: GridCell[] }[] = [];
  for (let index = 0; index < table.rowCount; index++) rows.push({ index, cells: [], words: [], values: [] });
  const all = table.cells.map(toGridCell);
  for (const cell of all) {
    const row = rows[cell.row];
    if (!row) continue;
    row.cells.push(cell);
    if (cell.kind === 'words') row.words.push(cell);
    else if (cell.kind === 'value') row.values.push(cell);
  }
  let cover: Map<number, GridCell> | null = null;
  const width = Math.max(1, table.columnCount);
  const grid: Grid = {
    exact: table.grid === 'exact',
    width,
    rows,
    covering(row, column) {
      if (!cover) {
        cover = new Map();
        for (const cell of all) {
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
  grids.set(table, grid);
  return grid;
}

/** Joins the texts of several cells into one label; the place is the last cell's. */
export function joinLabels(cells: readonly TableCell[]): PlacedText {
  const last = cells.at(-1)!.content;
  return {
    text: cells.map((cell) => cell.content.text).join(''),
    locate: (start, end) => last.locate(Math.min(start, last.text.length), Math.min(end, last.text.length)),
  };
}
