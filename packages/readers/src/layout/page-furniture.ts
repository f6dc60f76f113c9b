import type { Box } from './page.ts';
import type { TextLine } from './text-line.ts';

/** The text lines of one page outside its tables, and the height of the page in points. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Share of the page height at the top and at the foot in which running lines stand. */
export const margin = 0.11;
/** A number between dashes cannot be anything but a page number, so it may stand nearer to the text. */
const wideMargin = 0.16;

/** A page's number with what marks it as one. */
export const decoratedNumber =
  /^(?:[-—–－·•~～]+\s*\d{1,4}\s*[-—–－·•~～]+|第\s*[\d一二三四五六七八九十]{1,4}\s*页(?:\s*[，,/]?\s*共\s*[\d一二三四五六七八九十]{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/u;

/** Lines that belong to the page and not to the text: page numbers, and headers and footers that recur. */
export function findFurniture(pages: readonly PageLines[]): Set<TextLine> {
  const found = new Set<TextLine>();
  const bare = new Map<number, TextLine[]>();
  const recurring = new Map<string, TextLine[]>();
  for (const [index, { height, lines }] of pages.entries()) {
    for (const line of lines) {
      const edge = edgeDistance(line.box, height);
      if (edge > wideMargin) continue;
      const text = line.text.trim();
      if (decoratedNumber.test(text)) found.add(line);
      else if (edge > margin) continue;
      else if (/^\d{1,4}$/.test(text)) collect(bare, Number(text) - index, line);
      else collect(recurring, `${Math.round(line.box[1] / 4)} ${text.replace(/\d+/g, '0')}`, line);
    }
  }
  // A lone number is a page number only when it counts along with the pages.
  addFrequent(found, bare, 2);
  addFrequent(found, recurring, Math.max(2, Math.ceil(pages.length / 2)));
  // A title that is printed on every page is a title on the first.
  const usual = usualEm(pages);
  for (const lines of recurring.values())
    if (found.has(lines[0]!) && lines[0]!.em > largeHead * usual) found.delete(lines[0]!);
  return found;
}

/** A running head is set no larger than the text; in sizes of it. */
const largeHead = 1.25;

function usualEm(pages: readonly PageLines[]): number {
  const sizes = pages.flatMap(({ lines }) => lines.map(({ em }) => em)).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

/** How far the middle of a box is from the nearer edge of its page, as a share of the page's height. */
export function edgeDistance(box: Box, height: number): number {
  const middle = (box[1] + box[3]) / 2 / height;
  return Math.min(middle, 1 - middle);
}

/** Adds the lines that stand alike on so many pages. */
function addFrequent<Key>(found: Set<TextLine>, alike: ReadonlyMap<Key, TextLine[]>, pages: number): void {
  for (const lines of alike.values()) {
    if (onPages(lines) < pages) continue;
    for (const line of lines) found.add(line);
  }
}

function collect<Key>(map: Map<Key, TextLine[]>, key: Key, line: TextLine): void {
  const lines = map.get(key);
  if (lines) lines.push(line);
  else map.set(key, [line]);
}

function onPages(lines: readonly TextLine[]): number {
  return new Set(lines.map((line) => line.page)).size;
}
