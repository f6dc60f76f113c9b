import { findGutters, type Gutter, pairsOf, type Stretch, toStretches } from './gutters.ts';
import type { Box, Page, PageRule, PageWord } from './page.ts';
import { findFurniture } from './page-furniture.ts';
import { findGrids } from './rule-grid.ts';
import { joinRules } from './rule-lines.ts';
import { toLines } from './text-line.ts';

/** What stands at one height, over all columns or on one side of a gutter. */
interface Item {
  readonly box: Box;
  readonly side: 'across' | 'left' | 'right';
  readonly stretch: Stretch | null;
  /** Whether it stands in a table. */
  readonly inTable: boolean;
}

/** Items from one height to the next at which something runs over all columns or ends to do so. */
interface Band {
  readonly top: number;
  readonly across: boolean;
  readonly items: Item[];
}

/**
 * Pages set in columns as pages of one column each, in the order in which they are read; what runs over all columns, as
 * tables and titles do, stands on pages of its own between them. Words keep the box they have as shown.
 */
export function unfoldColumns(pages: readonly Page[]): readonly Page[] {
  const byWidth = new Map<number, readonly Gutter[]>();
  for (const page of pages) {
    const found = findGutters(page);
    const known = byWidth.get(Math.round(page.width)) ?? [];
    if (found.length > known.length) byWidth.set(Math.round(page.width), found);
  }
  if (byWidth.size === 0) return pages;
  const furniture = furnitureOf(pages);
  return pages.flatMap((page, index) => {
    const gutters = byWidth.get(Math.round(page.width));
    const words = page.words.filter((word) => !furniture.has(word));
    const numbered = { ...page, words, number: page.number ?? index + 1 };
    return gutters ? unfold(numbered, gutters) : [numbered];
  });
}

/** Page numbers and running heads, which columns would carry away from the edges of their pages. */
function furnitureOf(pages: readonly Page[]): ReadonlySet<PageWord> {
  const original = new Map<PageWord, PageWord>();
  const parts = pages.map(({ height, words }, index) => {
    const placed = words.map((word) => {
      const one = { ...word, page: index + 1 };
      original.set(one, word);
      return one;
    });
    return { height, lines: toLines(placed) };
  });
  return new Set([...findFurniture(parts)].flatMap((line) => line.words.map((word) => original.get(word)!)));
}

/** The page parted at its first gutter, and its right part at the others. */
function unfold(page: Page, [gutter, ...rest]: readonly Gutter[]): Page[] {
  if (!gutter) return [page];
  const bands = toBands(page, gutter);
  if (bands.every(({ across }) => across)) return [page];
  return bands.flatMap(({ top, across, items }, index): Page[] => {
    const bottom = bands[index + 1]?.top ?? Number.POSITIVE_INFINITY;
    const isIn = ([, y0, , y1]: Box): boolean =>
      (y0 + y1) / 2 >= (index === 0 ? Number.NEGATIVE_INFINITY : top) && (y0 + y1) / 2 < bottom;
    const within = page.rules.filter(({ x0, y0, x1, y1 }) => isIn([x0, y0, x1, y1]));
    if (across) return [{ ...page, words: wordsOf(items), rules: within }];
    const side = (name: 'left' | 'right'): Page => ({
      ...page,
      words: wordsOf(items.filter((item) => item.side === name)),
      rules: within.filter((rule) => sideOf([rule.x0, rule.y0, rule.x1, rule.y1], gutter.at) === name),
      column: gutter[name],
    });
    return [side('left'), ...unfold(side('right'), rest).map((part) => shift(part, gutter))];
  });
}

const wordsOf = (items: readonly Item[]): PageWord[] => items.flatMap(({ stretch }) => stretch?.words ?? []);

function sideOf([x0, , x1]: Box, at: number): Item['side'] {
  const [from, to] = [Math.min(x0, x1), Math.max(x0, x1)];
  return to <= at ? 'left' : from >= at ? 'right' : 'across';
}

