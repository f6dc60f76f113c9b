import type { Box, PlacedWord } from './page.ts';
import { lineOf, type TextLine } from './text-line.ts';

/** A number or a sign that stands for one. */
const value = /^(?:[-+]?[\d０-９][\d０-９,.．]*%?|[/—–-]|无)$/u;
/** A row of a table without rules has so many values. */
export const fewestValues = 3;

export const isValue = ({ text }: PlacedWord): boolean => value.test(text);

const valuesOf = ({ words }: TextLine): number => words.filter(isValue).length;

/** Numbers that reach so far into the height of a row, and over none of its words, stand in it. */
const reaching = 0.35;

/**
 * A number stands half a line off its row, or a line below it, where another in its cell was struck out: it goes back into the
 * row. `leftOut` are the words beside the lines that are not plainly shown.
 */
export function joinLowValues(lines: readonly TextLine[], leftOut: readonly PlacedWord[] = []): TextLine[] {
  const result: TextLine[] = [];
  for (const [index, line] of lines.entries()) {
    const before = result.at(-1);
    const next = lines[index + 1];
    // Where it reaches into a row, it stands there, whatever is struck out above.
    const isFree = leftOut.length > 0 && !(next && reaches(line, next));
    const isJoined =
      before &&
      (reaches(line, before) ||
        (isFree && (replaces(line, before, leftOut) || replaces(before, line, leftOut))));
    if (isJoined) {
      const words = [...before.words, ...line.words];
      result[result.length - 1] = lineOf(words.sort((one, other) => one.box[0] - other.box[0]));
    } else result.push(line);
  }
  return result;
}

const reaches = (one: TextLine, other: TextLine): boolean =>
  Math.max(reachInto(one, other), reachInto(other, one)) >= reaching;

/** Whether each number of a line stands above or below one that is left out and is in the row. */
function replaces(line: TextLine, row: TextLine, leftOut: readonly PlacedWord[]): boolean {
  if (!line.words.every(isValue)) return false;
  const ofRow = leftOut.filter(({ box }) => overlap(box, row.box) >= sameRow);
  return line.words.every(({ box }) =>
    ofRow.some((out) => out.box[0] < box[2] && box[0] < out.box[2] && nearBy(out.box, box)),
  );
}

const sameRow = 0.5;

const overlap = (one: Box, other: Box): number =>
  (Math.min(one[3], other[3]) - Math.max(one[1], other[1])) / Math.max(0.1, one[3] - one[1]);

const nearBy = (one: Box, other: Box): boolean =>
  Math.max(one[1], other[1]) - Math.min(one[3], other[3]) < 0.6 * (one[3] - one[1]);

/** The share of the height of a line of numbers by which it lies in a row; 0 where its words lie over or under those of the row. */
function reachInto(line: TextLine, row: TextLine): number {
  const shared = Math.min(line.box[3], row.box[3]) - Math.max(line.box[1], row.box[1]);
  if (shared <= 0 || !line.words.every(isValue) || !row.words.some(isValue)) return 0;
  const lies = line.words.some(({ box }) =>
    row.words.some((word) => word.box[0] < box[2] && box[0] < word.box[2]),
  );
  return lies || valuesOf(line) + valuesOf(row) < fewestValues
    ? 0
    : shared / Math.max(0.1, line.box[3] - line.box[1]);
}
