import type { PageRule, PageWord } from './page.ts';

/** Fewer short lines than this join no tables. */
const fewestShort = 12;
/** No letter has a longer stroke. */
const longest = 14;
const bucketHeight = 16;

/** Without the strokes of letters that some programs draw as lines: they lie within the words. */
export function withoutLetterStrokes(
  rules: readonly PageRule[],
  words: readonly PageWord[],
): readonly PageRule[] {
  const isShort = ({ x0, y0, x1, y1 }: PageRule): boolean =>
    Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) <= longest;
  if (rules.filter(isShort).length < fewestShort) return rules;
  const byHeight = new Map<number, PageWord[]>();
  for (const word of words) {
    const last = Math.min(
      Math.floor(word.box[3] / bucketHeight),
      Math.floor(word.box[1] / bucketHeight) + 20,
    );
    for (let at = Math.floor(word.box[1] / bucketHeight); at <= last; at++) {
      const bucket = byHeight.get(at);
      if (bucket) bucket.push(word);
      else byHeight.set(at, [word]);
    }
  }
  return rules.filter(
    (rule) =>
      !isShort(rule) ||
      !(byHeight.get(Math.floor((rule.y0 + rule.y1) / 2 / bucketHeight)) ?? []).some((word) =>
        liesIn(rule, word),
      ),
  );
}

/** Inside the word, and shorter than it is high. */
function liesIn({ x0, y0, x1, y1 }: PageRule, { box }: PageWord): boolean {
  const height = box[3] - box[1];
  return (
    Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) < height &&
    Math.min(x0, x1) > box[0] &&
    Math.max(x0, x1) < box[2] &&
    Math.min(y0, y1) > box[1] &&
    Math.max(y0, y1) < box[3]
  );
}
