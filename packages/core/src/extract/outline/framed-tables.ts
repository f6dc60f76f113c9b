import { squeeze } from '../../language/fold/index.ts';
import type { TableBlock, TableCell } from '../../model/document.ts';
import { readHeading } from './section-headings.ts';

/** A row of text in a table: one cell with nothing beside it, or the heading of a section with its text beside it. */
interface BandRow {
  readonly row: number;
  /** Its cells with text; none for a row of a table. */
  readonly cells: readonly TableCell[];
  readonly opensSection: boolean;
}

const leastSure = 0.9;
/** Rows of the tables that stand alone in their line. */
const ownRow = /^(?:第二十条|\(本列|申请人情况|行政复议|行政诉讼)/u;

const shortestProse = 20;
const longestLabel = 16;
/** Sentences, as no cell of the three tables holds them. */
export const isProse = ({ content: { text } }: TableCell): boolean =>
  text.length >= shortestProse && /[。；]/u.test(text);
const isLabel = ({ content: { text } }: TableCell): boolean =>
  text.length <= longestLabel && !/\d/u.test(text) && !ownRow.test(squeeze(text));

const hasText = ({ content }: TableCell): boolean => content.text.trim() !== '';

function toBands({ cells, rowCount, columnCount }: TableBlock): BandRow[] {
  const filled: TableCell[][] = Array.from({ length: rowCount }, () => []);
  const hangs = new Array<boolean>(rowCount).fill(false);
  for (const cell of cells) {
    if (!hasText(cell)) continue;
    filled[cell.row]?.push(cell);
    const bottom = Math.min(cell.row + cell.rowSpan, rowCount);
    for (let row = cell.row; row < bottom; row++) hangs[row] ||= cell.rowSpan > 1;
  }
  return filled.map((own, row): BandRow => {
    // A cell that reaches down too far by a slip does not make the heading alone in its row a cell of the table.
    const isText = columnCount > 1 && (hangs[row] ? own.length === 1 && opensOne(own[0]!) : isTextRow(own));
    return { row, cells: isText ? own : [], opensSection: isText && opensOne(own[0]!) };
  });
}

/** Whether the cells of a row are text: one over all columns, or a heading or label with sentences beside it. */
function isTextRow([cell, text, ...others]: readonly TableCell[]): boolean {
  if (!cell || others.length > 0) return false;
  if (text) return cell.column === 0 && isProse(text) && (opensOne(cell) || isLabel(cell));
  return cell.column === 0 ? !ownRow.test(squeeze(cell.content.text)) : isProse(cell);
}

function opensOne({ content }: TableCell): boolean {
  const heading = readHeading(content.text, false);
  return heading?.id != null && heading.confidence >= leastSure;
}

/** The rows of a table from one to another, as a table of its own. */
export const cutRows = (table: TableBlock, from: number, to: number): TableBlock => ({
  ...table,
  rowCount: to - from,
  cells: table.cells
    .filter(({ row }) => row >= from && row < to)
    .map((cell) => ({
      ...cell,
      row: cell.row - from,
      rowSpan: Math.min(cell.rowSpan, to - cell.row),
    })),
});

/** Whether every row is text, and any of it sentences: a frame around prose, whatever its columns. */
const isAllText = (bands: readonly BandRow[]): boolean =>
  bands.every(({ cells }) => cells.length > 0) && bands.some(({ cells }) => cells.some(isProse));

/**
 * The parts of a table that holds more than one of the three, or prose: where rows over its whole width are headings of
 * sections, or headings with their text beside them, those and the lines next to them are text, and what stands between is a
 * table each. Null for any other table.
 */
export function partFramed(table: TableBlock): readonly (TableCell | TableBlock)[] | null {
  const bands = toBands(table);
  if (bands.length > 0 && isAllText(bands)) return bands.flatMap(({ cells }) => cells);
  if (!bands.some(({ opensSection }) => opensSection)) return null;
  const parts: (TableCell | TableBlock)[] = [];
  let start = 0;
  const flush = (end: number): void => {
    if (end > start) parts.push(cutRows(table, start, end));
    start = end;
  };
  for (let row = 0; row < bands.length; ) {
    let end = row;
    while (end < bands.length && bands[end]!.cells.length > 0) end++;
    const run = bands.slice(row, end);
    // Notes below the last row, and lines among the rows of a table, stay with it.
    if (run.some(({ opensSection }) => opensSection)) {
      flush(row);
      parts.push(...run.flatMap(({ cells }) => cells));
      start = end;
    }
    row = Math.max(end, row + 1);
  }
  flush(bands.length);
  return parts;
}
