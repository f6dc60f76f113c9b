import { isChinese } from '../layout/text-line.ts';
import type { PageCharacter } from './page-character.ts';

/** So many pairs of Chinese characters of a line must stand equally far apart; of a short line, those of its size around it speak. */
const fewestPairs = 6;
const enoughPairs = 9;
/** In runs: cells of a row or two. */
const farthest = 12;
const mostPairs = 0.7;
/** In widths of a Chinese character: less is how lines are filled, more is how columns are parted. */
const [least, most] = [0.1, 1.3];
/** How far the gaps of a line may lie apart, in the same. */
const scatter = 0.08;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly height: number;
  /** How far apart its characters are set, in points; 0 where not, null where too few tell. */
  readonly spacing: number | null;
  /** The gaps between its Chinese characters. */
  readonly gaps: readonly number[];
}

/**
 * How far characters are set apart on purpose (letter-spacing, lines spread out over their width), by the index of the
 * latter of two; null where none are. Without it each letter-spaced digit would be a number of its own.
 */
export function measureSpacing(characters: readonly PageCharacter[]): Float64Array | null {
  const runs = toRuns(characters);
  if (!runs.some(({ gaps, height }) => gaps.some((gap) => gap >= least * height))) return null;
  const result = new Float64Array(characters.length);
  for (const [index, run] of runs.entries()) {
    const spacing = run.spacing ?? spacingAround(runs, index);
    // Characters of the next cell may follow at another distance.
    if (spacing > 0)
      for (let at = run.from + 1; at < run.to; at++)
        if (Math.abs(gapBefore(characters, at) - spacing) <= scatter * run.height) result[at] = spacing;
  }
  return result;
}

/** Fonts give digits lines of very different height; those of a table are seldom of another size than its words. */
const mostHigher = 1.6;
const isLike = (one: number, other: number): boolean =>
  Math.max(one, other) <= mostHigher * Math.min(one, other);

/** How far apart the characters around a short run are set, the other cells of its table first of all; 0 where not. */
function spacingAround(runs: readonly Run[], index: number): number {
  const { height } = runs[index]!;
  const gaps = [...runs[index]!.gaps];
  // What stands before belongs to the same table more often than what follows.
  for (const way of [-1, 1])
    for (let away = 1; away <= farthest && gaps.length < enoughPairs; away++) {
      const run = runs[index + way * away];
      if (run && isLike(run.height, height)) gaps.push(...run.gaps);
    }
  const spacing = median(gaps);
  const alike = gaps.filter((gap) => Math.abs(gap - spacing) <= scatter * height);
  const isSet = spacing >= least * height && spacing <= most * height;
  return isSet && alike.length >= Math.max(fewestPairs, mostPairs * gaps.length) ? spacing : 0;
}

function gapBefore(characters: readonly PageCharacter[], at: number): number {
  return characters[at]!.box[0] - characters[at - 1]!.box[2];
}

/** Characters that go on in one line without a written space between them. */
function toRuns(characters: readonly PageCharacter[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  // Digits are lower than the Chinese characters of their line, whose size tells how far apart they may stand.
  let tallest = 0;
  for (let at = 1; at <= characters.length; at++) {
    const before = characters[at - 1]!;
    tallest = Math.max(tallest, before.box[3] - before.box[1]);
    if (at < characters.length && isBeside(before, characters[at]!, tallest)) continue;
    runs.push(...toRun(characters, from, at));
    from = at;
    tallest = 0;
  }
  return runs;
}

function isBeside(before: PageCharacter, { box, direction, gap }: PageCharacter, tallest: number): boolean {
  if (direction !== 0 || before.direction !== 0 || gap === 'written') return false;
  const height = box[3] - box[1];
  const between = box[0] - before.box[2];
  return (
    between > -0.4 * height &&
    between < most * Math.max(height, tallest) &&
    Math.abs(box[1] + box[3] - before.box[1] - before.box[3]) < 0.7 * height
  );
}

/** One run, or two where characters are set apart up to a point in it, or from it on. */
function toRun(characters: readonly PageCharacter[], from: number, to: number): Run[] {
  const widths: number[] = [];
  const gaps: { readonly at: number; readonly gap: number }[] = [];
  for (let at = from; at < to; at++) {
    const { text, box } = characters[at]!;
    if (!isChinese(text)) continue;
    widths.push(box[2] - box[0]);
    if (at > from && isChinese(characters[at - 1]!.text)) gaps.push({ at, gap: gapBefore(characters, at) });
  }
  const { box } = characters[from]!;
  const height = box[3] - box[1];
  const size = median(widths);
  const isSet = ({ gap }: { gap: number }): boolean => gap >= least * size;
  const change = gaps.findIndex((pair) => isSet(pair) !== isSet(gaps[0]!));
  const parts = change < 0 ? [] : [gaps.slice(0, change), gaps.slice(change)];
  const isCut = parts.every(
    (part) => part.length >= fewestPairs && part.every((pair) => isSet(pair) === isSet(part[0]!)),
  );
  if (isCut && parts.length === 2) {
    const seam = gaps[change]!.at - 1;
    return [...toRun(characters, from, seam), ...toRun(characters, seam, to)];
  }
  const distances = gaps.map(({ gap }) => gap);
  return [{ from, to, height, spacing: spacingOf(distances, size), gaps: distances }];
}

function spacingOf(gaps: readonly number[], size: number): number | null {
  if (gaps.length < fewestPairs) return null;
  const middle = median(gaps);
  if (middle < least * size || middle > most * size) return 0;
  const alike = gaps.filter((gap) => Math.abs(gap - middle) <= Math.max(scatter * size, 0.15 * middle));
  return alike.length >= mostPairs * gaps.length ? middle : 0;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
