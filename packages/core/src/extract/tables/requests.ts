import type { Cell, Edition, TableValues } from '../../model/report.ts';
import { type ColumnTemplate, type Identity, printedRows, rowsOf, templateOf } from '../../template/index.ts';
import { missingCell } from '../cell-value.ts';
import type { Item } from '../items.ts';
import { allRows, requestRows } from '../label-index.ts';
import { type AlignedRow, alignRows } from './align-rows.ts';
import { doubtfulRows } from './doubt-rows.ts';
import { readFlowRows } from './flow-rows.ts';
import { type FlowWording, rowWordings, toFlow, tokenize } from './flow-text.ts';
import { readRequestGrid, sumsToTotal } from './request-grid.ts';
import type { RowEvent } from './row-event.ts';
import { solveSplits } from './solve-splits.ts';
import {
  ambiguousRowNotice,
  combineReadings,
  rowLabels,
  surplusOf,
  type TableReading,
  understood,
} from './table-reading.ts';

const fewestRows = 4;
const columns: readonly ColumnTemplate[] = templateOf('2021').tables.requests.blocks[0]!.columns;
const rowTemplates = new Map(allRows('requests').map((row) => [row.id, row]));

/** The edition the rows under （六） show. */
function editionOf(events: readonly RowEvent[]): Edition | null {
  const rows = new Set(events.map((event) => event.row));
  if (rows.has('other.correctionOverdue') || rows.has('other.feeUnpaid')) return '2021';
  return rows.has('other') ? '2019' : null;
}

const orderOf = (edition: Edition, undivided: boolean): string[] => {
  const rows = rowsOf(templateOf(edition).tables.requests).map(({ row }) => row.id);
  if (edition === '2019' || !undivided) return rows;
  return rowsOf(templateOf('2019').tables.requests).map(({ row }) => row.id);
};

/** Identities over the rows this table has. */
const identitiesFor = (table: TableValues, identities: readonly Identity[]): Identity[] =>
  identities.map((identity) =>
    identity.along === 'column'
      ? { ...identity, left: printedRows(identity.left, table), right: printedRows(identity.right, table) }
      : identity,
  );

function toTable(aligned: readonly AlignedRow[], order: readonly string[]): TableValues {
  const found = new Map(aligned.map((one) => [one.row, one.event]));
  return Object.fromEntries(
    order.map((row) => [
      row,
      Object.fromEntries(
        columns.map((column, index) => [column.id, found.get(row)?.cells[index] ?? missingCell()]),
      ),
    ]),
  );
}

function assemble(
  events: readonly RowEvent[],
  expected: Edition | null,
  running: boolean,
): TableReading | null {
  const shown = editionOf(events);
  const edition = shown ?? expected ?? '2021';
  const order = orderOf(edition, shown === '2019');
  const { aligned, left } = alignRows(events, order);
  if (aligned.filter((one) => !one.byPosition).length < fewestRows) return null;
  const table = toTable(aligned, order);
  const identities = identitiesFor(table, templateOf(edition).tables.requests.identities);
  const open = aligned.flatMap(({ row, event }) => (event.splits ? [{ row, splits: event.splits }] : []));
  const decided = solveSplits(
    open,
    table,
    columns.map((column) => column.id),
    identities,
  );
  for (const [row, numbers] of decided)
    columns.forEach((column, index) => {
      const cell = table[row]![column.id]!;
      table[row]![column.id] = {
        ...cell,
        value: numbers[index]!,
        raw: String(numbers[index]),
        state: 'number',
      };
    });
  const test = sumsToTotal;
  for (const row of doubtfulRows({ table, aligned, left, order, identities, test, running }))
    for (const column of columns) {
      const cell: Cell = table[row]![column.id]!;
      table[row]![column.id] = { ...cell, value: null, state: 'ambiguous' };
    }
  const notices = aligned
    .filter(({ row }) => table[row]!.total!.state === 'ambiguous')
    .map(({ row, event }) => ambiguousRowNotice('requests', rowTemplates.get(row)!, columns, event));
  return {
    table,
    edition: shown,
    labels: rowLabels('requests', aligned, rowTemplates),
    surplus: surplusOf('requests', aligned, left),
    notices,
  };
}

const isRowOfThree = (before: string): boolean => /3\s*[.、．)]\s*$/u.test(before);
const isGrandTotal = (before: string): boolean => /七[)）、.\s]*$/u.test(before);

const headers = [
  '申请人情况',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '法人或其他组织',
  '自然人',
  '本列数据的勾稽关系',
  '不予公开',
  '无法提供',
  '不予处理',
  '本年度办理结果',
];

/** Row labels for running text: 其他 and 总计 are also column headers, so they count only with their own number before them. */
function wordings(): FlowWording[] {
  const rows = rowWordings(requestRows()).map((wording): FlowWording => {
    if (wording.row === 'other.other') return { ...wording, accept: isRowOfThree };
    if (wording.row === 'processed' && wording.key.length <= 2) return { ...wording, accept: isGrandTotal };
    return wording;
  });
  return [...rows, ...headers.map((key) => ({ key, row: null, confidence: 1 }))].sort(
    (a, b) => b.key.length - a.key.length,
  );
}

const numberOfRow = (row: string): string | null => rowTemplates.get(row)?.number.replace(/\D/gu, '') || null;

/** In 2021 reports （六）其他处理 is a group; as a row of its own it must have values, so the flow keeps it only then. */
const dropGroupLabel = (events: readonly RowEvent[]): RowEvent[] =>
  events.some((event) => event.row === 'other.correctionOverdue')
    ? events.filter((event) => event.row !== 'other')
    : [...events];

/**
 * Reads table three: from every table of the document whose rows carry its labels, and from the running text of its
 * section; whichever understands more is taken. `expected` is the edition the other tables or the year call for.
 */
export function readRequests(
  items: readonly Item[],
  region: readonly Item[],
  expected: Edition | null,
): TableReading | null {
  const fromGrid = items.flatMap((item) =>
    item.kind === 'table' ? (readRequestGrid(item.table, columns) ?? []) : [],
  );
  const grid = assemble(dropGroupLabel(fromGrid), expected, false);
  const all = columns.length * orderOf(grid?.edition ?? expected ?? '2021', false).length;
  if (grid && understood(grid) >= all * 0.9) return grid;
  const flow = toFlow(region);
  const tokens = tokenize(flow, wordings(), numberOfRow);
  const rows = readFlowRows(flow, tokens, () => columns, sumsToTotal);
  const running = assemble(dropGroupLabel(rows), expected, true);
  return combineReadings(grid, running);
}
