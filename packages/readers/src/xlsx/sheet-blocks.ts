import type { Block, PlacedText, SourceLocation, TableBlock, TableCell } from '@gouji/core/model';
import { type Budget, fixedText } from '@gouji/core/read';
import type { RunText } from '../shown-text.ts';
import { cellName, type MergedRange, type Sheet } from './read-sheet.ts';

/** A cell with its merged extent, 0-based and inclusive. */
interface Area extends MergedRange, RunText {
  readonly bordered: boolean;
}

interface Line {
  readonly row: number;
  readonly areas: Area[];
  /** Reached from above by a cell merged over several rows. */
  readonly hanging: boolean;
}

/** Splits a sheet into tables and the lines of text between them. */
export function toSheetBlocks(sheet: Sheet, name: string, budget: Budget): Block[] {
  const blocks: Block[] = [];
  for (const group of groupLines(withoutLineNumbers(toLines(sheet, budget)), sheet.hidden)) {
    const bordered = group.some((line) => line.areas.some((area) => area.bordered));
    let rows: Line[] = [];
    const flush = (): void => {
      if (rows.length > 0) blocks.push(...toTable(rows, name));
      rows = [];
    };
    const wide = { first: group.findIndex(isWide), last: group.findLastIndex(isWide) };
    for (const [index, line] of group.entries()) {
      if (isText(line, index, group, wide, bordered)) {
        flush();
        blocks.push(toParagraph(line, name));
      } else rows.push(line);
    }
    flush();
  }
  return blocks;
}

/** Rows that show something, cells hidden under a merged one dropped. */
function toLines({ cells, merges }: Sheet, budget: Budget): Line[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const waiting = [...merges].sort((a, b) => a.top - b.top);
  let active: MergedRange[] = [];
  let next = 0;
  const lines: Line[] = [];
  for (const { row, column, text, asides, bordered } of sorted) {
    budget.checkTime();
    let line = lines.at(-1);
    if (line?.row !== row) {
      active = active.filter((range) => range.bottom >= row);
      while (next < waiting.length && waiting[next]!.top <= row) {
        const range = waiting[next++]!;
        if (range.bottom >= row) active.push(range);
      }
      line = { row, areas: [], hanging: active.some((range) => range.top < row) };
      lines.push(line);
    }
    const range = active.find(({ left, right }) => left <= column && column <= right);
    if (range && (range.top !== row || range.left !== column)) continue;
    // A file that states a cell twice is damaged; the first statement stands.
    if (line.areas.at(-1)?.left === column) continue;
    const extent = range ?? { top: row, left: column, bottom: row, right: column };
    line.areas.push({ ...extent, text, asides, bordered });
  }
  return lines;
}

/** So many lines that a column numbers from the first to the last are numbered by it. */
const fewestNumbered = 8;
const mostUnnumbered = 0.1;

/**
 * Without a first column that numbers all lines of the sheet, those of text among them, and belongs to none of the tables: 序号 above
 * it makes it a column of a list.
 */
function withoutLineNumbers(lines: readonly Line[]): readonly Line[] {
  const left = Math.min(...lines.map((line) => line.areas[0]?.left ?? Number.POSITIVE_INFINITY));
  const isNumber = ({ areas: [area] }: Line): boolean =>
    area?.left === left && /^\s*\d{1,4}\s*$/.test(area.text);
  const numbered = lines.filter(isNumber);
  const isText = numbered.some((line) => line.areas.filter(hasText).length === 2);
  const isHeaded = lines.some(
    (line) => line.areas[0]?.left === left && !isNumber(line) && line.areas.filter(hasText).length > 1,
  );
  if (numbered.length < Math.max(fewestNumbered, (1 - mostUnnumbered) * lines.length) || !isText || isHeaded)
    return lines;
  const first = Number(numbered[0]!.areas[0]!.text);
  const countsOn = numbered.every((line, at) => Number(line.areas[0]!.text) === first + at);
  if (!countsOn) return lines;
  return lines
    .map((line) => (isNumber(line) ? { ...line, areas: line.areas.slice(1) } : line))
    .filter(({ areas }) => areas.length > 0);
}

/** Rows without an empty row in sight between them; a merged cell holds its rows together. */
function groupLines(lines: readonly Line[], hidden: Sheet['hidden']): Line[][] {
  const groups: Line[][] = [];
  let reach = -2;
  for (const line of lines) {
    while (reach >= 0 && reach + 1 < line.row && hidden.row(reach + 1)) reach++;
    if (line.row > reach + 1) groups.push([]);
    groups[groups.length - 1]!.push(line);
    reach = Math.max(reach, line.row, ...line.areas.map((area) => area.bottom));
  }
  return groups.filter((group) => group.some((line) => line.areas.some(hasText)));
}

/**
 * Whether a line is text beside the tables. Where tables are drawn, it is what stands outside the borders; else lines
 * of a single cell before and after the table, and section headings and prose between.
 */
