import { isDigit } from '../layout/numerals.ts';
import type { PageCharacter } from './page-character.ts';

/** Digits of one number lie over each other by less than this share of their width. */
const overlapping = 0.45;

type Placed = Pick<PageCharacter, 'text' | 'box'>;

/** Whether a digit lies over the one before it, as where a number is wider than its cell and ends over the next one. */
export function liesOver(before: Placed, after: Placed): boolean {
  if (!isDigit(before.text) || !isDigit(after.text)) return false;
  return before.box[2] - after.box[0] > overlapping * (after.box[2] - after.box[0]);
}

const isLevel = (before: PageCharacter, after: PageCharacter): boolean =>
  before.direction === 0 && after.direction === 0 && Math.abs(before.box[1] - after.box[1]) < 1;

/** Drawn again nearly in place, a character is its own shadow. */
const isShadow = (before: PageCharacter, after: PageCharacter): boolean =>
  before.text === after.text &&
  Math.abs(before.box[0] - after.box[0]) < overlapping * (after.box[2] - after.box[0]);

/**
 * The characters of a page with digits that lie over each other as the file writes them, one number behind the other: the
 * engine gives them by their place on the line, so that the numbers run into each other. `orderOf` tells when a character,
 * by its index, was written.
 */
export function inWrittenOrder(
  characters: readonly PageCharacter[],
  orderOf: (index: number) => number,
): readonly PageCharacter[] {
  let written: PageCharacter[] | null = null;
  for (let index = 1; index < characters.length; index++) {
    const [before, after] = [characters[index - 1]!, characters[index]!];
    if (!liesOver(before, after) || !isLevel(before, after) || isShadow(before, after)) continue;
    let from = index - 1;
    while (from > 0 && isOneRun(characters[from - 1]!, characters[from]!)) from--;
    let to = index + 1;
    while (to < characters.length && isOneRun(characters[to - 1]!, characters[to]!)) to++;
    const run = Array.from({ length: to - from }, (_, at) => ({ at: from + at, order: orderOf(from + at) }));
    run.sort((one, other) => one.order - other.order || one.at - other.at);
    written ??= [...characters];
    for (const [at, { at: place }] of run.entries())
      written[from + at] = { ...characters[place]!, gap: at === 0 ? characters[from]!.gap : null };
    index = to;
  }
  return written ?? characters;
}

/** Whether two digits stand on one line with nothing between. */
const isOneRun = (before: PageCharacter, after: PageCharacter): boolean =>
  after.gap === null && isDigit(before.text) && isDigit(after.text) && isLevel(before, after);
