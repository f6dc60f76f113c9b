import { labelKey, labelNumber } from '../../../language/fold/index.ts';
import type { SourceLocation } from '../../../model/location.ts';
import type { Cell } from '../../../model/report.ts';
import { remedyColumns, remedyRows, requestRows } from '../../label-index.ts';
import { missingCell, readCell } from '../cells/cell-value.ts';
import { type FittedCells, fitCells, type RowFacts } from '../cells/fit-cells.ts';
import { joinSpread } from '../cells/spread-digits.ts';
import type { GridCell } from '../grid/grid-cell.ts';
import type { GridRow } from '../grid/grid-rows.ts';
import { openCells } from '../rows/printed-columns.ts';
import type { RowEvent } from '../rows/row-event.ts';
import type { PrintedColumns } from './request-header.ts';
import { type RowLabel, readLabel } from './request-label.ts';

const leastKnown = 0.9;
const leastBare = 0.95;
/** Words beside fewer numbers are a caption. */
const fewestNumbers = 3;

/** The values of a row by the places of the header; null when something stands where the header has no column. */
function valuesByHeader(
  cells: readonly GridCell[],
  { columns, positions, facts }: PrintedColumns,
  label: RowLabel | null,
): FittedCells | null {
  if (!positions) return null;
  const isSure = (label?.match?.confidence ?? 0) >= 0.8;
  const found: Cell[] = [];
  for (let index = label?.width ?? 0; index < cells.length; index++) {
    const cell = cells[index]!;
    const at = positions[found.length];
    const covers = at !== undefined && cell.column <= at && at < cell.column + cell.columnSpan;
    if (covers && (cell.kind !== 'words' || isSure))
      found.push(readCell(cell.content, columns[found.length]!, cell.says));
    else if (covers || cell.kind !== 'blank') return null;
  }
  return found.length < positions.length ? null : { cells: joinSpread(found, facts.test), surplus: [] };
}

/** Rows of two tables that stand side by side: each label that comes after values begins a row of its own. */
export function rowsSideBySide({ cells, words, values }: GridRow): readonly (readonly GridCell[])[] {
  const lastWords = words.at(-1);
  const number = values.find((cell) => cell.says.kind === 'number');
  if (!lastWords || !number || lastWords.column < number.column) return [cells];
  const rows: GridCell[][] = [[]];
  const lastValue = cells.findLastIndex((cell) => cell.kind === 'value');
  let seen = false;
  for (const [index, cell] of cells.entries()) {
    const opens =
      seen &&
      cell.kind === 'words' &&
      index < lastValue &&
      (requestRows().match(cell.text)?.confidence ?? 0) >= leastKnown;
    if (opens) {
      rows.push([]);
      seen = false;
    }
    if (cell.says.kind === 'number') seen = true;
    rows.at(-1)!.push(cell);
  }
  return rows;
}

function toEvent(
  label: RowLabel | null,
  fitted: FittedCells,
  { columns, template, subtotal, isUnclear }: PrintedColumns,
): RowEvent {
  const { surplus } = fitted;
  const cells = isUnclear ? openCells(fitted.cells) : fitted.cells;
  const splits = isUnclear ? undefined : fitted.splits;
  const isWhole = columns === template;
  const cellOf = (id: string): Cell =>
    cells[columns.findIndex((column) => column.id === id)] ?? missingCell();
  return {
    row: label?.match?.id ?? null,
    confidence: label?.match?.confidence ?? (label && !label.fragment ? -1 : 0),
    label: label?.label ?? null,
    surplus,
    cells: isWhole ? cells : template.map(({ id }) => cellOf(id)),
    ...(splits && isWhole && { splits }),
    ...(subtotal && {
      subtotal: { label: subtotal.label, columns: subtotal.columns, cell: cells[subtotal.at]! },
    }),
    ...(label?.group && { group: label.group }),
  };
}

/** Several row labels side by side are a header somebody invented. */
const hasOtherLabel = (cells: readonly GridCell[], { label }: RowLabel): boolean =>
  cells.some((cell) => cell.kind === 'words' && cell.content !== label && requestRows().match(cell.text));

