import { squeeze } from '../../language/fold/index.ts';
import type { TableBlock, TableCell } from '../../model/document.ts';
import { readHeading } from './section-headings.ts';

/** A row that is one cell over the whole table, or one cell with nothing beside it. */
interface BandRow {
  readonly row: number;
  /** Its only cell with text; null for a row of other cells. */
  readonly cell: TableCell | null;
  readonly opensSection: boolean;
}

const leastSure = 0.9;
/** Rows of the tables that stand alone in their line. */
const ownRow = /^(?:第二十条|\(本列|申请人情况|行政复议|行政诉讼)/u;

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
    const [cell] = own;
    const isBand = own.length === 1 && cell!.column === 0 && !hangs[row] && columnCount > 1;
    if (!isBand || ownRow.test(squeeze(cell!.content.text))) return { row, cell: null, opensSection: false };
    const heading = readHeading(cell!.content.text, false);
    return { row, cell: cell!, opensSection: heading?.id != null && heading.confidence >= leastSure };
  });
}

/** The rows of a table from one to another, as a table of its own. */
const cut = (table: TableBlock, from: number, to: number): TableBlock => ({
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

/**
 * The parts of a table that holds more than one of the three, or prose: where rows over its whole width are headings of
 * sections, those and the lines next to them are text, and what stands between is a table each. Null for any other table.
 */
export function partFramed(table: TableBlock): readonly (TableCell | TableBlock)[] | null {
  if (table.rowCount < 2) return null;
  const bands = toBands(table);
  if (!bands.some(({ opensSection }) => opensSection)) return null;
  const parts: (TableCell | TableBlock)[] = [];
  let start = 0;
  const flush = (end: number): void => {
    if (end > start) parts.push(cut(table, start, end));
    start = end;
  };
  for (let row = 0; row < bands.length; ) {
    let end = row;
    while (end < bands.length && bands[end]!.cell) end++;
    const run = bands.slice(row, end);
    // Notes below the last row, and lines among the rows of a table, stay with it.
    if (run.some(({ opensSection }) => opensSection)) {
      flush(row);
      parts.push(...run.map(({ cell }) => cell!));
      start = end;
    }
    row = Math.max(end, row + 1);
  }
  flush(bands.length);
  return parts;
}
