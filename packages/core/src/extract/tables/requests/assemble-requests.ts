import type { Cell, Edition, Subtotal, TableValues } from '../../../model/report.ts';
import {
  type ColumnTemplate,
  type Identity,
  newestTemplate,
  perTemplates,
  printedRows,
  rowsOf,
  templateOf,
  toPath,
} from '../../../template/index.ts';
import { allRows } from '../../label-index.ts';
import { missingCell } from '../cells/cell-value.ts';
import { type AlignedRow, alignRows } from '../rows/align-rows.ts';
import { findDoubledRows, withDisagreements } from '../rows/doubled-rows.ts';
import { doubtfulRows, outcomeByColumn } from '../rows/doubt-rows.ts';
import type { PrintedRows, RowEvent } from '../rows/row-event.ts';
import { solveSplits } from '../rows/solve-splits.ts';
import { ambiguousRowNotice, rowLabels, surplusOf, type TableReading } from '../rows/table-reading.ts';
import { sumsToTotal } from './request-header.ts';
import { isBareSum, rowsSummedBelow } from './request-label.ts';

/** The seven columns, alike in every edition. */
export const requestColumns = (): readonly ColumnTemplate[] =>
  newestTemplate().tables.requests.blocks[0]!.columns;

const rowTemplates = perTemplates(() => new Map(allRows('requests').map((row) => [row.id, row])));

/** The digits printed before a row's label; null without any. */
export const numberOfRow = (row: string): string | null =>
  rowTemplates().get(row)?.number.replace(/\D/gu, '') || null;

const orders = perTemplates(
  (templates) =>
    new Map(
      templates.map(({ edition, tables }) => [edition, rowsOf(tables.requests).map(({ row }) => row.id)]),
    ),
);

/** The rows of an edition in order. */
export const requestOrder = (edition: Edition): readonly string[] => orders().get(edition)!;

/** The edition that the rows show which not every edition has; null where they show none, or several. */
function editionOf(events: readonly RowEvent[]): Edition | null {
  const all = [...orders()];
  const told = [...new Set(events.map(({ row }) => row))].filter(
    (row) => row !== null && !all.every(([, order]) => order.includes(row)),
  );
  const possible = all.filter(([, order]) => told.every((row) => order.includes(row!)));
  return told.length > 0 && possible.length === 1 ? possible[0]![0] : null;
}

/** Identities over the rows this table has. */
const identitiesFor = (table: TableValues, edition: Edition): Identity[] =>
  templateOf(edition).tables.requests.identities.map((identity) =>
    identity.along === 'column'
      ? { ...identity, left: printedRows(identity.left, table), right: printedRows(identity.right, table) }
      : identity,
  );

function toTable(aligned: readonly AlignedRow[], order: readonly string[]): TableValues {
  const found = new Map(aligned.map((one) => [one.row, one.event]));
  const table: TableValues = {};
  for (const row of order) {
    const cells = found.get(row)?.cells;
    const entry: Record<string, Cell> = {};
    for (const [index, column] of requestColumns().entries())
      entry[column.id] = cells?.[index] ?? missingCell();
    table[row] = entry;
  }
  return table;
}

const replaceRow = (table: TableValues, row: string, change: (cell: Cell, index: number) => Cell): void =>
  requestColumns().forEach((column, index) => {
    table[row]![column.id] = change(table[row]![column.id]!, index);
  });

/** In how many columns the rows add up, and in how many they do not. */
export function columnSums(table: TableValues, edition: Edition): { hold: number; fail: number } {
  const outcomes = identitiesFor(table, edition)
    .filter((identity) => identity.along === 'column')
    .flatMap((identity) => outcomeByColumn(table, identity));
  const hold = outcomes.filter(Boolean).length;
  return { hold, fail: outcomes.length - hold };
}

/** （六）其他处理 is a group where one of its rows is printed: values of its own are their sum. */
function groupOther(events: readonly RowEvent[], running: boolean): RowEvent[] {
  if (!events.some((event) => event.row?.startsWith('other.'))) return [...events];
  const group = requestOrder(newestTemplate().edition).filter((row) => row.startsWith('other.'));
  return events.map((event, index) => {
    if (event.row !== 'other') return event;
    return running && standsForRow(events, index, group)
      ? { ...event, row: null, confidence: 0, label: null }
      : { ...event, row: null, group };
  });
}

/**
 * The label of a group that is drawn in the middle of its rows stands before the values of the middle one, whose own label is
 * torn over the lines around: the rows above and below are there, and only this one is not.
 */
