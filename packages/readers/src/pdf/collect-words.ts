import type { Evidence } from '@gouji/core/model';
import { endsWithTwoDigits, isDigit } from '../layout/numerals.ts';
import { type Box, type PageWord, unseen } from '../layout/page.ts';
import { foldRadicals } from './fold-radicals.ts';
import { measureSpacing } from './letter-spacing.ts';
import type { Direction, PageCharacter } from './page-character.ts';
import { liesOver } from './written-order.ts';

interface OpenWord {
  text: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  readonly direction: Direction;
  readonly what: Evidence | undefined;
  /** The size of the type of its first character, and of its last. */
  readonly size: number | undefined;
  lastSize: number | undefined;
  /** Height of its last character. */
  height: number;
  last: Box;
  /** The gap before its last character, and how far that stands from where the one before begins. */
  step: { readonly gap: number; readonly advance: number } | null;
}

/** Characters in the order of the content stream as words: runs that stand close together on one line, or as far apart as their line sets all of them. */
export function collectWords(characters: readonly PageCharacter[]): PageWord[] {
  const spacing = measureSpacing(characters);
  const words: PageWord[] = [];
  let open: OpenWord | null = null;
  for (const [index, { text: character, box, direction, what, size, cut, gap }] of characters.entries()) {
    const text = withCut(character, cut);
    const apart = spacing?.[index] ?? 0;
    const broken =
      gap === 'written' ||
      (gap === 'supposed' && apart === 0) ||
      // What goes on behind a window is another text, and so is what begins before one.
      cut === 'before' ||
      open?.text.endsWith(unseen) === true;
    if (open && !broken && open.direction === direction && open.what === what) {
      // Drawn again nearly in place, a character is its own shadow.
      if (isShadow(open, text, box)) continue;
      if (follows(open, { text, box, size }, apart)) {
        extend(open, text, box);
        open.lastSize = size;
        continue;
      }
    }
    if (open) words.push(toWord(open));
    const [x0, y0, x1, y1] = box;
    open = {
      text,
      x0,
      y0,
      x1,
      y1,
      direction,
      what,
      size,
      lastSize: size,
      height: y1 - y0,
      last: box,
      step: null,
    };
  }
  if (open) words.push(toWord(open));
  return words;
}

const withCut = (text: string, cut: PageCharacter['cut']): string =>
  cut === undefined ? text : cut === 'before' ? unseen + text : text + unseen;

function extend(word: OpenWord, text: string, box: Box): void {
  word.step = stepTo(word.last, box);
  word.text += text;
  word.x0 = Math.min(word.x0, box[0]);
  word.y0 = Math.min(word.y0, box[1]);
  word.x1 = Math.max(word.x1, box[2]);
  word.y1 = Math.max(word.y1, box[3]);
  word.height = box[3] - box[1];
  word.last = box;
}

function toWord({ text, x0, y0, x1, y1, direction, what, size }: OpenWord): PageWord {
  return {
    text: foldRadicals(text),
    box: [x0, y0, x1, y1],
    ...(direction % 2 === 1 && { rotated: true }),
    ...(direction !== 0 && { turn: direction }),
    ...(what && { what }),
    ...(size !== undefined && { size }),
  };
}

const shadowShare = 0.45;

function isShadow({ text, last }: OpenWord, character: string, box: Box): boolean {
  return (
    text.endsWith(character) &&
    Math.abs(box[0] - last[0]) < shadowShare * (last[2] - last[0]) &&
    Math.abs(box[1] - last[1]) < 0.3 * (last[3] - last[1])
  );
}

/** Digits of a number stand equally far apart, but for a rounding by this share of their width. */
const rounding = 0.06;

/** Whether a digit is the first of another number: it lies over the last one, or nearer to it than that to the one before. */
function beginsNumber({ text: before, last, step }: OpenWord, text: string, box: Box): boolean {
  if (liesOver({ text: before.slice(-1), box: last }, { text, box })) return true;
  if (step === null || !endsWithTwoDigits(before) || !isDigit(text)) return false;
  const { gap, advance } = stepTo(last, box);
  const least = rounding * (box[2] - box[0]);
  return gap < 0 && step.gap - gap > least && step.advance - advance > least;
}

const stepTo = (last: Box, box: Box): NonNullable<OpenWord['step']> => ({
  gap: box[0] - last[2],
  advance: box[0] - last[0],
});

/** Whether a character goes on with the word: on its line, without a gap, on the side where turned text goes on. */
function follows(
  word: OpenWord,
  { text, box, size }: Pick<PageCharacter, 'text' | 'box' | 'size'>,
  apart: number,
): boolean {
  const ratio = size && word.lastSize ? size / word.lastSize : (box[3] - box[1]) / Math.max(word.height, 0.1);
  // Note marks are smaller than the number they stand at; a point may be drawn from the font of the words around.
  const isPoint = text === '.' || word.text.endsWith('.');
  if (word.direction % 2 === 0 && !isPoint && (ratio < 0.8 || ratio > 1.25)) return false;
  if (word.direction % 2 === 1) {
    const thick = Math.max(box[2] - box[0], 1);
    const gap = word.direction === 1 ? box[1] - word.y1 : word.y0 - box[3];
    return (
      Math.abs(box[0] - word.x0) < 0.5 * thick && gap < 0.3 * thick && gap > -0.6 * (box[3] - box[1]) - 1
    );
  }
  const height = Math.max(box[3] - box[1], 1);
  const gap = word.direction === 2 ? word.x0 - box[2] : box[0] - word.x1;
  // A number that is wider than its cell ends over the first digit of the next one.
  if (word.direction === 0 && beginsNumber(word, text, box)) return false;
  return (
    Math.abs((box[1] + box[3] - word.y0 - word.y1) / 2) < 0.35 * height &&
    gap < apart + 0.16 * height &&
    gap > -0.4 * height
  );
}