/** Words of the header of table four, in which 总计 and 其他 stand too. */
export const isRemedyHeader = (cells: readonly GridCell[]): boolean =>
  cells.some(
    ({ kind, text }) =>
      kind === 'words' &&
      labelKey(text).length >= shortestLabel &&
      ((remedyColumns().match(text)?.confidence ?? 0) >= leastKnown ||
        (remedyRows().match(text)?.confidence ?? 0) >= leastKnown),
  );

const shortestLabel = 4;

/** 总计 and 其他 also head columns: without a value beside they are row labels only with their number. */
const isRowLabel = ({ label }: RowLabel): boolean =>
  labelKey(label.text).length >= shortestLabel || labelNumber(label.text) !== null;

/** A row whose label has no cell beside it. */
export interface BareRow {
  readonly bare: string;
  readonly at: SourceLocation;
}

/** Reads a row with nothing but blanks, `after`, behind its label; null where that is no row of table three. */
function readBlank(
  cells: readonly GridCell[],
  label: RowLabel | null,
  after: readonly GridCell[],
  printed: PrintedColumns,
  facts: RowFacts,
): RowEvent | BareRow | null {
  const { columns } = printed;
  if (!label?.match || label.match.confidence < leastKnown) return null;
  if (after.length >= columns.length) {
    const contents = after.map((cell) => cell.content);
    return toEvent(label, fitCells(contents, columns, facts), printed);
  }
  const isBare =
    label.match.confidence >= leastBare &&
    label.match.id !== 'other' &&
    isRowLabel(label) &&
    !hasOtherLabel(cells, label);
  return isBare ? { bare: label.match.id, at: label.label.locate(0, label.label.text.length) } : null;
}

/** Whether cells behind a label, or without one, can be the values of a row of table three. */
function areValues(after: readonly GridCell[], label: RowLabel | null, width: number): boolean {
  if (isRemedyHeader(after)) return false;
  const values = after.filter((cell) => cell.kind === 'value');
  if (!label) return values.length === width && !after.some((cell) => cell.kind === 'words');
  const isKnown = (label.match?.confidence ?? 0) >= leastKnown;
  if (values.length === 0) return isKnown && isRowLabel(label);
  if (label.match || label.group || label.fragment) return true;
  return values.filter((cell) => cell.says.kind === 'number').length >= fewestNumbers;
}

/**
 * The cells behind a label without blanks that belong to it: in a sheet columns cannot slip, nor in text that types all of
 * them, and values stand below the header.
 */
function belowHeader(
  after: readonly GridCell[],
  { positions, typedFrom }: PrintedColumns,
): readonly GridCell[] {
  const first = typedFrom ?? positions?.[0];
  const isPlaced = typedFrom !== undefined || after[0]?.content.locate(0, 0).kind === 'sheet';
  if (first === undefined || !isPlaced) return after;
  return after.filter((cell) => cell.kind !== 'blank' || cell.column >= first);
}

/** Whether the last column that the rows of this table reach has a value in this one. */
const reachesEnd = (last: GridCell | undefined, reach: number | null): boolean =>
  reach === null || (last !== undefined && last.kind !== 'blank' && last.column >= reach);

/** Reads the cells of one printed row; null where they are no row of table three. */
export function readRow(cells: readonly GridCell[], printed: PrintedColumns): RowEvent | BareRow | null {
  const { columns, reach } = printed;
  const isFull = reachesEnd(cells.at(-1), reach);
  const facts = isFull ? printed.facts : { ...printed.facts, isFull };
  const label = readLabel(cells);
  const after = label ? cells.slice(label.width) : cells;
  if (after.every((cell) => cell.kind === 'blank')) return readBlank(cells, label, after, printed, facts);
  if (!areValues(after, label, columns.length)) return null;
  const fitted =
    valuesByHeader(cells, printed, label) ??
    fitCells(
      belowHeader(after, printed).map((cell) => cell.content),
      columns,
      facts,
    );
  return toEvent(label, fitted, printed);
}
