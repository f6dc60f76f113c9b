import type { PlacedWord } from './page.ts';
import { lineOf, type TextLine } from './text-line.ts';

/** A number or a sign that stands for one. */
const value = /^(?:[-+]?\d[\d,.]*%?|[/—–-]|无)$/u;
/** A row of a table without rules has so many values. */
export const fewestValues = 3;

export const isValue = ({ text }: PlacedWord): boolean => value.test(text);

const valuesOf = ({ words }: TextLine): number => words.filter(isValue).length;

/** Numbers that reach so far into the height of a row, and over none of its words, stand in it. */
const reaching = 0.35;

/** A number stands half a line off its row where another in its cell was struck out: it goes back into the row. */
export function joinLowValues(lines: readonly TextLine[]): readonly TextLine[] {
  const result: TextLine[] = [];
  for (const line of lines) {
    const before = result.at(-1);
    if (before && Math.max(reachInto(line, before), reachInto(before, line)) >= reaching) {
      const words = [...before.words, ...line.words];
      result[result.length - 1] = lineOf(words.sort((one, other) => one.box[0] - other.box[0]));
    } else result.push(line);
  }
  return result;
}

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
