import { labelKey, labelNumber } from '../../language/fold/index.ts';
import { readCellText } from '../../language/numbers/index.ts';
import type { PlacedText, TableBlock, TableCell } from '../../model/document.ts';
import { slicePlaced, trimPlaced } from '../../read/placed-text.ts';
import { applicantColumns, proactiveColumns, remedyColumns } from '../label-index.ts';
import { cutRows } from './framed-tables.ts';

/** What parts the name of a row from that of its column: 一、本年新收政府信息公开申请数量-自然人. */
const separators: ReadonlySet<string> = new Set([...'-—–_/／:：·>＞→|～~']);
const longestLabel = 120;
/** Fewer such rows are no table written out. */
const fewest = 6;
/** Nor one with more cells a row: a number, the names of row and column, the value, and an empty one. */
const mostCells = 5;

const namesColumn = (text: string): boolean =>
  [applicantColumns(), proactiveColumns(), remedyColumns()].some((columns) => columns.exact(text));

/** A row that holds one value, with the names of its row and its column. */
interface Keyed {
  readonly index: number;
  readonly row: PlacedText;
  readonly column: PlacedText;
  readonly value: TableCell;
}

function readKeyed(index: number, label: TableCell, value: TableCell): Keyed | null {
  const { content } = label;
  const { text } = content;
  if (text.length > longestLabel || readCellText(value.content.text).kind === 'invalid') return null;
  for (let at = text.length - 1; at > 0; at--) {
    if (!separators.has(text[at]!)) continue;
    const column = trimPlaced(slicePlaced(content, at + 1));
    const row = trimPlaced(slicePlaced(content, 0, at));
    // 本年增/减 is one name.
    if (row.text !== '' && namesColumn(column.text)) return { index, row, column, value };
  }
  return null;
}

const hasText = ({ content }: TableCell): boolean => content.text.trim() !== '';

/** The cells of each row with those that reach into it from above. */
function cellsOfRows({ cells, rowCount }: TableBlock): TableCell[][] {
  const rows: TableCell[][] = Array.from({ length: rowCount }, () => []);
  for (const cell of cells)
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, rowCount); row++) rows[row]!.push(cell);
  return rows.map((own) => own.sort((one, other) => one.column - other.column));
}

/** 一、本年新收政府信息公开申请数量 | 自然人 | 388: the names of row and column in cells of their own. */
function readTriple(index: number, [row, column, value]: readonly TableCell[]): Keyed | null {
  if (!row || !column || !value || !hasText(row) || value.row !== index) return null;
  // 其他 and 总计 are rows with their number only.
  const { text } = row.content;
  const isNamed = namesColumn(column.content.text) && (labelNumber(text) !== null || !namesColumn(text));
  return isNamed && readCellText(value.content.text).kind !== 'invalid'
    ? { index, row: row.content, column: column.content, value }
    : null;
}

const numberIn = (cell: TableCell | undefined): number =>
  cell && /^\d{1,4}$/u.test(cell.content.text.trim()) ? Number(cell.content.text) : Number.NaN;

const isNumbered = ([first]: readonly TableCell[], index: number, serial: number): boolean =>
  numberIn(first) - index === serial;

/** By how much the first cells of the rows, which number them, differ from their places; null where they number none. */
function serialOf(rows: readonly (readonly TableCell[])[]): number | null {
  const counts = new Map<number, number>();
  for (const [index, [first]] of rows.entries()) {
    const apart = numberIn(first) - index;
    if (!Number.isNaN(apart)) counts.set(apart, (counts.get(apart) ?? 0) + 1);
  }
  const most = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0]);
  return most[1] >= fewest ? most[0] : null;
}

/** The rows that hold one value with the names of its row and its column. */
function keyedRows(table: TableBlock): Keyed[] {
  const rows = cellsOfRows(table);
  const serial = serialOf(rows);
  return rows.flatMap((all, index) => {
    const own = serial !== null && isNumbered(all, index, serial) ? all.slice(1) : all;
    const [label, value, ...others] = own;
    if (own.length === triple && own.every(hasText)) return readTriple(index, own) ?? [];
    const isPair = label && value && hasText(label) && !others.some(hasText) && label.columnSpan === 1;
    return (isPair && label.rowSpan === 1 && readKeyed(index, label, value)) || [];
  });
}
const triple = 3;

const keyOf = ({ text }: PlacedText): string => labelKey(text);

/** One row of the table that such rows write out: what its label is, and its values by the names of their columns. */
interface Gathered {
  readonly label: Keyed;
  readonly values: Keyed[];
}

/** The row behind its last one. */
const endOf = ({ values }: Gathered): number => values.at(-1)!.index + 1;

function gather(keyed: readonly Keyed[]): Gathered[] {
  const found: Gathered[] = [];
  for (const one of keyed) {
    const last = found.at(-1);
    const isSame = last && endOf(last) === one.index && keyOf(last.label.row) === keyOf(one.row);
    if (isSame && !last.values.some(({ column }) => keyOf(column) === keyOf(one.column)))
      last.values.push(one);
    else found.push({ label: one, values: [one] });
  }
  return found;
}

const columnsOf = ({ values }: Gathered): string => values.map(({ column }) => keyOf(column)).join(' ');
const goesOn = (one: Gathered, next: Gathered): boolean =>
  endOf(one) === next.label.index && columnsOf(one) === columnsOf(next);

const cellAt = (row: number, column: number, content: PlacedText): TableCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  content,
});

/** Rows with the same columns as a table below a header of their names. */
function toTable(rows: readonly Gathered[]): TableBlock {
  const [first] = rows;
  const header = first!.values.map(({ column }, index) => cellAt(0, index + 1, column));
  const corner = cellAt(0, 0, slicePlaced(first!.label.row, 0, 0));
  const body = rows.flatMap(({ label, values }, index) => [
    cellAt(index + 1, 0, label.row),
    ...values.map(({ value }, column) => cellAt(index + 1, column + 1, value.content)),
  ]);
  return {
    kind: 'table',
    grid: 'exact',
    rowCount: rows.length + 1,
    columnCount: first!.values.length + 1,
    cells: [corner, ...header, ...body],
  };
}

/**
 * A table of which every row is the name of one value and that value, as programs export forms: the tables it writes out, and
 * what stands before, between and behind them. Null for any other table.
 */
export function partKeyed(table: TableBlock): readonly TableBlock[] | null {
  const { grid, rowCount, cells } = table;
  if (grid !== 'exact' || rowCount < fewest || cells.length > mostCells * rowCount) return null;
  const gathered = gather(keyedRows(table));
  if (gathered.reduce((sum, { values }) => sum + values.length, 0) < fewest) return null;
  const parts: TableBlock[] = [];
  let done = 0;
  for (let at = 0; at < gathered.length; ) {
    let end = at + 1;
    while (end < gathered.length && goesOn(gathered[end - 1]!, gathered[end]!)) end++;
    const rows = gathered.slice(at, end);
    const { index } = rows[0]!.label;
    if (index > done) parts.push(cutRows(table, done, index));
    parts.push(toTable(rows));
    done = endOf(rows.at(-1)!);
    at = end;
  }
  if (done < table.rowCount) parts.push(cutRows(table, done, table.rowCount));
  return parts;
}
