import { foldText } from '../../language/fold/index.ts';
import type { PlacedText } from '../../model/document.ts';
import type { Cell } from '../../model/report.ts';
import { slicePlaced } from '../../read/placed-text.ts';
import type { ColumnTemplate } from '../../template/index.ts';
import type { LabelMatch } from '../label-index.ts';
import type { Item } from '../outline/items.ts';
import { missingCell, readCell } from './cell-value.ts';
import type { RowEvent } from './row-event.ts';

/** What a table needs to be read from lines such as `（一）予以公开：13件（自然人11件，商业企业2件）`. */
export interface ListForm {
  rowNamed(label: string): LabelMatch | null;
  columnsOf(row: string): readonly ColumnTemplate[];
  columnNamed(name: string): string | null;
  /** The column of a number without a name; null where none is. */
  loneColumn(row: string): string | null;
}

/** A row of a list, and whether its numbers carry the names of their columns. */
export interface ListedRow {
  readonly event: RowEvent;
  readonly isNamed: boolean;
}

const leastSure = 0.9;
const longestLine = 400;
const number = String.raw`[+\-]?(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?`;
const unit = String.raw`\s*(?:件|条|份|宗|项|个|万元|元)?`;
/** `label:`, or a label right before a number with its unit. */
const colonLabel = /^\s*(?:[-*•·]\s*)?([^:]{2,60}):\s*/u;
const plainLabel = new RegExp(
  `^\\s*(?:[-*•·]\\s*)?(\\S{2,60}?\\D)(?=${number}\\s*(?:件|条|份|宗|项|个|万元|元)[\\s。;,]*$)`,
  'u',
);
const lead = new RegExp(`^(?:共计|合计|总计|共)?\\s*(${number})${unit}(?![\\d.%])\\s*`, 'u');
const opener = /^(?:[,;:(、\s]|其中|包括)*/u;
const pair = new RegExp(
  `^([^\\d,;:()、\\s]{1,14}(?:\\([^()\\d]{1,12}\\))?)\\s*[:为]?\\s*(${number})${unit}(?![\\d.%])(?:[,;、。)\\s]|$)[,;、。)\\s]*`,
  'u',
);
const end = /^[\s。;,.)]*$/u;

interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The numbers of a line behind its label, each with its name; null where anything else stands there. */
function readNumbers(line: string, from: number): Map<string, Found> | null {
  const found = new Map<string, Found>();
  const put = (name: string, digits: string, at: number): boolean => {
    if (found.has(name)) return false;
    found.set(name, { text: digits, start: at, end: at + digits.length });
    return true;
  };
  let at = from;
  const first = lead.exec(line.slice(at));
  if (first) {
    put('', first[1]!, at + first[0].indexOf(first[1]!));
    at += first[0].length;
  }
  while (!end.test(line.slice(at))) {
    at += opener.exec(line.slice(at))![0].length;
    const next = pair.exec(line.slice(at));
    if (!next) return null;
    const [whole, name, digits] = next;
    const start = at + whole.indexOf(digits!, name!.length);
    if (!put(name!, line.slice(start, start + digits!.length), start)) return null;
    at += whole.length;
  }
  return found.size > 0 ? found : null;
}

/** The row that a line begins with, and where its numbers begin; groups may stand before it: `（三）不予公开：1.属于国家秘密：0件`. */
function readLabel(
  line: string,
  { rowNamed }: ListForm,
): { readonly match: LabelMatch; readonly start: number; readonly end: number } | null {
  let start = 0;
  for (;;) {
    const rest = line.slice(start);
    const label = colonLabel.exec(rest) ?? plainLabel.exec(rest);
    if (!label) return null;
    const own = label[1]!.trim();
    const match = rowNamed(own);
    const end = start + label[0].length;
    if (match && match.confidence >= leastSure) return { match, start: start + rest.indexOf(own), end };
    if (!label[0].trimEnd().endsWith(':')) return null;
    start = end;
  }
}

function readLine(content: PlacedText, form: ListForm): ListedRow | null {
  if (content.text.length > longestLine || !/\d/u.test(content.text)) return null;
  const { text, origin } = foldText(content.text);
  const label = readLabel(text, form);
  const numbers = label && readNumbers(text, label.end);
  if (!label || !numbers) return null;
  const row = label.match.id;
  const columns = form.columnsOf(row);
  const byColumn = new Map<string, Found>();
  for (const [name, found] of numbers) {
    const column = name === '' ? form.loneColumn(row) : form.columnNamed(name);
    if (column === null || byColumn.has(column) || !columns.some(({ id }) => id === column)) return null;
    byColumn.set(column, found);
  }
  const place = (start: number, stop: number): PlacedText =>
    slicePlaced(content, origin[start]!, origin[stop]!);
  const cells = columns.map((column): Cell => {
    const found = byColumn.get(column.id);
    return found ? readCell(place(found.start, found.end), column) : missingCell();
  });
  const event: RowEvent = {
    row,
    confidence: label.match.confidence,
    label: place(label.start, label.end),
    cells,
    surplus: [],
  };
  return { event, isNamed: numbers.size > (numbers.has('') ? 1 : 0) };
}

/** The rows of a table that its section gives as a list, a line each. */
export const readListedRows = (region: readonly Item[], form: ListForm): ListedRow[] =>
  region.flatMap((item) => (item.kind === 'text' ? (readLine(item.content, form) ?? []) : []));
