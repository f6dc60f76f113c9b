import { labelKey, labelNumber } from '../../../language/fold/index.ts';
import type { Edition } from '../../../model/report.ts';
import { newestTemplate, perTemplates } from '../../../template/index.ts';
import { allRows, applicantColumns, requestRows } from '../../label-index.ts';
import type { Item } from '../../outline/item.ts';
import { readFewerColumns } from '../flow/fewer-columns.ts';
import {
  type FlowLexicon,
  type FlowWording,
  headerWordings,
  rowWordings,
  toLexicon,
} from '../flow/flow-labels.ts';
import { readFlowRows } from '../flow/flow-rows.ts';
import { toFlow } from '../flow/flow-text.ts';
import { groupKey } from '../flow/group-pieces.ts';
import { type FlowToken, tokenizeFlow } from '../flow/tokenize-flow.ts';
import { agreement, figuresLead, reverseTokens } from '../flow/values-first.ts';
import { type ListForm, readListedRows } from '../rows/listed-rows.ts';
import type { PrintedRows } from '../rows/row-event.ts';
import { closeReading, combineReadings, type TableReading, understood } from '../rows/table-reading.ts';
import {
  assembleRequests,
  columnSums,
  numberOfRow,
  requestColumns,
  requestOrder,
} from './assemble-requests.ts';
import { joinCutTables } from './join-cut-tables.ts';
import { type GridReading, readRequestGrid } from './request-grid.ts';
import { type PrintedColumns, sumsToTotal } from './request-header.ts';

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
function makeLexicon(): FlowLexicon {
  const groups = [...new Set(allRows('requests').flatMap((row) => row.groups.map(groupKey)))];
  const rows = rowWordings(requestRows()).map((wording): FlowWording => {
    if (wording.row === 'other.other') return { ...wording, accept: isRowOfThree };
    if (wording.row === 'processed' && wording.key.length <= 2) return { ...wording, accept: isGrandTotal };
    return wording;
  });
  return toLexicon([...rows, ...headerWordings(headers)], groups);
}

const lexicon = perTemplates(makeLexicon);

/** Reads table three from the running text of its section, with the figures after their labels or before them. */
function readRunning(region: readonly Item[], expected: Edition | null): TableReading | null {
  const flow = toFlow(region);
  const tokens = tokenizeFlow(flow, lexicon(), numberOfRow);
  const read = (from: readonly FlowToken[], leading: boolean): TableReading | null =>
    assembleRequests(readFlowRows(flow, from, requestColumns, sumsToTotal, leading), expected, true);
  const fewer = readFewerColumns(flow, tokens, requestColumns());
  if (fewer) return assembleRequests(fewer, expected, true);
  const after = read(tokens, false);
  if (!figuresLead(tokens, requestColumns().length)) return after;
  const before = read(reverseTokens(tokens), true);
  if (!after || !before) return after ?? before;
  const sums = [after, before].map((one) =>
    columnSums(one.table, one.edition ?? expected ?? newestTemplate().edition),
  );
  const holds = sums.map(({ hold, fail }) => hold > 0 && fail === 0);
  if (holds[0] !== holds[1]) return holds[0] ? after : before;
  return agreement(after, before);
}

function readGrids(
  items: readonly Item[],
  region: readonly Item[],
): PrintedRows & { readonly isUnclear: boolean } {
  const own = new Set(region.flatMap((item) => (item.kind === 'table' ? [item.table] : [])));
  const tables = items.flatMap((item) => (item.kind === 'table' ? [item.table] : []));
  let above: PrintedColumns | null = null;
  const found = joinCutTables(tables, requestColumns()).flatMap((table) => {
    const rows: GridReading | null = readRequestGrid(table, requestColumns(), above);
    above = rows?.columns ?? above;
    return rows ? [{ ...rows, headed: rows.headed || own.has(table) }] : [];
  });
  return {
    events: found.flatMap((one) => one.events),
    bare: new Map(found.flatMap((one) => [...one.bare])),
    loose: found.flatMap((one) => one.loose),
    sums: found.flatMap((one) => one.sums ?? []),
    headed: found.some((one) => one.headed),
    isUnclear: found.some(({ columns }) => columns.isUnclear),
  };
}

const shortestLabel = 4;

const listForm: ListForm = {
  // 其他 and 总计 are rows of this table with their number only.
  rowNamed: (label) =>
    labelKey(label).length >= shortestLabel || labelNumber(label) !== null
      ? requestRows().match(label)
      : null,
  columnsOf: requestColumns,
  columnNamed(name) {
    const match = applicantColumns().match(name);
    return match && match.confidence >= leastNamed ? match.id : null;
  },
  loneColumn: () => 'total',
};
const leastNamed = 0.95;
const fewestListed = 8;

/**
 * Reads table three from a list, a line each row. Numbers without the names of applicants are the totals, where these hold
 * each other: else they might be those of one kind of applicant.
 */
function readList(region: readonly Item[], expected: Edition | null): TableReading | null {
  const rows = readListedRows(region, listForm);
  if (rows.length < fewestListed) return null;
  const events = rows.map(({ event }) => event);
  const lines = rows.map(({ line }) => line);
  const read = assembleRequests({ events, lines, bare: new Map(), loose: [], headed: true }, expected, false);
  if (!read || rows.some(({ isNamed }) => isNamed)) return read;
  const { hold, fail } = columnSums(read.table, read.edition ?? expected ?? newestTemplate().edition);
  return hold > 1 && fail === 0 ? read : null;
}

/** Of a table read from grids so far the running text is not asked, unless figures stand there. */
const nearlyAll = 0.9;

const isFigures = (item: Item): boolean =>
  item.kind === 'text' && /^[\d\s|.,]*\d[\s|]+\d[\d\s|.,]*$/u.test(item.content.text);

/**
 * Reads table three: from every table of the document whose rows carry its labels, and from the running text of its
 * section; whichever understands more is taken. `expected` is the edition the other tables or the year call for.
 */
export function readRequests(
  items: readonly Item[],
  region: readonly Item[],
  expected: Edition | null,
): TableReading | null {
  const printed = readGrids(items, region);
  const grid = assembleRequests(printed, expected, false);
  const all =
    requestColumns().length * requestOrder(grid?.edition ?? expected ?? newestTemplate().edition).length;
  const read = grid ? understood(grid) / all : 0;
  // What a header leaves open the running text of the same table does not tell.
  if (printed.isUnclear || read >= 1 || (read >= nearlyAll && !region.some(isFigures)))
    return closeReading(grid);
  // Beside a table of which something was read, a list is prose, and is held against it.
  const listed = grid ?? readList(region, expected);
  return closeReading(combineReadings(listed, readRunning(region, expected)));
}
