import { labelKey, labelNumber } from '../../../language/fold/index.ts';
import type { PlacedText, TableBlock } from '../../../model/document.ts';
import type { SourceLocation } from '../../../model/location.ts';
import type { Subtotal } from '../../../model/report.ts';
import { type ColumnTemplate, toPath } from '../../../template/index.ts';
import { applicantColumns, proactiveRows, requestRows } from '../../label-index.ts';
import { readCovered, withoutShown } from '../grid/covered-row.ts';
import type { GridCell } from '../grid/grid-cell.ts';
import { type Grid, type GridRow, numbersOf, toGrid } from '../grid/grid-rows.ts';
import { joinSpanned } from '../grid/spanned-rows.ts';
import { joinTorn } from '../grid/torn-rows.ts';
import { turned } from '../grid/turn-table.ts';
import type { PrintedRows, RowEvent } from '../rows/row-event.ts';
import { headerCells, type PrintedColumns, readColumns } from './request-header.ts';
import { countOfGroup } from './request-label.ts';
import { type BareRow, isRemedyHeader, readRow, rowsSideBySide } from './request-row.ts';

/** Whether a row is one of table two in the same grid. */
const isOfProactive = (cells: readonly GridCell[]): boolean =>
  cells.some((cell) => cell.kind === 'words' && proactiveRows().exact(cell.text));

/** Numbers of a row that is none of this table's, nor of another's in the same grid. */
const looseNumbers = (cells: readonly GridCell[]): PlacedText[] =>
  isOfProactive(cells) ? [] : numbersOf(cells);

/** The count printed behind a group label, as the sum of that group's totals. */
function countsOf({ text, content }: GridCell): Subtotal[] {
  const found = countOfGroup(text);
  if (!found) return [];
  const at = content.locate(0, content.text.length);
  return [
    {
      table: 'requests',
      label: found.label,
      parts: found.rows.map((row) => toPath('requests', row, 'total')),
      cell: { value: found.count, raw: text, state: 'number', at },
    },
  ];
}

const shortestLabel = 4;

/** 总计 and 其他 beside the results of table four are its own. */
const isRemedyTable = (grid: Grid, events: readonly RowEvent[]): boolean =>
  events.every(({ row, label }) => row === null || labelKey(label?.text ?? '').length < shortestLabel) &&
  grid.rows.some(({ cells }) => isRemedyHeader(cells));

/** Where tables follow one another in one grid, table four begins with its header. */
const beginsRemedies = ({ cells, values }: GridRow): boolean =>
  isRemedyHeader(cells) && !values.some((cell) => cell.says.kind === 'number');

const isNoHeader = (row: GridRow): boolean => headerCells(row).length < 3;

/** 合计 and 其他 stand in other tables too; with their number they are rows of this one. */
const isOwnLabel = ({ label }: RowEvent): boolean =>
  labelKey(label?.text ?? '').length >= shortestLabel || labelNumber(label?.text ?? '') !== null;

/** A row of this table beyond doubt. */
const isSure = (event: RowEvent, headed: boolean): boolean =>
  event.row !== null && event.confidence >= 0.8 && (headed || isOwnLabel(event));

const fewestTurned = 5;

/** Whether applicants stand one under the other, each with more values beside than there are applicants. */
const isTurned = (grid: Grid): boolean =>
  (grid.exact || grid.rows.every(({ cells }) => cells.length === grid.width)) &&
  grid.rows.filter(({ words, values }) => {
    const match = values.length > fewestBeside ? applicantColumns().match(words.at(-1)?.text ?? '') : null;
    return (match?.confidence ?? 0) >= leastKnown;
  }).length >= fewestTurned;

const fewestBeside = 12;
const leastKnown = 0.85;

const toUprightGrid = (table: TableBlock): Grid => {
  const grid = toGrid(table);
  return isTurned(grid) ? toGrid(turned(table)) : grid;
};

/** A row of this table; null for another's, and for one that only table two knows. */
function readOwnRow(cells: readonly GridCell[], printed: PrintedColumns): RowEvent | BareRow | null {
  const read = readRow(cells, printed);
  return read && 'cells' in read && read.row === null && isOfProactive(cells) ? null : read;
}

/** Rows of table three with the columns they were read by. */
export interface GridReading extends PrintedRows {
  readonly columns: PrintedColumns;
}

/**
 * Reads the rows of table three that a table block holds; null when the block is some other table. `above` are the columns of
 * the part before, for one that goes on without a header.
 */
export function readRequestGrid(
  table: TableBlock,
  template: readonly ColumnTemplate[],
  above: PrintedColumns | null,
): GridReading | null {
  const grid = toUprightGrid(table);
  const printed = readColumns(grid, template, above);
  const events: RowEvent[] = [];
  const bare = new Map<string, SourceLocation>();
  const loose: PlacedText[] = [];
  const sums: Subtotal[] = [];
  let isKnown = false;
  const whole = joinTorn(joinSpanned(grid.rows), (label) => requestRows().match(label));
  for (const row of whole.filter(isNoHeader)) {
    if (isKnown && beginsRemedies(row)) break;
    sums.push(...row.words.flatMap(countsOf));
    events.push(
      ...readCovered(
        row.cells,
        (label) => requestRows().match(label),
        () => template,
      ),
    );
    for (const cells of rowsSideBySide(row)) {
      const read = readOwnRow(cells, printed);
      if (read === null) loose.push(...(isKnown ? looseNumbers(cells) : []));
      else if ('bare' in read) bare.set(read.bare, read.at);
      else {
        events.push(read);
        isKnown ||= isSure(read, printed.headed);
      }
    }
  }
  if (isRemedyTable(grid, events)) return null;
  // Rows of seven bare numbers are taken only where their neighbours are rows of this table (see the caller).
  const isBareNumbers = events.filter(({ label }) => !label).length === grid.rows.length;
  const shown = withoutShown(events);
  const { headed } = printed;
  return isKnown || isBareNumbers ? { events: shown, bare, loose, sums, headed, columns: printed } : null;
}
