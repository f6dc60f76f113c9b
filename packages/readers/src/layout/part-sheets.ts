import type { Box, Page, PageRule, PageWord } from './page.ts';
import { findGrids } from './rule-grid.ts';
import { joinRules } from './rule-lines.ts';

/** How many pages lie beside each other and under each other on a sheet, and how wide the empty strips between them are at least. */
interface Arrangement {
  readonly across: 1 | 2 | 3;
  readonly down: 1 | 2 | 3;
  /** Shares of the width and of the height. */
  readonly strip: number;
  readonly fits: (page: Page) => boolean;
  /** One sheet alone may have its gap by chance. */
  readonly fewestSheets: number;
}

const isWide = ({ width, height }: Page): boolean => width > 1.2 * height;
const isHigh = (page: Page): boolean => page.height > 1.2 * page.width;

const arrangements: readonly Arrangement[] = [
  { across: 2, down: 2, strip: 0.03, fits: () => true, fewestSheets: 1 },
  { across: 3, down: 2, strip: 0.015, fits: isWide, fewestSheets: 1 },
  { across: 2, down: 3, strip: 0.015, fits: isHigh, fewestSheets: 1 },
  { across: 2, down: 1, strip: 0.018, fits: isWide, fewestSheets: 1 },
  { across: 1, down: 2, strip: 0.05, fits: isHigh, fewestSheets: 2 },
];

/**
 * Sheets on which several pages were printed, as those pages: nothing crosses the strips between them on any sheet but the borders
 * that are drawn around pages, and what lies beside are tables and text of pages. Words keep the box they have on the sheet, and its number.
 */
export function partSheets(pages: readonly Page[]): readonly Page[] {
  const bySize = new Map<string, Page[]>();
  for (const page of pages) {
    const size = `${Math.round(page.width)} ${Math.round(page.height)}`;
    const alike = bySize.get(size);
    if (alike) alike.push(page);
    else bySize.set(size, [page]);
  }
  const parted = new Map<Page, readonly Page[]>();
  for (const sheets of bySize.values()) {
    const arrangement = arrangements.find((one) => holds(one, sheets));
    if (!arrangement) continue;
    const inRows = sheets.map((sheet) => cut(sheet, arrangement));
    const inColumns = inRows.map((parts) => byColumns(parts, arrangement));
    const isDown = countSteps(inColumns.flat()) > countSteps(inRows.flat());
    for (const [index, sheet] of sheets.entries())
      parted.set(sheet, withoutEmpty((isDown ? inColumns : inRows)[index]!));
  }
  if (parted.size === 0) return pages;
  return pages.flatMap((page, index) =>
    (parted.get(page) ?? [page]).map((part) => ({ ...part, number: index + 1 })),
  );
}

function holds(arrangement: Arrangement, sheets: readonly Page[]): boolean {
  const { across, down, strip, fits, fewestSheets } = arrangement;
  if (sheets.length < fewestSheets || !sheets.every(fits)) return false;
  if (!sheets.every((sheet) => areStripsFree(sheet, across, down, strip))) return false;
  const parts = sheets.map((sheet) => cut(sheet, arrangement));
  if (down > 1 && !parts.every(beginAlike)) return false;
  // The last sheet may be filled in part.
  // A sheet of four that holds two side by side may be a page in columns, unless borders are drawn around them.
  const isBordered = sheets.every((sheet) => countBorders(sheet, across, down) >= 2 * sidesOfPage);
  const fewest = across * down > 2 && !isBordered ? 3 : 2;
  return parts.some(
    (pages) =>
      pages.filter(isPage).length >= 2 && pages.filter(({ words }) => words.length > 0).length >= fewest,
  );
}

/** The pages of a sheet in the order in which they stand under each other, where they were given line by line. */
function byColumns(parts: readonly Page[], { across, down }: Arrangement): readonly Page[] {
  if (across === 1 || down === 1) return parts;
  const inOrder = Array.from(
    { length: across * down },
    (_, at) => (at % down) * across + Math.floor(at / down),
  );
  return inOrder.flatMap((at) => parts[at] ?? []);
}

const ordinals: readonly RegExp[] = [
  /^([一二三四五六七八九])、/u,
  /^[（(]([一二三四五六七八九])[）)]/u,
  /^(\d{1,2})[.、．]/u,
];

/** How often, from one page to the next, a numbering goes on by one, less how often its highest level goes back. */
function countSteps(pages: readonly Page[]): number {
  let steps = 0;
  const last: (number | undefined)[] = ordinals.map(() => undefined);
  for (const { words } of pages) {
    const found = words.filter(({ what }) => !what).sort((a, b) => a.box[1] - b.box[1]);
    for (const [level, pattern] of ordinals.entries()) {
      const here = found.flatMap(({ text }) => numberOf(pattern.exec(text)?.[1]) ?? []);
      const [first, before] = [here[0], last[level]];
      if (first === undefined) continue;
      if (before !== undefined && first === before + 1) steps++;
      if (before !== undefined && level === 0 && first < before) steps--;
      last[level] = here.at(-1);
    }
  }
  return steps;
}

