import { squeeze } from '../../language/fold/index.ts';
import type { TableBlock, TableCell } from '../../model/document.ts';
import type { TableId } from '../../model/report.ts';
import { cutRows } from './framed-tables.ts';
import { readHeading } from './section-headings.ts';

/** How the three tables begin in their first cell. */
const openings: Readonly<Record<TableId, RegExp>> = {
  proactive: /^第二十条第/u,
  requests: /^\(?本列数据/u,
  remedies: /^行政复议$/u,
};
const tableIds = Object.keys(openings) as TableId[];
const leastSure = 0.9;

/** A cell with which one of the tables, or its section, begins. */
interface Opening {
  readonly table: TableId;
  readonly row: number;
  readonly column: number;
}

/** How the openings, and the headings of their sections, begin, so that most cells need no second look. */
const begins = /^\s*(?:[（(]?\s*本\s*列|第\s*二\s*十|行\s*政\s*复|[二三四]\s*[、.．])/u;

function openingOf({ row, column, content: { text } }: TableCell): Opening | null {
  if (!begins.test(text)) return null;
  const key = squeeze(text);
  const begun = tableIds.find((id) => openings[id].test(key));
  if (begun) return { table: begun, row, column };
  const heading = readHeading(text, false);
  const table = tableIds.find((id) => id === heading?.id);
  return table && heading!.confidence >= leastSure ? { table, row, column } : null;
}

/** Without those right of their like: a merged cell whose words are written into every column. */
const withoutRepeats = (all: readonly Opening[]): readonly Opening[] =>
  all.filter(
    ({ table, row, column }) =>
      !all.some((one) => one.table === table && one.row === row && one.column === column - 1),
  );

const hasText = ({ content }: TableCell): boolean => content.text.trim() !== '';

/** The columns of a table from one to another, without those and the rows at its end that hold nothing. */
function cutColumns(table: TableBlock, from: number, to: number): TableBlock {
  const own = table.cells
    .filter(({ column }) => column >= from && column < to)
    .map((cell) => ({
      ...cell,
      column: cell.column - from,
      columnSpan: Math.min(cell.columnSpan, to - cell.column),
    }));
  const filled = own.filter(hasText);
  const rowCount = Math.max(0, ...filled.map(({ row, rowSpan }) => row + rowSpan));
  const columnCount = Math.max(0, ...filled.map(({ column, columnSpan }) => column + columnSpan));
  const cells = own.filter(({ row, column }) => row < rowCount && column < columnCount);
  return { ...table, rowCount, columnCount, cells };
}

/** The rows in which two tables stand side by side, and the column where the second begins. */
interface Beside {
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
}

/** Down to where a cell reaches over both, or a third table begins on the left. */
function zoneOf(table: TableBlock, { column, ...second }: Opening, all: readonly Opening[]): Beside | null {
  const first = all.find((one) => one.column < column && one.table !== second.table);
  if (!first) return null;
  const third = all.find(
    (one) =>
      one.column < column && one.row > second.row && one.table !== first.table && one.table !== second.table,
  );
  const across = table.cells.filter(
    (cell) => hasText(cell) && cell.column < column && cell.column + cell.columnSpan > column,
  );
  const begin = Math.min(first.row, second.row);
  const top = Math.max(0, ...across.flatMap(({ row, rowSpan }) => (row < second.row ? row + rowSpan : [])));
  const below = across.flatMap(({ row }) => (row >= second.row ? row : []));
  const bottom = Math.min(table.rowCount, third?.row ?? table.rowCount, ...below);
  return top <= begin && bottom > second.row ? { top: begin, bottom, column } : null;
}

function findZone(table: TableBlock, openings: readonly Opening[]): Beside | null {
  for (const opening of openings) {
    const zone = opening.column > 0 ? zoneOf(table, opening, openings) : null;
    if (zone) return zone;
  }
  return null;
}

/**
 * Two of the tables that stand side by side in one, as a spreadsheet may have them: what is above, the left one, the right
 * one, what is below. Null for any other table.
 */
export function partBeside(table: TableBlock): readonly TableBlock[] | null {
  if (table.grid !== 'exact' || table.columnCount < 4) return null;
  const openings = withoutRepeats(table.cells.flatMap((cell) => openingOf(cell) ?? []));
  const zone = findZone(table, openings);
  if (!zone) return null;
  const { top, bottom, column } = zone;
  const rows = cutRows(table, top, bottom);
  const parts = [
    cutRows(table, 0, top),
    cutColumns(rows, 0, column),
    cutColumns(rows, column, table.columnCount),
    cutRows(table, bottom, table.rowCount),
  ];
  return parts.filter(({ cells }) => cells.some(hasText));
}
