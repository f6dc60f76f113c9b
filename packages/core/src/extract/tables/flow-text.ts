import type { PlacedText } from '../../model/document.ts';
import type { SourceLocation } from '../../model/location.ts';
import type { Item } from '../outline/items.ts';

/** Texts and table cells of a stretch of the document as one string: cells end in a tab, lines in a line break. */
export interface FlowText {
  readonly text: string;
  locate(start: number, end: number): SourceLocation;
}

const pageNumber = /^\s*[-—–]+\s*\d{1,3}\s*[-—–]+\s*$|^第\s*\d+\s*页/u;
const date = /^\D{0,8}(?:19|20)\d\d\s*年(?:\s*度|\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?\D{0,4}$/u;
/** What stands in a cell is hardly longer. */
const longestCell = 20;

/** A sentence that strayed into a table's stretch: its figures are dates and counts of its own. */
function isProse(text: string): boolean {
  if (/[。！]/u.test(text)) return true;
  if (!/\d\s*(?:年|月|日|%|个百分点)/u.test(text)) return false;
  return text.length > longestCell || date.test(text);
}

export function toFlow(items: readonly Item[]): FlowText {
  const starts: number[] = [];
  const pieces: PlacedText[] = [];
  let text = '';
  const add = (content: PlacedText, end: string): void => {
    starts.push(text.length);
    pieces.push(content);
    text += content.text + end;
  };
  for (const item of items) {
    if (item.kind === 'text') {
      if (!pageNumber.test(item.content.text) && !isProse(item.content.text)) add(item.content, '\n');
      continue;
    }
    let row = 0;
    for (const cell of item.table.cells) {
      if (cell.row !== row) text += '\n';
      row = cell.row;
      add(cell.content, '\t');
    }
    text += '\n';
  }
  const pieceAt = (index: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    text,
    locate(start, end) {
      const index = pieceAt(start);
      const piece = pieces[index]!;
      const from = Math.min(start - starts[index]!, piece.text.length);
      return piece.locate(from, Math.max(from, Math.min(end - starts[index]!, piece.text.length)));
    },
  };
}