function standsForRow(events: readonly RowEvent[], index: number, group: readonly string[]): boolean {
  const missing = group.filter((row) => !events.some((event) => event.row === row));
  const at = group.indexOf(missing[0] ?? '');
  return (
    missing.length === 1 &&
    at > 0 &&
    at < group.length - 1 &&
    events[index - 1]?.row === group[at - 1] &&
    events[index + 1]?.row === group[at + 1]
  );
}

/** A row that calls itself a sum and no more (小计, 合计) adds up the group above it, unless it is the last of all totals. */
function groupSumRows(events: readonly RowEvent[]): RowEvent[] {
  const last = events.findLastIndex(({ row }) => row === 'processed');
  return events.map((event, index) => {
    const isOther = event.row === null || (event.row === 'processed' && index < last);
    if (!isOther || event.group || !event.label || !isBareSum(event.label.text)) return event;
    const above = events.slice(0, index).findLast(({ row }) => row !== null)?.row;
    const group = above ? rowsSummedBelow(above) : null;
    return group ? { ...event, row: null, group } : event;
  });
}

/** The sums printed in rows and columns of their own. */
function subtotalsOf(
  groups: readonly RowEvent[],
  aligned: readonly AlignedRow[],
  table: TableValues,
): Subtotal[] {
  const ofColumns = aligned.flatMap(({ row, event: { subtotal } }) =>
    subtotal
      ? [
          {
            table: 'requests' as const,
            label: subtotal.label,
            parts: subtotal.columns.map((column) => toPath('requests', row, column)),
            cell: subtotal.cell,
          },
        ]
      : [],
  );
  const ofRows = groups.flatMap(({ group, label, cells, subtotal }) => {
    const sum = (cell: Cell, columns: readonly string[]): Subtotal => ({
      table: 'requests',
      label: label?.text.trim() ?? '',
      parts: group!
        .filter((row) => row in table)
        .flatMap((row) => columns.map((column) => toPath('requests', row, column))),
      cell,
    });
    const own = requestColumns().map(({ id }, index) => sum(cells[index]!, [id]));
    return subtotal ? [...own, sum(subtotal.cell, subtotal.columns)] : own;
  });
  return [...ofColumns, ...ofRows].filter(({ cell }) => cell.state === 'number');
}

/** Rows that resemble labels make a table only together; below a header one with its very label does alone. */
const fewestAlike = 4;
const isEnough = (aligned: readonly AlignedRow[], headed: boolean): boolean =>
  aligned.filter((one) => !one.byPosition).length >= fewestAlike ||
  (headed && aligned.some(({ event }) => event.confidence >= 0.95));

/**
 * Table three from its printed rows: each laid onto the template, glued digits decided by the sums, and what the sums
 * speak against left open. Null when too few rows carry their label. `running` is true for rows from running text.
 */
export function assembleRequests(
  printed: PrintedRows,
  expected: Edition | null,
  running: boolean,
): TableReading | null {
  const named = groupOther(printed.events, running);
  // Running text knows labels by their numbers, which such rows have none of.
  const all = running ? named : groupSumRows(named);
  const groups = all.filter((event) => event.group);
  const events = all.filter((event) => !event.group);
  const shown = editionOf(events);
  const edition = shown ?? expected ?? newestTemplate().edition;
  const order = requestOrder(edition);
  const { aligned, left } = alignRows(events, order, running);
  if (!isEnough(aligned, printed.headed)) return null;
  const table = toTable(aligned, order);
  const identities = identitiesFor(table, edition);
  const open = aligned.flatMap(({ row, event }) => (event.splits ? [{ row, splits: event.splits }] : []));
  const columnIds = requestColumns().map((column) => column.id);
  for (const [row, numbers] of solveSplits(open, table, columnIds, identities))
    replaceRow(table, row, (cell, index) => ({
      ...cell,
      value: numbers[index]!,
      raw: String(numbers[index]),
      state: 'number',
    }));
  const doubts = { table, aligned, left, order, identities, test: sumsToTotal, running, expected };
  for (const row of doubtfulRows(doubts))
    replaceRow(table, row, (cell) => ({ ...cell, value: null, state: 'ambiguous' }));
  const doubled = findDoubledRows('requests', events, requestColumns);
  return {
    table: withDisagreements(table, doubled),
    edition: shown,
    labels: rowLabels('requests', aligned, rowTemplates()),
    surplus: surplusOf('requests', aligned, left, printed.loose),
    doubled,
    subtotals: [...subtotalsOf(groups, aligned, table), ...(printed.sums ?? [])],
    bare: printed.bare,
    repeats: [],
    lines: printed.lines,
    notices: aligned
      .filter(({ row }) => table[row]!.total!.state === 'ambiguous')
      .map(({ row, event }) =>
        ambiguousRowNotice('requests', rowTemplates().get(row)!, requestColumns(), event),
      ),
  };
}
