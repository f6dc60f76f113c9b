import type { PlacedText, TableBlock } from '../../../model/document.ts';
import type { Cell, Subtotal } from '../../../model/report.ts';
import { missingCell, readCell } from '../cells/cell-value.ts';
import { type FittedCells, fitCells, lacksOnlyTotal } from '../cells/fit-cells.ts';
import { joinSpread } from '../cells/spread-digits.ts';
import type { GridCell } from '../grid/grid-cell.ts';
import { type Grid, type GridRow, numbersOf, toGrid } from '../grid/grid-rows.ts';
import { joinTornLines } from '../grid/torn-rows.ts';
import { turned } from '../grid/turn-table.ts';
import type { PrintedRows, RowEvent } from '../rows/row-event.ts';
import { isHeaderRow, isResult, placeAt, resultAt, rowNamed, sumAt } from './remedies-header.ts';
import {
  groupSums,
  groupsOf,
  groupsSum,
  lineColumns,
  openLine,
  remedyColumnTemplates,
  rowsOfLine,
} from './remedies-line.ts';

/** A line of values, with the sums that the report prints beside them. */
interface Line extends FittedCells {
  readonly sums: readonly Subtotal[];
}

/** The cells of a line by the places that the headers above give them, with sums of the report's own; null where they do not. */
function placeCells(
  grid: Grid,
  header: number,
  cells: readonly GridCell[],
): { readonly places: ReadonlyMap<number, GridCell>; readonly sums: readonly Subtotal[] } | null {
  const places = new Map<number, GridCell>();
  const sums: Subtotal[] = [];
  for (const cell of cells) {
    const place = placeAt(grid, header, cell.column);
    const sum = place === null ? sumAt(grid, header, cell.column) : null;
    if (place !== null && !places.has(place)) places.set(place, cell);
    else if (sum) sums.push({ table: 'remedies', ...sum, parts: [...sum.parts], cell: readSum(cell) });
    else if (place !== null || cell.kind !== 'blank') return null;
  }
  return { places, sums };
}

/**
 * A line by the headers above its cells: where there are fewer cells than the table has, under as many headers; where the
 * headers stand in another order; where sums of the report's own stand beside. Null where they do not tell each cell its place.
 */
function lineByHeader(grid: Grid, header: number, cells: readonly GridCell[]): Line | null {
  const placed = placeCells(grid, header, cells);
  if (!placed) return null;
  const { places, sums } = placed;
  const isWhole = places.size === lineColumns.length;
  const headed = countHeaded(grid, header);
  const rest = headed === lineColumns.length ? blankBehind(cells) : null;
  if (!isWhole && !rest && headed !== cells.length) return null;
  const read = lineColumns.map((column, place): Cell => {
    const cell = places.get(place);
    return cell ? readCell(cell.content, column, cell.says) : (rest ?? missingCell());
  });
  const fitted = joinSpread(read, groupsSum);
  if (rest) return allGroupsSum(fitted) ? { cells: fitted, surplus: [], sums } : null;
  // Where text separates the cells, a blank may stand for one that was lost, and sums must bear out the others.
  const isHeld = grid.exact || (cells.every(({ kind }) => kind === 'value') && wholeGroupsSum(fitted));
  return isWhole || isHeld ? { cells: fitted, surplus: [], sums } : null;
}

/** What the places behind the last cell of a line in a sheet hold, which keeps no blank there; null in any other line. */
function blankBehind(cells: readonly GridCell[]): Cell | null {
  const at = cells.at(-1)?.content.locate(0, 0);
  return cells.length < lineColumns.length && at?.kind === 'sheet'
    ? { value: null, raw: '', state: 'blank', at }
    : null;
}

/** Whether every row adds up with its blanks as 0: then no cell of the line was lost before others. */
const allGroupsSum = (cells: readonly Cell[]): boolean =>
  groupsOf(cells.map(({ value, state }) => value ?? (state === 'blank' ? 0 : Number.NaN))).every(groupSums);

