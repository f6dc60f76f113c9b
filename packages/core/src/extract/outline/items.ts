import type { Block, Document, PlacedText, TableBlock } from '../../model/document.ts';
import { slicePlaced, trimPlaced } from '../../read/placed-text.ts';
import { partBeside } from './beside-tables.ts';
import { isProse, partFramed } from './framed-tables.ts';
import type { Item } from './item.ts';
import { partKeyed } from './keyed-tables.ts';
import { withoutLineNumbers } from './line-numbers.ts';
import { withoutSerialNumbers } from './serial-numbers.ts';
import { closeUp } from './set-apart.ts';
import { unstack } from './stacked-rows.ts';

const longText = 60;

function linesOf(content: PlacedText, level: number | null): Item[] {
  if (!content.text.includes('\n')) {
    const line = closeUp(trimPlaced(content));
    return line.text ? [{ kind: 'text', content: line, level }] : [];
  }
  const items: Item[] = [];
  let start = 0;
  while (start <= content.text.length) {
    const found = content.text.indexOf('\n', start);
    const end = found < 0 ? content.text.length : found;
    const line = closeUp(trimPlaced(slicePlaced(content, start, end)));
    if (line.text) items.push({ kind: 'text', content: line, level });
    start = end + 1;
  }
  return items;
}

/** A table of one column that holds running text is a frame around prose, not a table. */
function isFrame(table: TableBlock): boolean {
  return (
    table.columnCount === 1 &&
    table.grid === 'exact' &&
    table.cells.some((cell) => cell.content.text.length > longText || isProse(cell))
  );
}

function itemsOf(block: Block): Item[] {
  if (block.kind === 'heading') return linesOf(block.content, block.level);
  if (block.kind === 'paragraph') {
    const items = linesOf(block.content, null);
    return block.wraps ? items.map((item) => ({ ...item, wraps: true })) : items;
  }
  if (isFrame(block)) return block.cells.flatMap((cell) => linesOf(cell.content, null));
  const plain = unstack(block);
  if (plain) return itemsOf(plain);
  const tables = partBeside(block) ?? partKeyed(block);
  if (tables) return tables.flatMap(itemsOf);
  return (partFramed(block) ?? [block]).flatMap((part): Item[] =>
    'kind' in part ? [{ kind: 'table', table: part }] : linesOf(part.content, null),
  );
}

/** The document as lines and tables. */
export const toItems = (document: Document): readonly Item[] =>
  withoutSerialNumbers(withoutLineNumbers(document.blocks.flatMap(itemsOf)));
