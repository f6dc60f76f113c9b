import { labelKey } from '../../language/fold/index.ts';
import type { PlacedText, TableBlock } from '../../model/document.ts';
import type { Cell } from '../../model/report.ts';
import { remedyColumns, remedyRows } from '../label-index.ts';
import { missingCell, readCell } from './cell-value.ts';
import { type FittedCells, fitCells, lacksOnlyTotal } from './fit-cells.ts';
import { type Grid, type GridCell, type GridRow, numbersOf, toGrid } from './grid-rows.ts';
import {
  groupSums,
  groupsOf,
  groupsSum,
  lineColumns,
  remedyColumnTemplates,
  remedyRowTemplates,
  rowsOfLine,
} from './remedies-line.ts';
import type { PrintedRows, RowEvent } from './row-event.ts';
import { turned } from './turn-table.ts';

const leastSure = 0.95;
/** What parts the names of a row and of a result in one header: 行政复议-结果维持. */
const between = /\s*[-—–－:：/／·]\s*/u;

const isHeader = (text: string): boolean => {
  const own = text.split(between).at(-1)!;
  return labelKey(own) !== '总计' && (remedyColumns().match(own)?.confidence ?? 0) >= leastSure;
};

const isHeaderRow = ({ words }: GridRow): boolean =>
  words.length >= 2 && words.filter((cell) => isHeader(cell.text)).length >= 2;

const rowNamed = (text: string): string | null => {
  const match = remedyRows().match(text);
  return match && match.confidence >= leastSure ? match.id : null;
};

/** Which of the fifteen places stands at a grid column, by the headers above; null where they do not tell. */
function placeAt(grid: Grid, header: number, column: number): number | null {
  let row: string | null = null;
  let own: string | null = null;
  for (let at = header; at >= Math.max(0, header - 3); at--) {
    const parts = (grid.covering(at, column)?.text ?? '').split(between).filter((part) => part !== '');
    own ??= parts.length === 0 ? null : (remedyColumns().match(parts.at(-1)!)?.id ?? null);
    for (const part of parts) row ??= rowNamed(part);
  }
  const r = remedyRowTemplates.findIndex(({ id }) => id === row);
  const c = remedyColumnTemplates.findIndex(({ id }) => id === own);
  return r < 0 || c < 0 ? null : r * remedyColumnTemplates.length + c;
}

/** A line with fewer cells than the table has, under as many headers; null where they do not tell each cell its own place. */
function lineByHeader(grid: Grid, header: number, cells: readonly GridCell[]): FittedCells | null {
  if (!grid.exact) return null;
  const headed = Array.from({ length: grid.width }, (_, column) => placeAt(grid, header, column));
  if (headed.filter((place) => place !== null).length !== cells.length) return null;
  const places = new Map<number, GridCell>();
  for (const cell of cells) {
    const place = placeAt(grid, header, cell.column);
    if (place === null || places.has(place)) return null;
    places.set(place, cell);
  }
  const fitted = lineColumns.map((column, place): Cell => {
    const cell = places.get(place);
    return cell ? readCell(cell.content, column, cell.says) : missingCell();
  });
  return { cells: fitted, surplus: [] };
}

/** The first two rows add up, and the third lacks its total alone. */
const isUnshiftedLine = (numbers: readonly number[]): boolean => {
  const groups = groupsOf(numbers);
  return groups.slice(0, -1).every(groupSums) && lacksOnlyTotal(groups.at(-1)!);
};

const fewestOnLine = 5;

function readLine(grid: Grid, header: number, cells: readonly GridCell[]): FittedCells {
  const contents = cells.map((cell) => cell.content);
  return (
    (cells.length < lineColumns.length && lineByHeader(grid, header, cells)) ||
    fitCells(contents, lineColumns, {
      test: groupsSum,
      isUnshifted: grid.exact ? undefined : isUnshiftedLine,
    })
  );
}

const fewestTurned = 3;

/** Whether results stand one under the other, as labels of rows. */
function isTurned(grid: Grid): boolean {
  if (!grid.exact || grid.rows.some(isHeaderRow)) return false;
  const rows = grid.rows.filter(
    ({ words, values }) => values.length > 0 && words.some(({ text }) => isHeader(text)),
  );
  return rows.length >= fewestTurned;
}

/** Lines of values under the header, or rows with a label each; also where rows and columns have changed places. */
export function readRemedyGrid(table: TableBlock): PrintedRows {
  return readUpright(isTurned(toGrid(table)) ? toGrid(turned(table)) : toGrid(table));
}

/** A row behind a label of its own; null where it lacks values. */
function readLabelled(grid: Grid, { cells, values }: GridRow, label: GridCell): RowEvent | null {
  const after = cells.slice(cells.indexOf(label) + 1);
  if (values.length === 0 || after.length < remedyColumnTemplates.length) return null;
  const contents = after.map((cell) => cell.content);
  const isUnshifted = grid.exact ? undefined : lacksOnlyTotal;
  const fitted = fitCells(contents, remedyColumnTemplates, { test: groupSums, isUnshifted });
  return { row: rowNamed(label.text), confidence: 1, label: label.content, ...fitted };
}

const isBlankRow = ({ words, values }: GridRow): boolean => words.length + values.length === 0;

const isValueLine = ({ cells, words, values }: GridRow): boolean =>
  cells.length >= fewestOnLine && words.length <= values.length;

function readUpright(grid: Grid): PrintedRows {
  const header = grid.rows.find(isHeaderRow);
  const events: RowEvent[] = [];
  const loose: PlacedText[] = [];
  // A line of blanks above the values is part of the header.
  let blank: FittedCells | null = null;
  let above = header?.index ?? grid.rows.length;
  for (const row of grid.rows.slice(above)) {
    if (isHeaderRow(row)) {
      above = row.index;
      continue;
    }
    const label = row.words.find((cell) => rowNamed(cell.text) !== null);
    const labelled = label ? readLabelled(grid, row, label) : null;
    if (labelled) events.push(labelled);
    else if (isBlankRow(row)) {
      if (row.cells.length >= lineColumns.length) blank ??= readLine(grid, above, row.cells);
    } else if (!label && isValueLine(row)) events.push(...rowsOfLine(readLine(grid, above, row.cells)));
    else loose.push(...numbersOf(row.values));
  }
  if (events.length === 0 && blank) events.push(...rowsOfLine(blank));
  return { events, bare: new Map(), loose, headed: header !== undefined };
}