/** Whether the rows that lack nothing add up. */
const wholeGroupsSum = (cells: readonly Cell[]): boolean =>
  groupsOf(cells.map(({ value }) => value ?? Number.NaN)).every(
    (group) => group.includes(Number.NaN) || groupSums(group),
  );

const countHeaded = (grid: Grid, header: number): number =>
  Array.from({ length: grid.width }, (_, column) => placeAt(grid, header, column)).filter(
    (place) => place !== null,
  ).length;

const readSum = ({ content, says }: GridCell): Cell => readCell(content, remedyColumnTemplates.at(-1)!, says);

/** The first two rows add up, and the third lacks its total alone. */
const isUnshiftedLine = (numbers: readonly number[]): boolean => {
  const groups = groupsOf(numbers);
  return groups.slice(0, -1).every(groupSums) && lacksOnlyTotal(groups.at(-1)!);
};

const fewestOnLine = 5;

const addsUp = ({ cells }: FittedCells): boolean => groupsSum(cells.map(({ value }) => value ?? Number.NaN));

/** Whether some cell of a whole line stands under the header of another place than its own. */
const standsElsewhere = (grid: Grid, header: number, cells: readonly GridCell[]): boolean =>
  cells.some((cell, index) => (placeAt(grid, header, cell.column) ?? index) !== index);

/** The line by its headers, unless its figures add up in the usual order only: then nobody knows which is meant. */
function readLine(grid: Grid, header: number, cells: readonly GridCell[]): Line {
  const contents = cells.map((cell) => cell.content);
  const inOrder = fitCells(contents, lineColumns, {
    test: groupsSum,
    isUnshifted: grid.exact ? undefined : isUnshiftedLine,
  });
  const headed = lineByHeader(grid, header, cells);
  if (!headed) {
    const isShifted = grid.exact && !addsUp(inOrder) && standsElsewhere(grid, header, cells);
    return { ...(isShifted ? openLine(inOrder) : inOrder), sums: [] };
  }
  const differs = headed.cells.some(({ value }, index) => value !== inOrder.cells[index]?.value);
  if (cells.length === lineColumns.length && !differs) return { ...inOrder, sums: [] };
  const isDenied = cells.length === lineColumns.length && addsUp(inOrder) && !addsUp(headed);
  return isDenied ? { ...openLine(headed), sums: [] } : headed;
}

const fewestTurned = 3;

/** Whether results stand one under the other, as labels of rows. */
function isTurned(grid: Grid): boolean {
  if (!grid.exact || grid.rows.some(isHeaderRow)) return false;
  const rows = grid.rows.filter(
    ({ words, values }) => values.length > 0 && words.some(({ text }) => isResult(text)),
  );
  return rows.length >= fewestTurned;
}

/**
 * Lines of values under the header, or rows with a label each; also where rows and columns have changed places. `caption` is
 * the row that the words above the table name, for a table that holds one row alone.
 */
export function readRemedyGrid(table: TableBlock, caption: string | null): PrintedRows {
  return readUpright(isTurned(toGrid(table)) ? toGrid(turned(table)) : toGrid(table), caption);
}

/** The five results of one row, each under its header. */
function readCaptioned(grid: Grid, header: number, cells: readonly GridCell[], row: string): RowEvent | null {
  const columns = cells.map((cell) => resultAt(grid, header, cell.column));
  const inPlace = remedyColumnTemplates.map(({ id }) => cells[columns.indexOf(id)]);
  if (cells.length !== remedyColumnTemplates.length || inPlace.includes(undefined)) return null;
  const read = inPlace.map((cell, at) => readCell(cell!.content, remedyColumnTemplates[at]!, cell!.says));
  return { row, confidence: 1, label: null, cells: read, surplus: [] };
}

function readNamed(
  grid: Grid,
  header: number,
  row: GridRow,
  label: GridCell | undefined,
  caption: string | null,
): RowEvent | null {
  if (label) return readLabelled(grid, row, label);
  return caption === null ? null : readCaptioned(grid, header, row.cells, caption);
}