function isText(
  line: Line,
  index: number,
  group: readonly Line[],
  wide: { readonly first: number; readonly last: number },
  bordered: boolean,
): boolean {
  if (!isSingle(line)) return false;
  const [area] = line.areas.filter(hasText);
  if (!area) return false;
  if (bordered) return !area.bordered && !line.areas.some((other) => other.bordered);
  const section = /^\s*[一二三四五六七八九十]{1,3}[、.．]/.test(area.text);
  if (index > wide.last) return true;
  if (index < wide.first)
    return section || index + 1 < wide.first || !isBand(area, group.slice(index + 1, wide.last));
  return section ? area.left === 0 : area.text.length > 60 || (area.left === 0 && isSentence(area.text));
}

/** A sentence between a heading and its table, or between two tables; no label ends in a full stop. */
const isSentence = (text: string): boolean =>
  (text.length >= 8 && /[。；]\s*$/u.test(text)) || opensAnnex.test(text);
/** 附：各县区收到申请数量: what follows is another table. */
const opensAnnex = /^\s*(?:附[：:表件]|注[：:]|说明[：:]|备注[：:])/u;

/** Whether the table below repeats a band merged over the same columns, so that this line is its first one. */
function isBand(area: Area, below: readonly Line[]): boolean {
  if (area.left === area.right) return false;
  return below.some(
    (line) =>
      isSingle(line) && line.areas.some((other) => other.left === area.left && other.right === area.right),
  );
}

function isWide(line: Line): boolean {
  return !isSingle(line);
}

function isSingle(line: Line): boolean {
  const shown = line.areas.filter((area) => hasText(area) || area.bordered);
  return shown.length === 1 && !line.hanging && shown[0]!.bottom === shown[0]!.top;
}

function hasText(area: Area): boolean {
  return area.text.trim() !== '';
}

function contentOf({ text, asides, top, left }: Area, sheet: string): PlacedText {
  const at: SourceLocation = { kind: 'sheet', sheet, cell: cellName(top, left) };
  return fixedText(
    text,
    at,
    asides.map((aside) => ({ ...aside, at })),
  );
}

function toParagraph(line: Line, sheet: string): Block {
  const area = line.areas.find(hasText)!;
  return {
    kind: 'paragraph',
    content: contentOf(area, sheet),
  };
}

/** A table cut to the columns and rows that begin a cell: spreadsheets merge over columns that other tables need. */
function toTable(lines: readonly Line[], sheet: string): Block[] {
  const shown = trimBlank(lines).flatMap((line) => line.areas);
  if (!shown.some(hasText)) return [];
  const rows = ranks(shown.map((area) => area.top));
  const columns = ranks(shown.map((area) => area.left));
  const cells = shown.map((area): TableCell => {
    const row = rankOf(rows, area.top);
    const column = rankOf(columns, area.left);
    return {
      row,
      column,
      rowSpan: rankOf(rows, area.bottom + 1) - row,
      columnSpan: rankOf(columns, area.right + 1) - column,
      content: contentOf(area, sheet),
    };
  });
  // What stands alone in its row, drawn or not, is a line of text; so are the lines of a sheet of one column.
  if (columns.length === 1)
    return cells
      .filter(({ content }) => content.text.trim() !== '')
      .map(({ content }) => ({ kind: 'paragraph', content }));
  const table: TableBlock = {
    kind: 'table',
    grid: 'exact',
    rowCount: rows.length,
    columnCount: columns.length,
    cells,
  };
  const isSmall = rows.length * columns.length <= mostPlaces;
  return [isSmall ? fillPlaces(table, (row, column) => blankAt(rows[row]!, columns[column]!, sheet)) : table];
}

/** Larger tables are no report, and may have very many empty places. */
const mostPlaces = 50_000;

const blankAt = (row: number, column: number, sheet: string): PlacedText =>
  fixedText('', { kind: 'sheet', sheet, cell: cellName(row, column) });

/**
 * A sheet keeps no cell that is empty and not drawn; before the last cell of its row its place is there all the same. A row
 * that ends early may have lost a cell, and is left so.
 */
function fillPlaces(table: TableBlock, blank: (row: number, column: number) => PlacedText): TableBlock {
  const { columnCount } = table;
  const taken = new Set<number>();
  const ends = new Array<number>(table.rowCount).fill(0);
  for (const { row, column, rowSpan, columnSpan } of table.cells) {
    ends[row] = Math.max(ends[row]!, column);
    for (let down = row; down < row + rowSpan; down++)
      for (let across = column; across < column + columnSpan; across++)
        taken.add(down * columnCount + across);
  }
  const cells = [...table.cells];
  for (const [row, end] of ends.entries())
    for (let column = 0; column < end; column++)
      if (!taken.has(row * columnCount + column))
        cells.push({ row, column, rowSpan: 1, columnSpan: 1, content: blank(row, column) });
  return { ...table, cells: cells.sort((one, other) => one.row - other.row || one.column - other.column) };
}

/** Without the drawn but empty rows that forms keep in reserve at their end. */
function trimBlank(lines: readonly Line[]): readonly Line[] {
  const last = lines.findLastIndex((line) => line.areas.some(hasText));
  return lines.slice(0, last + 1);
}

function ranks(places: readonly number[]): number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}

/** How many of the ranked places lie before one; its own rank when it is among them. */
function rankOf(ranked: readonly number[], place: number): number {
  let low = 0;
  let high = ranked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranked[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
