import type { PlacedText } from '../../../model/document.ts';
import type { SourceLocation } from '../../../model/location.ts';
import { slicePlaced } from '../../../read/placed-text.ts';
import { breaksNumber } from '../../../read/wrapped-lines.ts';
import type { Item } from '../../outline/item.ts';

/** Texts and table cells of a stretch of the document as one string: cells end in a tab, lines in a line break. */
export interface FlowText {
  readonly text: string;
  locate(start: number, end: number): SourceLocation;
  /** What stands in a range as printed: a number that a full line broke has a space at the break. */
  print(start: number, end: number): string;
  /** Whether a full line broke the number in a range: one number, or two of which the first ends its line. */
  isBroken(start: number, end: number): boolean;
}

const pageNumber =
  /^\s*[-—–]+\s*\d{1,3}\s*[-—–]+\s*$|^\s*page\s+\d{1,3}\s*$|^第\s*\d+\s*页|^\s*\d{1,3}\s*\/\s*\d{1,3}\s*$/iu;
/** What a browser prints above and below its pages: when, and where the page stood. */
const printLine =
  /^\s*(?:https?|file):\/\/\S+(?:\s+\d{1,3}\/\d{1,3})?\s*$|^\s*\d{1,4}\/\d{1,2}\/\d{1,4},?\s+\d{1,2}:\d\d/iu;
/** What stands above a table as its name: 表1 …, …统计表. No label of a row is called so. */
const captionLine =
  /^\s*(?:附?表\s*(?:\d{1,2}|[一二三四五六])[^\d|]{0,40}|[^\d|]{4,40}(?:统计|情况|一览)表)\s*$/u;
const isFurniture = (text: string): boolean =>
  pageNumber.test(text) || printLine.test(text) || captionLine.test(text);
const date = /^\D{0,8}(?:19|20)\d\d\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?\D*$/u;
/** What stands in a cell is hardly longer. */
const longestCell = 20;

/** A cell of two lines of digits: a number that the line broke, or two. */
const brokenNumber = /^([\d.,]+)[^\S\n]*\n[^\S\n]*([\d.,]+)$/u;

/** A sentence that strayed into a table's stretch: its figures are dates and counts of its own. */
function isProse(text: string): boolean {
  if (/[。！]/u.test(text)) return true;
  if (!/\d\s*(?:年|月|日|%|个百分点)/u.test(text)) return false;
  return text.length > longestCell || date.test(text);
}

/** The index of the first of some ascending numbers that is greater. */
function firstAbove(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! > bound) high = middle;
    else low = middle + 1;
  }
  return low;
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
  const breaks: number[] = [];
  const addBroken = (content: PlacedText): void => {
    add(content, '');
    breaks.push(text.length);
  };
  const addCell = (content: PlacedText): void => {
    const broken = brokenNumber.exec(content.text);
    if (broken) addBroken(slicePlaced(content, 0, broken[1]!.length));
    add(broken ? slicePlaced(content, broken[0].length - broken[2]!.length) : content, '\t');
  };
  for (const [index, item] of items.entries()) {
    if (item.kind === 'text') {
      if (isFurniture(item.content.text) || isProse(item.content.text)) continue;
      const next = items[index + 1];
      const goesOn =
        item.wraps && next?.kind === 'text' && breaksNumber(item.content.text, next.content.text);
      if (goesOn) addBroken(item.content);
      else add(item.content, '\n');
      continue;
    }
    let row = 0;
    for (const cell of item.table.cells) {
      if (cell.row !== row) text += '\n';
      row = cell.row;
      addCell(cell.content);
    }
    text += '\n';
  }
  const pieceAt = (index: number): number => Math.max(0, firstAbove(starts, index) - 1);
  /** The breaks inside a range, which stand in order. */
  const breaksIn = (start: number, end: number): number[] => {
    if (breaks.length === 0) return [];
    const first = firstAbove(breaks, start);
    let last = first;
    while (last < breaks.length && breaks[last]! < end) last++;
    return breaks.slice(first, last);
  };
  return {
    text,
    isBroken: (start, end) => breaksIn(start, end).length > 0,
    print(start, end) {
      const edges = [start, ...breaksIn(start, end), end];
      return edges
        .slice(1)
        .map((edge, index) => text.slice(edges[index], edge))
        .join(' ');
    },
    locate(start, end) {
      const index = pieceAt(start);
      const piece = pieces[index]!;
      const from = Math.min(start - starts[index]!, piece.text.length);
      return piece.locate(from, Math.max(from, Math.min(end - starts[index]!, piece.text.length)));
    },
  };
}