const namesRow = ({ rows }: Grid): boolean =>
  rows.some(({ words }) => words.some(({ text }) => rowNamed(text) !== null));

/** A row behind a label of its own; null where it lacks values. */
function readLabelled(grid: Grid, { cells, values }: GridRow, label: GridCell): RowEvent | null {
  const after = cells.slice(cells.indexOf(label) + 1);
  if (values.length === 0 || after.length < remedyColumnTemplates.length) return null;
  const contents = after.map((cell) => cell.content);
  const isUnshifted = grid.exact ? undefined : lacksOnlyTotal;
  const fitted = fitCells(contents, remedyColumnTemplates, { test: groupSums, isUnshifted });
  return { row: rowNamed(label.text), confidence: 1, label: label.content, ...fitted };
}

/** The row that a line of the grid over the header names alone, where each has a header of its own. */
function bandAbove(grid: Grid, header: number): string | null {
  const band = grid.rows[header - 1];
  return band?.words.length === 1 && band.values.length === 0 ? rowNamed(band.words[0]!.text) : null;
}

const isBlankRow = ({ words, values }: GridRow): boolean => words.length + values.length === 0;

const letter = /\p{L}/u;

/** Signs that no font tells, or a picture that is told in a cell, stand for values. */
const isValueLine = ({ cells, words, values }: GridRow): boolean =>
  cells.length >= fewestOnLine && words.filter(({ text }) => letter.test(text)).length <= values.length;

/** Names of rows below the results, each over as many columns: 结果维持 above 行政复议, 直接起诉 and 复议后起诉. */
const isHeaderOfRows = ({ words, values }: GridRow): boolean =>
  values.length === 0 && words.length >= 2 && words.every(({ text }) => rowNamed(text) !== null);

const belongsToHeader = (row: GridRow, above: GridRow | undefined): boolean =>
  isHeaderRow(row) || (above !== undefined && isHeaderRow(above) && isHeaderOfRows(row));

function readUpright(grid: Grid, caption: string | null): PrintedRows {
  const header = grid.rows.find(isHeaderRow);
  const only = namesRow(grid) ? null : caption;
  const events: RowEvent[] = [];
  const loose: PlacedText[] = [];
  // A line of blanks above the values is part of the header.
  let blank: Line | null = null;
  const sums: Subtotal[] = [];
  let above = header?.index ?? grid.rows.length;
  for (const row of joinTornLines(grid.rows.slice(above))) {
    if (belongsToHeader(row, grid.rows[row.index - 1])) {
      above = row.index;
      continue;
    }
    const label = row.words.find((cell) => rowNamed(cell.text) !== null);
    const named = readNamed(grid, above, row, label, only ?? bandAbove(grid, above));
    if (named) events.push(named);
    else if (isBlankRow(row)) {
      if (row.cells.length >= lineColumns.length) blank ??= readLine(grid, above, row.cells);
    } else if (!label && isValueLine(row)) {
      const line = readLine(grid, above, row.cells);
      events.push(...rowsOfLine(line));
      sums.push(...line.sums);
    } else loose.push(...numbersOf(row.values));
  }
  if (events.length === 0 && blank) events.push(...rowsOfLine(blank));
  return { events, bare: new Map(), loose, sums, headed: header !== undefined };
}

/** Below a whole header with nothing under it stands a line of blanks: a sheet keeps no row that is empty. */
export function blankBelowHeader(table: TableBlock): RowEvent[] {
  const grid = toGrid(table);
  const header = grid.rows.findLast(isHeaderRow);
  const content = header?.words[0]?.content;
  if (!header || !content || !grid.exact) return [];
  if (countHeaded(grid, header.index) !== lineColumns.length) return [];
  if (grid.rows.some((row) => row.index > header.index && !isBlankRow(row) && !belongsToHeader(row, header)))
    return [];
  const at = content.locate(0, content.text.length);
  const cells = lineColumns.map((): Cell => ({ value: null, raw: '', state: 'blank', at }));
  return rowsOfLine({ cells, surplus: [] });
}
