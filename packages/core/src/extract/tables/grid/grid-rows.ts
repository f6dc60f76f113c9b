import { readCellText } from '../../../language/numbers/index.ts';
import { rememberLast } from '../../../memo/remember-last.ts';
import type { PlacedText, TableBlock, TableCell } from '../../../model/document.ts';
import type { GridCell } from './grid-cell.ts';
import { serialCells } from './serial-column.ts';

/** What the cells that hold a number say. */
export const numbersOf = (cells: readonly GridCell[]): PlacedText[] =>
  cells.filter((cell) => cell.says.kind === 'number').map((cell) => cell.content);

/** The cells that begin in a row, in printed order; those that only number the rows are not among them. */
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

/** Characters that the file gives no meaning to, alone or among digits: a value that nobody can read, and no label. */
const isUnread = /^[\d.,\s]*[\ue000-\uf8ff\ufffd][\d.,\s\ue000-\uf8ff\ufffd]{0,15}$/u;

function toGridCell({ row, column, rowSpan, columnSpan, content }: TableCell): GridCell {
  const text = content.text.trim();
  const says = readCellText(text);
  const isWords = says.kind === 'invalid' && !isUnread.test(text);
  const kind = says.kind === 'blank' ? 'blank' : isWords ? 'words' : 'value';
  return { row, column, rowSpan, columnSpan, content, text, says, kind };
}

interface OpenRow extends GridRow {
  readonly cells: GridCell[];
  readonly words: GridCell[];
  readonly values: GridCell[];
}

function toRows(cells: readonly GridCell[], rowCount: number): GridRow[] {
  const rows: OpenRow[] = [];
  for (let index = 0; index < rowCount; index++) rows.push({ index, cells: [], words: [], values: [] });
  for (const cell of cells) {
    const row = rows[cell.row];
    if (!row) continue;
    row.cells.push(cell);
    if (cell.kind === 'words') row.words.push(cell);
    else if (cell.kind === 'value') row.values.push(cell);
  }
  return rows;
}

/** The first cell that covers each position, by `row * width + column`. */
function toCover(cells: readonly GridCell[], rowCount: number, width: number): ReadonlyMap<number, GridCell> {
  const cover = new Map<number, GridCell>();
  for (const cell of cells) {
    const bottom = Math.min(cell.row + cell.rowSpan, rowCount);
    const right = Math.min(cell.column + cell.columnSpan, width);
    for (let row = cell.row; row < bottom; row++)
      for (let at = row * width + cell.column; at < row * width + right; at++)
        if (!cover.has(at)) cover.set(at, cell);
  }
  return cover;
}

/** Three tables and the cut ones beside them, upright and turned. */
const mostTables = 8;

/** The rows of a table; several readers ask for the same table. */
export const toGrid = rememberLast(readGrid, mostTables);

function readGrid(table: TableBlock): Grid {
  const cells = table.cells.map(toGridCell);
  const serial = serialCells(cells);
  const width = Math.max(1, table.columnCount);
  let cover: ReadonlyMap<number, GridCell> | null = null;
  return {
    exact: table.grid === 'exact',
    width,
    rows: toRows(serial.size > 0 ? cells.filter((cell) => !serial.has(cell)) : cells, table.rowCount),
    covering(row, column) {
      cover ??= toCover(cells, table.rowCount, width);
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
