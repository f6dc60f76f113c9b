import type { Box, Page } from './page.ts';

/** Heights of words, in points, between which the layout knows its way. */
const lowest = 5;
const highest = 40;
/** What is small is made no larger than needed: the double lines of borders that stand apart must not part still more. */
const small = 7;
const usual = 10;

/** A page drawn very small or very large, in the size pages usually have; words keep the box they have as shown. */
export function toUsualSize(page: Page): Page {
  const { words } = page;
  if (words.length === 0) return page;
  const heights = words
    .map(({ box, rotated }) => (rotated ? box[2] - box[0] : box[3] - box[1]))
    .sort((a, b) => a - b);
  const middle = heights[heights.length >> 1]!;
  if (middle <= 0 || (middle >= lowest && middle <= highest)) return page;
  const by = (middle < lowest ? small : usual) / middle;
  const scale = ([x0, y0, x1, y1]: Box): Box => [x0 * by, y0 * by, x1 * by, y1 * by];
  return {
    ...page,
    width: page.width * by,
    height: page.height * by,
    words: words.map((word) => ({
      ...word,
      box: scale(word.box),
      shown: word.shown ?? word.box,
      ...(word.size !== undefined && { size: word.size * by }),
    })),
    rules: page.rules.map(({ x0, y0, x1, y1 }) => ({ x0: x0 * by, y0: y0 * by, x1: x1 * by, y1: y1 * by })),
  };
}
