import type { Block, PlacedText, SourceLocation, TableCell } from '@gouji/core/model';
import { type Budget, fixedText, type LooseEnd } from '@gouji/core/read';
import { joinRuns, type RunText } from '../shown-text.ts';
import type { StoryCell, StoryItem, StoryRow, StoryTable } from './story.ts';
import { toGrid } from './table-grid.ts';

export interface StoryBlocks {
  readonly blocks: Block[];
  /** What was left out of paragraphs that have nothing else. */
  readonly loose: LooseEnd[];
}

function place({ text, asides }: RunText, at: SourceLocation): PlacedText {
  return fixedText(
    text,
    at,
    asides.map((aside) => ({ ...aside, at })),
  );
}

/** Turns a story into blocks. `part` is the part that the paths of the story belong to. */
export function toBlocks(items: readonly StoryItem[], part: string, budget: Budget): StoryBlocks {
  const blocks: Block[] = [];
  const loose: LooseEnd[] = [];
  // A stack, not recursion: tables may be nested as deep as the depth limit allows.
  const waiting: StoryItem[] = [...items].reverse();
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    budget.checkTime();
    if (item.kind === 'paragraph') {
      const content = place(item, { kind: 'part', part, path: item.path });
      if (item.text.trim() === '') loose.push(...(content.asides ?? []));
      else
        blocks.push(
          item.heading === null
            ? { kind: 'paragraph', content }
            : { kind: 'heading', level: item.heading, content },
        );
    } else if (isFrame(item)) {
      const inner = item.rows.flatMap((row) => row.cells.flatMap((cell) => cell.items));
      for (const child of inner.reverse()) waiting.push(child);
    } else {
      blocks.push(toTable(item, part, budget));
      for (const nested of nestedTables(item).reverse()) waiting.push(nested);
    }
  }
  return { blocks, loose };
}

/** A table that only frames text: one column, or two that hold whole tables. Its contents read on as if unframed. */
function isFrame(table: StoryTable): boolean {
  const width = table.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  return width < 2 || (width === 2 && nestedTables(table).length > 0);
}

/** Tables inside the cells of a table that are tables of their own. */
function nestedTables(table: StoryTable): StoryTable[] {
  const found: StoryTable[] = [];
  for (const row of table.rows)
    for (const cell of row.cells)
      for (const item of cell.items) if (item.kind === 'table' && !isWithin(item, table)) found.push(item);
  return found;
}

const fewestDataCells = 10;
const mostInnerCells = 24;

function countCells(table: StoryTable): number {
  return table.rows.reduce((sum, { cells }) => sum + cells.length, 0);
}

/** Whether a nested table belongs to the text of its cell: a frame around a value, or small in a table of values. */
function isWithin(inner: StoryTable, outer: StoryTable): boolean {
  const count = countCells(inner);
  return count === 1 || (count <= mostInnerCells && countCells(outer) >= fewestDataCells);
}

/** The row with the cells of a nested row in place of the cell around it, where they are as many as it spans columns. */
function unnested(row: StoryRow): StoryRow {
  if (!row.cells.some(({ items }) => items.some(({ kind }) => kind === 'table'))) return row;
  return {
    ...row,
    cells: row.cells.flatMap((cell): readonly StoryCell[] => {
      const filled = cell.items.filter((item) => item.kind === 'table' || item.text.trim() !== '');
      const [inner] = filled;
      if (filled.length !== 1 || inner?.kind !== 'table' || inner.rows.length !== 1) return [cell];
      const [only] = inner.rows;
      const span = only!.cells.reduce((sum, { span: own }) => sum + own, 0);
      return span > 1 && span === cell.span ? only!.cells : [cell];
    }),
  };
}

function cellText(cell: StoryCell, outer: StoryTable): RunText {
  const texts: RunText[] = [];
  // A stack, not recursion: frames may be nested as deep as the depth limit allows.
  const waiting: StoryItem[] = [...cell.items].reverse();
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    if (item.kind === 'paragraph') texts.push(item);
    else if (isWithin(item, outer))
      for (const inner of item.rows.flatMap((row) => row.cells.flatMap(({ items }) => items)).reverse())
        waiting.push(inner);
  }
  return joinRuns(texts, '\n');
}

function toTable(table: StoryTable, part: string, budget: Budget): Block {
  const { columnCount, cells } = toGrid(table.rows.map(unnested));
  return {
    kind: 'table',
    grid: 'exact',
    rowCount: table.rows.length,
    columnCount,
    cells: cells.map(({ row, column, rowSpan, columnSpan, source }): TableCell => {
      budget.addCell();
      const content = place(cellText(source, table), { kind: 'part', part, path: source.path });
      return { row, column, rowSpan, columnSpan, content };
    }),
  };
}
