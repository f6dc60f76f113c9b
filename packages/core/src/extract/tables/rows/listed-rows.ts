import { foldText } from '../../../language/fold/index.ts';
import type { PlacedText } from '../../../model/document.ts';
import type { SourceLocation } from '../../../model/location.ts';
import type { Cell } from '../../../model/report.ts';
import { slicePlaced } from '../../../read/placed-text.ts';
import type { ColumnTemplate } from '../../../template/index.ts';
import type { LabelMatch } from '../../label-index.ts';
import type { Item } from '../../outline/item.ts';
import { missingCell, readCell } from '../cells/cell-value.ts';
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
  /** The place of the whole line. */
  readonly line: SourceLocation;
}

const leastSure = 0.9;
const longestLine = 400;
const number = String.raw`[+\-]?(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?`;
const unit = String.raw`\s*(?:件|条|份|宗|项|个|万元|元)?`;
const bullet = /^\s*(?:[-*•·]\s*)?/u;
const longestLabel = 80;
const plainLabel = new RegExp(`^\\S{2,60}?\\D(?=${number}\\s*(?:件|条|份|宗|项|个|万元|元)[\\s。;,]*$)`, 'u');
const lead = new RegExp(`^\\s*(?:共计|合计|总计|共)?\\s*(${number})${unit}(?![\\d.%])\\s*`, 'u');
const opener = /^(?:[,;:([、\s]|其中|包括)*/u;
const pair = new RegExp(
  `^([^\\d,;:=()[\\]、\\s]{1,14}(?:\\([^()\\d]{1,12}\\))?)\\s*[:=为]?\\s*(${number})${unit}(?![\\d.%])(?:[,;、。)\\]\\s]|$)[,;、。)\\]\\s]*`,
  'u',
);
const end = /^[\s。;,.)\]]*$/u;

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

interface Label {
  readonly match: LabelMatch;
  readonly start: number;
  readonly end: number;
}

/** Where a label may end: at a colon, a comma or an equals sign, or before a number with its unit. */
const separator = /[:,=]/gu;

/** The labels that a line may begin with: groups may stand before, and commas within. */
function* labelsOf(line: string, { rowNamed }: ListForm): Generator<Label> {
  const start = bullet.exec(line)![0].length;
  const named = (from: number, to: number, end: number): Label | null => {
    const own = line.slice(from, to).trim();
    const match = own === '' ? null : rowNamed(own);
    if (!match || match.confidence < leastSure) return null;
    return { match, start: line.indexOf(own, from), end };
  };
  let from = start;
  for (const { index } of line.slice(0, longestLabel).matchAll(separator)) {
    const label = named(from, index, index + 1) ?? named(start, index, index + 1);
    if (label) yield label;
    if (line[index] === ':') from = index + 1;
  }
  const plain = plainLabel.exec(line.slice(from));
  const label = plain && named(from, from + plain[0].length, from + plain[0].length);
  if (label) yield label;
}

/** The label and the numbers of a line; null where it says anything else. */
function readParts(line: string, form: ListForm): { label: Label; numbers: Map<string, Found> } | null {
  for (const label of labelsOf(line, form)) {
    const numbers = readNumbers(line, label.end);
    if (numbers) return { label, numbers };
  }
  return null;
}

function readLine(content: PlacedText, form: ListForm): ListedRow | null {
  if (content.text.length > longestLine || !/\d/u.test(content.text)) return null;
  const { text, origin } = foldText(content.text);
  const parts = readParts(text, form);
  if (!parts) return null;
  const { label, numbers } = parts;
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
  return {
    event,
    line: content.locate(0, content.text.length),
    isNamed: numbers.size > (numbers.has('') ? 1 : 0),
  };
}

/** The rows of a table that its section gives as a list, a line each. */
export const readListedRows = (region: readonly Item[], form: ListForm): ListedRow[] =>
  region.flatMap((item) => (item.kind === 'text' ? (readLine(item.content, form) ?? []) : []));