const numberOf = (ordinal: string | undefined): number | undefined => {
  if (ordinal === undefined) return undefined;
  const at = '一二三四五六七八九'.indexOf(ordinal);
  return at < 0 ? Number(ordinal) : at + 1;
};

/** Pages have one margin at their head; a gap in the middle of one page has nothing to do with it. */
const headMargin = 0.06;

function beginAlike(parts: readonly Page[]): boolean {
  const heads = parts.flatMap(({ words, rules, height }) => {
    const tops = [...words.map(({ box }) => box[1]), ...rules.map(({ y0, y1 }) => Math.min(y0, y1))];
    return tops.length === 0 ? [] : Math.min(...tops) / height;
  });
  return Math.max(...heads) - Math.min(...heads) <= headMargin;
}

/** Whether the strips between the pages of a sheet are empty from edge to edge. */
function areStripsFree(sheet: Page, across: number, down: number, share: number): boolean {
  const plain = { ...sheet, rules: withoutBorders(sheet, across, down) };
  return ([0, 1] as const).every((axis) => {
    const count = axis === 0 ? across : down;
    return Array.from({ length: count - 1 }, (_, at) => (at + 1) / count).every((place) =>
      isStripFree(plain, axis, place, share),
    );
  });
}

/** Whether a strip of a sheet, upright (axis 0) or level (axis 1), is empty; its place and width are shares of the sheet. */
function isStripFree(
  { width, height, words, rules }: Page,
  axis: 0 | 1,
  place: number,
  share: number,
): boolean {
  const size = axis === 0 ? width : height;
  const [from, to] = [size * (place - share / 2), size * (place + share / 2)];
  return (
    words.every(({ box, what }) => what !== undefined || box[axis] >= to || box[axis + 2]! <= from) &&
    rules.every(({ x0, y0, x1, y1 }) => {
      const [a, b] = axis === 0 ? [x0, x1] : [y0, y1];
      return Math.min(a, b) >= to || Math.max(a, b) <= from;
    })
  );
}

/** A border is about as long as the page it is drawn around, and lies near the edge of its part of the sheet; shares of the part. */
const borderLength = 0.75;
const borderInset = 0.12;

const sidesOfPage = 4;

const countBorders = (sheet: Page, across: number, down: number): number =>
  sheet.rules.length - withoutBorders(sheet, across, down).length;

function withoutBorders({ width, height, rules }: Page, across: number, down: number): PageRule[] {
  const [wide, high] = [width / across, height / down];
  const isNear = (at: number, size: number): boolean =>
    Math.abs(at - size * Math.round(at / size)) <= borderInset * size;
  return rules.filter(({ x0, y0, x1, y1 }) => {
    const [along, up] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    // A closed outline ends with a line of no length.
    const isBorder =
      (up <= 1 && along <= 1) ||
      (up <= 1 && along >= borderLength * wide && isNear(y0, high)) ||
      (along <= 1 && up >= borderLength * high && isNear(x0, wide));
    return !isBorder;
  });
}

const fewestLines = 3;
const fewestChinese = 8;
const fewestCells = 4;

/** Whether a part of a sheet holds what a page holds: running text, or a table. */
function isPage({ words, rules }: Page): boolean {
  const lines = words.filter(({ text }) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= fewestChinese);
  return (
    lines.length >= fewestLines ||
    findGrids(joinRules(rules)).some(({ cells }) => cells.length >= fewestCells)
  );
}

/** The pages of a sheet, line by line from the left. */
function cut(sheet: Page, { across, down }: Arrangement): Page[] {
  const [width, height] = [sheet.width / across, sheet.height / down];
  return Array.from({ length: across * down }, (_, index) => {
    const [column, row] = [index % across, Math.floor(index / across)];
    const [dx, dy] = [column * width, row * height];
    const isIn = (x: number, y: number): boolean =>
      Math.min(across - 1, Math.max(0, Math.floor(x / width))) === column &&
      Math.min(down - 1, Math.max(0, Math.floor(y / height))) === row;
    const move = (box: Box): Box => [box[0] - dx, box[1] - dy, box[2] - dx, box[3] - dy];
    return {
      width,
      height,
      words: sheet.words
        .filter(({ box }) => isIn((box[0] + box[2]) / 2, (box[1] + box[3]) / 2))
        .map((word): PageWord => ({ ...word, box: move(word.box), shown: word.shown ?? word.box })),
      rules: sheet.rules
        .filter(({ x0, y0, x1, y1 }) => isIn((x0 + x1) / 2, (y0 + y1) / 2))
        .map(({ x0, y0, x1, y1 }): PageRule => ({ x0: x0 - dx, y0: y0 - dy, x1: x1 - dx, y1: y1 - dy })),
    };
  });
}

/** Pages without those at the end that hold nothing. */
function withoutEmpty(pages: readonly Page[]): readonly Page[] {
  const last = pages.findLastIndex(({ words }) => words.length > 0);
  return pages.slice(0, Math.max(1, last + 1));
}
