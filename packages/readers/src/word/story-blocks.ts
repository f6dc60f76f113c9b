import type { Block, TableCell } from '@gouji/core/model';
import { type Budget, fixedText } from '@gouji/core/read';
import type { StoryItem, StoryTable } from './story.ts';
import { toGrid } from './table-grid.ts';

/** Turns a story into blocks. `part` is the part that the paths of the story belong to. */
export function toBlocks(items: readonly StoryItem[], part: string, budget: Budget): Block[] {
  const blocks: Block[] = [];
  // A stack, not recursion: tables may be nested as deep as the depth limit allows.
  const waiting: StoryItem[] = [...items].reverse();
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    budget.checkTime();
    if (item.kind === 'paragraph') {
      const content = fixedText(item.text, { kind: 'part', part, path: item.path });
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
  return blocks;
}

/** A table that only frames text: one column, or two that hold whole tables. Its contents read on as if unframed. */
function isFrame(table: StoryTable): boolean {
  const width = table.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  return width < 2 || (width === 2 && nestedTables(table).length > 0);
}

function nestedTables(table: StoryTable): StoryTable[] {
  const found: StoryTable[] = [];
  for (const row of table.rows)
    for (const cell of row.cells) for (const item of cell.items) if (item.kind === 'table') found.push(item);
  return found;
}

function toTable(table: StoryTable, part: string, budget: Budget): Block {
  const { columnCount, cells } = toGrid(table.rows);
  return {
    kind: 'table',
    grid: 'exact',
    rowCount: table.rows.length,
    columnCount,
    cells: cells.map(({ row, column, rowSpan, columnSpan, source }): TableCell => {
      budget.addCell();
      const text = source.items.flatMap((item) => (item.kind === 'paragraph' ? [item.text] : [])).join('\n');
      return {
        row,
        column,
        rowSpan,
        columnSpan,
        content: fixedText(text, { kind: 'part', part, path: source.path }),
      };
    }),
  };
}