/** The page's text and tables as bands, from top to bottom. */
function toBands(page: Page, gutter: Gutter): Band[] {
  const rules = page.rules.filter((rule) => !partsColumns(rule, gutter));
  const grids = findGrids(joinRules(rules)).map(
    ({ box }): Item => ({ box, side: sideOf(box, gutter.at), stretch: null, inTable: true }),
  );
  const lines = toStretches(page.words).map((stretch): Item => {
    const [x0, y0, x1, y1] = stretch.box;
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    const grid = grids.find(({ box }) => box[0] <= x && x <= box[2] && box[1] <= y && y <= box[3]);
    return {
      box: stretch.box,
      side: grid?.side ?? sideOf(stretch.box, gutter.at),
      stretch,
      inTable: grid !== undefined,
    };
  });
  const items = [...grids.filter(({ side }) => side === 'across'), ...withHeadings(lines)].sort(
    (one, other) => one.box[1] - other.box[1],
  );
  const bands: Band[] = [];
  for (const item of items) {
    const across = item.side === 'across';
    const band = bands.at(-1);
    if (band && band.across === across) band.items.push(item);
    else bands.push({ top: item.box[1] - 2, across, items: [item] });
  }
  return joinAcross(bands.map((band) => (isColumnar(band, gutter.at) ? band : { ...band, across: true })));
}

const heading = /^[一二三四五六七八九]、/u;

/**
 * A heading over both columns begins at the left and need not reach into the right one: there nothing stands beside it, and
 * both columns end above and begin below it together.
 */
function withHeadings(lines: readonly Item[]): readonly Item[] {
  return lines.map((line): Item => {
    if (line.side !== 'left' || line.inTable || !heading.test(textOf(line))) return line;
    const [, top, , bottom] = line.box;
    const slack = (bottom - top) / 2;
    const isBeside = ({ box }: Item): boolean => box[1] < bottom + slack && box[3] > top - slack;
    if (lines.some((one) => one.side === 'right' && isBeside(one))) return line;
    const [above, below] = (['right', 'left'] as const)
      .map((away) => lines.filter((one) => one.side !== away && one !== line))
      .map((side) => [
        Math.max(...side.filter(({ box }) => box[3] <= top + slack).map(({ box }) => box[3])),
        Math.min(...side.filter(({ box }) => box[1] >= bottom - slack).map(({ box }) => box[1])),
      ]) as [number[], number[]];
    const together = [0, 1].every((at) => Math.abs(above[at]! - below[at]!) <= 4 * slack);
    return together ? { ...line, side: 'across' } : line;
  });
}

const textOf = ({ stretch }: Item): string => stretch?.words.map(({ text }) => text).join('') ?? '';

/** A line between the columns. */
function partsColumns({ x0, x1 }: PageRule, { left, right }: Gutter): boolean {
  return Math.abs(x1 - x0) <= 1 && x0 > left.right - 1 && x0 < right.left + 1;
}

/** Whether what stands side by side in a band is running text, and not the cells of a row. */
function isColumnar({ across, items }: Band, at: number): boolean {
  if (across) return false;
  const pairs = pairsOf(items.flatMap(({ stretch, inTable }) => (inTable || !stretch ? [] : stretch))).filter(
    ({ before, after }) => before.box[2] <= at && at <= after.box[0],
  );
  const prose = pairs.filter(({ before, after }) => hasWords(before) && hasWords(after));
  return prose.length >= 0.5 * pairs.length;
}

const hasWords = ({ chinese, other }: Stretch): boolean => chinese >= 2 && 3 * chinese >= other;

function joinAcross(bands: readonly Band[]): Band[] {
  const joined: Band[] = [];
  for (const band of bands) {
    const last = joined.at(-1);
    if (last?.across && band.across) last.items.push(...band.items);
    else joined.push({ ...band, items: [...band.items] });
  }
  return joined;
}

/** A right column under the left one's margins. */
function shift(page: Page, { left, right }: Gutter): Page {
  const by = left.left - right.left;
  const { column } = page;
  return {
    ...page,
    words: page.words.map((word) => ({
      ...word,
      box: [word.box[0] + by, word.box[1], word.box[2] + by, word.box[3]],
      shown: word.shown ?? word.box,
    })),
    rules: page.rules.map((rule) => ({ ...rule, x0: rule.x0 + by, x1: rule.x1 + by })),
    ...(column && { column: { left: column.left + by, right: column.right + by } }),
  };
}
