import type { Aside, Evidence, PlacedText, SourceLocation } from '@gouji/core/model';
import { type Box, type PlacedWord, unionBox } from './page.ts';
import { separatorBefore, separatorBetween, type TextLine, textUnits } from './text-line.ts';

/** A word that stands in a cell or line without being part of its text. */
export interface LeftOutWord {
  readonly what: Evidence;
  readonly word: PlacedWord;
}

/** Where a word is, on the page as shown. */
export function placeOf({ page, shown, box }: PlacedWord): Extract<SourceLocation, { kind: 'page' }> {
  const [x0, y0, x1, y1] = shown ?? box;
  return { kind: 'page', page, box: [round(x0), round(y0), round(x1), round(y1)] };
}

/**
 * Joins lines into one text whose every character knows its box; `where` places an empty text, and `leftOut` are words in
 * the same place that are no part of it.
 */
export function composeText(
  lines: readonly TextLine[],
  where: { page: number; box: Box },
  leftOut: readonly LeftOutWord[] = [],
  inCell = false,
): PlacedText {
  const asides: Aside[] = [];
  let text = '';
  const starts: number[] = [];
  const words: PlacedWord[] = [];
  let previous = '';
  for (const line of lines) {
    let current = '';
    for (const [index, word] of line.words.entries()) {
      current += separatorBefore(line, index, inCell);
      starts.push(text.length + current.length);
      words.push(word);
      current += word.text;
    }
    const separator = text === '' ? '' : separatorBetween(previous, current, inCell);
    if (separator !== '') {
      for (let at = starts.length - line.words.length; at < starts.length; at++)
        starts[at]! += separator.length;
    }
    text += separator + current;
    previous = current;
    for (const { what, word } of line.marks ?? [])
      asides.push({ index: text.length, what, text: word.text, at: placeOf(word) });
  }
  for (const { what, word } of leftOut)
    asides.push({ index: text.length, what, text: word.text, at: placeOf(word) });
  return {
    text,
    ...(asides.length > 0 && { asides }),
    locate: (start, end) => locate(starts, words, start, end, where),
  };
}

function locate(
  starts: readonly number[],
  words: readonly PlacedWord[],
  start: number,
  end: number,
  where: { page: number; box: Box },
): { kind: 'page'; page: number; box: [number, number, number, number] } {
  const touched: { page: number; box: Box }[] = [];
  for (const [index, word] of words.entries()) {
    const from = start - starts[index]!;
    const to = Math.max(end, start + 1) - starts[index]!;
    if (from < word.text.length && to > 0) {
      touched.push({ page: word.page, box: partOf(word, Math.max(0, from), Math.min(word.text.length, to)) });
    }
  }
  const page = touched[0]?.page ?? words.findLast((_, index) => starts[index]! <= start)?.page ?? where.page;
  const boxes = touched.filter((part) => part.page === page).map((part) => part.box);
  const box = boxes.length > 0 ? unionBox(boxes) : where.box;
  return { kind: 'page', page, box: [round(box[0]), round(box[1]), round(box[2]), round(box[3])] };
}

/** The stretch of a word's box that some of its characters take, by their usual widths. */
function partOf(word: PlacedWord, from: number, to: number): Box {
  if (word.shown) return word.shown;
  if (from === 0 && to === word.text.length) return word.box;
  const [x0, y0, x1, y1] = word.box;
  const all = textUnits(word.text);
  const before = textUnits(word.text.slice(0, from)) / all;
  const until = textUnits(word.text.slice(0, to)) / all;
  return word.rotated
    ? [x0, y0 + (y1 - y0) * before, x1, y0 + (y1 - y0) * until]
    : [x0 + (x1 - x0) * before, y0, x0 + (x1 - x0) * until, y1];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
