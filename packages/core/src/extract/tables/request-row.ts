import { labelKey, labelNumber } from '../../language/fold/index.ts';
import type { SourceLocation } from '../../model/location.ts';
import type { Cell } from '../../model/report.ts';
import { remedyColumns, remedyRows, requestRows } from '../label-index.ts';
import { missingCell, readCell } from './cell-value.ts';
import { type FittedCells, fitCells } from './fit-cells.ts';
import type { GridCell, GridRow } from './grid-rows.ts';
import type { PrintedColumns } from './request-header.ts';
import { type RowLabel, readLabel } from './request-label.ts';
import type { RowEvent } from './row-event.ts';
import { joinSpread } from './spread-digits.ts';

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
  { columns, template, subtotal }: PrintedColumns,
): RowEvent {
  const { splits, cells, surplus } = fitted;
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

/** Reads the cells of one printed row; null where they are no row of table three. */
export function readRow(cells: readonly GridCell[], printed: PrintedColumns): RowEvent | BareRow | null {
  const { columns } = printed;
  const last = cells.at(-1);
  const isFull =
    printed.reach === null || (last !== undefined && last.kind !== 'blank' && last.column >= printed.reach);
  const facts = isFull ? printed.facts : { ...printed.facts, isFull };
  const label = readLabel(cells);
  const after = label ? cells.slice(label.width) : cells;
  const contents = after.map((cell) => cell.content);
  const confidence = label?.match?.confidence ?? 0;
  if (after.every((cell) => cell.kind === 'blank')) {
    if (!label?.match || confidence < leastKnown) return null;
    if (after.length >= columns.length) return toEvent(label, fitCells(contents, columns, facts), printed);
    const isBare =
      confidence >= leastBare &&
      label.match.id !== 'other' &&
      isRowLabel(label) &&
      !hasOtherLabel(cells, label);
    return isBare ? { bare: label.match.id, at: label.label.locate(0, label.label.text.length) } : null;
  }
  if (isRemedyHeader(after)) return null;
  const values = after.filter((cell) => cell.kind === 'value');
  if (values.length === 0 && (!label || confidence < leastKnown || !isRowLabel(label))) return null;
  if (!label && (values.length !== columns.length || after.some((cell) => cell.kind === 'words')))
    return null;
  const numbers = values.filter((cell) => cell.says.kind === 'number');
  if (label && !label.match && !label.group && !label.fragment && numbers.length < fewestNumbers) return null;
  const fitted = valuesByHeader(cells, printed, label) ?? fitCells(contents, columns, facts);
  return toEvent(label, fitted, printed);
}
