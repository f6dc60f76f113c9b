import { type Box, type PageRule, type PageWord, unionBox } from './page.ts';
import { textUnits } from './text-line.ts';

/** The stretch of a word's height in which a line through it strikes it out. */
const middleFrom = 0.3;
const middleTo = 0.72;
/** How far a striking line may stick out past the words it strikes, in heights of a word. */
const overhang = 0.6;
/** A character is struck when this share of it lies under the line. */
const struckShare = 0.5;
const bucketHeight = 8;
/** More rules than this are a drawing; no word of it is looked at. */
const mostRules = 6_000;

interface Strike {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the words that lines run through at mid-height, no further than the words reach: those lines strike out, and are
 * no rules of a table. Words that are struck in part are cut.
 */
export function strikeByRules(
  words: readonly PageWord[],
  rules: readonly PageRule[],
): { readonly words: readonly PageWord[]; readonly rules: readonly PageRule[] } {
  if (rules.length > mostRules || words.length === 0) return { words, rules };
  const buckets = byHeight(words);
  const strikes = new Map<PageWord, Strike[]>();
  const kept = rules.filter((rule) => {
    const struck = isAcross(rule) ? wordsUnder(rule, buckets) : [];
    if (struck.length === 0 || struck.some((word) => isDrawn(word, rule, rules))) return true;
    if (!isLevel(rule) && !crosses(rule, struck)) return true;
    const strike = { from: Math.min(rule.x0, rule.x1), to: Math.max(rule.x0, rule.x1) };
    const { box } = { box: unionBox(struck.map((word) => word.box)) };
    const slack = overhang * Math.min(...struck.map((word) => word.box[3] - word.box[1]));
    if (strike.from < box[0] - slack || strike.to > box[2] + slack) return true;
    for (const word of struck) strikes.set(word, [...(strikes.get(word) ?? []), strike]);
    return false;
  });
  if (strikes.size === 0) return { words, rules };
  return { words: words.flatMap((word) => cut(word, strikes.get(word) ?? [])), rules: kept };
}

/** More lines than this within a word are the strokes of its letters, which some programs draw as outlines. */
const fewestStrokes = 6;

function isDrawn({ box }: PageWord, rule: PageRule, rules: readonly PageRule[]): boolean {
  const height = box[3] - box[1];
  const isInside = ({ x0, y0, x1, y1 }: PageRule): boolean =>
    Math.abs(x1 - x0) < height &&
    Math.min(x0, x1) > box[0] &&
    Math.max(x0, x1) < box[2] &&
    Math.min(y0, y1) > box[1] &&
    Math.max(y0, y1) < box[3];
  if (!isInside(rule)) return false;
  let strokes = 0;
  return rules.some((one) => isInside(one) && ++strokes >= fewestStrokes);
}

/** Strikes the words that lie in areas a reader has struck out. */
export function strikeWords(words: readonly PageWord[], areas: readonly Box[]): readonly PageWord[] {
  if (areas.length === 0) return words;
  return words.flatMap((word) => {
    const middle = (word.box[1] + word.box[3]) / 2;
    const strikes = areas
      .filter(
        (area) => area[1] <= middle && middle <= area[3] && area[0] < word.box[2] && word.box[0] < area[2],
      )
      .map((area): Strike => ({ from: area[0], to: area[2] }));
    return cut(word, strikes);
  });
}

function isLevel({ y0, y1 }: PageRule): boolean {
  return Math.abs(y1 - y0) <= 1;
}

/** Level, or slanting no higher than words are. */
function isAcross(rule: PageRule): boolean {
  const [width, height] = [Math.abs(rule.x1 - rule.x0), Math.abs(rule.y1 - rule.y0)];
  return width > 2 && (isLevel(rule) || (height <= highestSlant && height <= steepest * width));
}
const highestSlant = 24;
const steepest = 1.5;

/** Whether a slanting line goes from side to side of the words, and no further up or down than they do. */
function crosses({ x0, y0, x1, y1 }: PageRule, words: readonly PageWord[]): boolean {
  const [left, top, right, bottom] = unionBox(words.map((word) => word.box));
  const slack = overhang * (bottom - top);
  return (
    Math.min(y0, y1) >= top - slack &&
    Math.max(y0, y1) <= bottom + slack &&
    Math.abs(x1 - x0) >= crossedShare * (right - left)
  );
}
const crossedShare = 0.6;

function byHeight(words: readonly PageWord[]): Map<number, PageWord[]> {
  const buckets = new Map<number, PageWord[]>();
  for (const word of words) {
    // The lines of a table run through the watermark that lies over it, and through what is clipped away.
    if (word.rotated || word.what) continue;
    const from = Math.floor(word.box[1] / bucketHeight);
    const to = Math.min(Math.floor(word.box[3] / bucketHeight), from + 20);
    for (let at = from; at <= to; at++) {
      const bucket = buckets.get(at);
      if (bucket) bucket.push(word);
      else buckets.set(at, [word]);
    }
  }
  return buckets;
}

function wordsUnder(
  { x0, y0, x1, y1 }: PageRule,
  buckets: ReadonlyMap<number, readonly PageWord[]>,
): PageWord[] {
  const at = (y0 + y1) / 2;
  const [from, to] = [Math.min(x0, x1), Math.max(x0, x1)];
  return (buckets.get(Math.floor(at / bucketHeight)) ?? []).filter(({ box }) => {
    const height = box[3] - box[1];
    const place = (at - box[1]) / Math.max(height, 0.1);
    if (place < middleFrom || place > middleTo) return false;
    const shared = Math.min(to, box[2]) - Math.max(from, box[0]);
    return shared > Math.min(0.3 * height, 0.6 * (box[2] - box[0]));
  });
}

/** The parts of a word, struck and not. */
function cut(word: PageWord, strikes: readonly Strike[]): PageWord[] {
  if (strikes.length === 0 || word.what) return [word];
  const [x0, y0, x1, y1] = word.box;
  const unit = (x1 - x0) / Math.max(1, textUnits(word.text));
  const parts: { text: string; from: number; to: number; struck: boolean }[] = [];
  let x = x0;
  for (const character of word.text) {
    const to = x + unit * textUnits(character);
    const under = strikes.reduce(
      (most, strike) => Math.max(most, Math.min(strike.to, to) - Math.max(strike.from, x)),
      0,
    );
    const struck = under >= struckShare * (to - x);
    const last = parts.at(-1);
    if (last && last.struck === struck) {
      last.text += character;
      last.to = to;
    } else parts.push({ text: character, from: x, to, struck });
    x = to;
  }
  return parts.map(({ text, from, to, struck }) => ({
    ...word,
    text,
    box: [from, y0, to, y1],
    ...(struck && { what: 'struck' }),
  }));
}
