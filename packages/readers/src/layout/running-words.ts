import type { Box, PageWord } from './page.ts';
import { decoratedNumber, edgeDistance, margin } from './page-furniture.ts';

/** The words of one page, its height in points, and the boxes of its tables. */
export interface DrawnPage {
  readonly height: number;
  readonly words: readonly PageWord[];
  readonly tables: readonly Box[];
}

interface Place {
  readonly page: number;
  readonly word: PageWord;
  readonly inTable: boolean;
}

const liesIn = ([x0, y0, x1, y1]: Box, tables: readonly Box[]): boolean => {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return tables.some((table) => x >= table[0] && x <= table[2] && y >= table[1] && y <= table[3]);
};

/** On so many pages a number that counts along with them is their number, though it lies in a table on some. */
const fewestNumbered = 3;
const tolerance = 3;

/**
 * Words of running heads and feet that lie over a table, where the table reaches into the margin: the same words stand at the
 * same place on other pages outside any table, and are no part of a cell.
 */
export function findRunningWords(pages: readonly DrawnPage[]): ReadonlySet<PageWord> {
  const found = new Set<PageWord>();
  if (pages.length < 2) return found;
  for (const [key, places] of findAlike(pages)) {
    const over = places.filter(({ inTable }) => inTable).length;
    if (over === 0 || over === places.length) continue;
    const fewest = key.startsWith('#') ? fewestNumbered : 2;
    const on = new Set(places.map(({ page }) => page)).size;
    if (on >= Math.max(fewest, Math.ceil(pages.length / 2))) for (const { word } of places) found.add(word);
  }
  return found;
}

/** The words in the margins of all pages, those that are alike together. */
function findAlike(pages: readonly DrawnPage[]): ReadonlyMap<string, readonly Place[]> {
  const alike = new Map<string, Place[]>();
  for (const [page, { height, words, tables }] of pages.entries())
    for (const word of words) {
      if (word.what || edgeDistance(word.box, height) > margin) continue;
      const place = { page, word, inTable: liesIn(word.box, tables) };
      for (const key of keysOf(word, page)) {
        const places = alike.get(key);
        if (places) places.push(place);
        else alike.set(key, [place]);
      }
    }
  return alike;
}

/** A bare number is known by how it counts along with the pages or stays the same, all else by its words, whatever its digits, and its place. */
function keysOf({ text, box }: PageWord, page: number): readonly string[] {
  const [x, y] = [Math.round(box[0] / tolerance), Math.round(box[1] / tolerance)];
  const said = text.trim();
  if (/^\d+$/u.test(said))
    return [`# ${Number(said) - page} ${y}`, `${said.length > 1 ? '=' : '#='} ${x} ${y} ${said}`];
  return [decoratedNumber.test(said) ? `- ${y}` : `${x} ${y} ${said.replace(/\d+/gu, '0')}`];
}
