import type { Excerpt } from '@gouji/core/model';

/** Half-open range of indexes. */
export type Range = readonly [start: number, end: number];

interface Squashed {
  readonly text: string;
  /** Where each character stood. */
  readonly from: readonly number[];
}

function squash(text: string): Squashed {
  let squashed = '';
  const from: number[] = [];
  for (let at = 0; at < text.length; at++)
    if (!/[\s\u200b\u3000\ufeff]/u.test(text[at]!)) {
      squashed += text[at];
      from.push(at);
    }
  return { text: squashed, from };
}

const contexts = [Number.POSITIVE_INFINITY, 40, 20, 10, 5, 2];

/**
 * Where the marked words of an excerpt stand in a text; white space is no matter, and what is around the words is used to
 * find the right ones. Null when they are not there, or when several places are equally good.
 */
export function findWords(text: string, excerpt: Excerpt): Range | null {
  const whole = squash(text);
  const quoted = squash(excerpt.text);
  const start = excerpt.marks.length > 0 ? Math.min(...excerpt.marks.map(([from]) => from)) : 0;
  const end = excerpt.marks.length > 0 ? Math.max(...excerpt.marks.map(([, to]) => to)) : excerpt.text.length;
  const first = quoted.from.findIndex((at) => at >= start);
  const last = quoted.from.findLastIndex((at) => at < end);
  if (first < 0 || last < first) return null;
  for (const context of contexts) {
    const from = Math.max(0, first - context);
    const piece = quoted.text.slice(from, last + 1 + context).replace(/^…+|…+$/gu, '');
    const lead = quoted.text.slice(from, first).replace(/^…+/u, '').length;
    const found = whole.text.indexOf(piece);
    if (found < 0 || piece === '' || whole.text.indexOf(piece, found + 1) >= 0) continue;
    const begin = found + lead;
    return [whole.from[begin]!, whole.from[begin + last - first]! + 1];
  }
  return null;
}
