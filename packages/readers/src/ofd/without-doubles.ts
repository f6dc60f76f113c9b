import type { Box, PageWord } from '../layout/page.ts';

/** Beyond this many places of one word, a hostile page only wants to cost time; its doubles may stay. */
const mostPlaces = 500;

/**
 * Without words drawn again over themselves, the poor man's bold face: `11` would read as `1111`. What is shown is no double of what is
 * not.
 */
export function withoutDoubles(words: readonly PageWord[]): PageWord[] {
  const places = new Map<string, Box[]>();
  return words.filter(({ text, box, what }) => {
    const key = `${what ?? ''} ${text}`;
    const seen = places.get(key) ?? [];
    places.set(key, seen);
    if (seen.some((other) => covers(other, box))) return false;
    if (seen.length < mostPlaces) seen.push(box);
    return true;
  });
}

/** Whether two boxes lie nearly over each other: by all but a quarter of the height of a line. */
function covers(one: Box, other: Box): boolean {
  const slack = Math.max(0.25 * Math.min(one[3] - one[1], one[2] - one[0]), 0.5);
  return one.every((edge, index) => Math.abs(edge - other[index]!) <= slack);
}
