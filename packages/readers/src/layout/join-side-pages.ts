import { isNumber } from './numerals.ts';
import type { Page, PageRule, PageWord } from './page.ts';
import type { RuleGrid } from './rule-grid.ts';
import { nearby } from './rule-lines.ts';
import { isOnLine, joinTexts } from './side-text.ts';

/** A page with its tables. */
export interface GridPage extends Page {
  readonly grids: readonly RuleGrid[];
}

/** Fewer rows may be as high by chance, where no other table of the page has more. */
const fewestRows = 3;
/** So many rows of the same heights are those of one sheet, whatever stands in them. */
const manyRows = 12;
/** Rows whose edge is not drawn on one of the pages: of a cell of the head that spans them. */
const mostUndrawn = 2;

/**
 * A wide sheet that was printed on several pages side by side, as one page: the page on the right shows the same rows, of the
 * same heights, without their labels. `draw` finds the tables of a page.
 */
export function joinSidePages<Drawn extends GridPage>(
  pages: readonly Drawn[],
  draw: (page: Page) => Drawn,
): readonly Drawn[] {
  if (!pages.some(isRightPart)) return pages;
  const joined: { page: Drawn; last: number }[] = [];
  let stride = 0;
  for (const [index, page] of pages.entries()) {
    const number = page.number ?? index + 1;
    const sides = isRightPart(page)
      ? joined.flatMap((left) => {
          const shift = shiftOf(left.page, page);
          return shift === null ? [] : { left, shift };
        })
      : [];
    const side = sides.length === 1 ? sides[0] : sides.find(({ left }) => index - left.last === stride);
    if (!side) {
      joined.push({ page: { ...page, number }, last: index });
      continue;
    }
    const { left, shift } = side;
    stride = index - left.last;
    left.page = draw(putBeside(left.page, page, { shift, number }));
    left.last = index;
  }
  return joined.length === pages.length ? pages : joined.map(({ page }) => page);
}

function liesIn({ box }: PageWord, grids: readonly RuleGrid[]): boolean {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return grids.some((grid) => x > grid.box[0] && x < grid.box[2] && y > grid.box[1] && y < grid.box[3]);
}

const isNumeral = ({ text }: PageWord): boolean => isNumber(text);
const hasHan = ({ text }: PageWord): boolean => /\p{Script=Han}/u.test(text);

/** Whether a page shows tables of numbers, and none of their rows has a label. */
function isRightPart({ grids, words }: GridPage): boolean {
  if (grids.length === 0) return false;
  const inside = words.filter((word) => !word.what && liesIn(word, grids));
  const numbers = inside.filter(isNumeral);
  const isLong = grids.some(({ rowEdges }) => rowEdges.length > manyRows);
  return (
    (numbers.length > 0 || isLong) &&
    inside.every((word) => !hasHan(word) || !numbers.some((number) => isBehind(word, number)))
  );
}

function isBehind({ box }: PageWord, { box: number }: PageWord): boolean {
  const middle = (number[1] + number[3]) / 2;
  return number[0] >= box[2] && middle > box[1] && middle < box[3];
}

/** How far a page moves to the right to stand beside another; null where they do not belong together. */
function shiftOf(left: GridPage, right: GridPage): number | null {
  if (Math.abs(left.height - right.height) > 1 || beginsText(left, right)) return null;
  const most = sideOf(left);
  let shift: number | null = null;
  let isSure = false;
  for (const grid of right.grids) {
    const beside = left.grids.find(
      (other) =>
        Math.abs(other.box[2] - most) <= nearby && hasSameRows(other, grid) && !hasSameColumns(other, grid),
    );
    if (!beside) return null;
    const own = beside.box[2] - grid.box[0];
    if (shift !== null && Math.abs(own - shift) > nearby) return null;
    shift ??= own;
    isSure ||= Math.min(beside.rowEdges.length, grid.rowEdges.length) > fewestRows;
  }
  return isSure ? shift : null;
}

const heading = /^[一二三四五六七八九]、\p{Script=Han}/u;

/** Whether a heading stands on the right page with nothing before it: the lines of a sheet begin on the page at the left. */
function beginsText(left: GridPage, right: GridPage): boolean {
  return right.words.some(
    (word) =>
      !word.what &&
      heading.test(word.text) &&
      !liesIn(word, right.grids) &&
      !left.words.some((other) => reachesSide(other, left) && isOnLine(other.box, word.box)),
  );
}

/** Where the tables of a page end on the right. */
const sideOf = ({ grids }: GridPage): number => Math.max(...grids.map(({ box }) => box[2]));

/** Whether a text runs to the right side of its page, where it may go on on another. */
const reachesSide = ({ box }: PageWord, page: GridPage): boolean =>
  box[2] > sideOf(page) - 1.2 * (box[3] - box[1]);

/** A table with the same columns is another of its kind, as table four of the next report. */
function hasSameColumns({ columnEdges: one }: RuleGrid, { columnEdges: other }: RuleGrid): boolean {
  return one.length === other.length && one.every((edge, index) => Math.abs(edge - other[index]!) <= nearby);
}

function hasSameRows({ rowEdges: one }: RuleGrid, { rowEdges: other }: RuleGrid): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const isAt = (edge: number): boolean => many.some((at) => Math.abs(at - edge) <= 1);
  return (
    many.length - few.length <= mostUndrawn &&
    Math.abs(few[0]! - many[0]!) <= 1 &&
    few.every(isAt) &&
    Math.abs(few.at(-1)! - many.at(-1)!) <= 1
  );
}

/** Both pages as one. Words keep the number of the page they stand on; running heads and feet are kept once. */
function putBeside(
  left: GridPage,
  right: GridPage,
  { shift, number }: { readonly shift: number; readonly number: number },
): Page {
  const running = new Set(left.words.map(runningKey));
  const outside = left.words.filter((word) => !word.what && !liesIn(word, left.grids));
  const reaching = left.words.filter((word) => !word.what && hasHan(word) && reachesSide(word, left));
  const side = sideOf(left);
  const longer = new Map<PageWord, PageWord>();
  const words = right.words.flatMap((word): PageWord[] => {
    const isInTable = liesIn(word, right.grids);
    if (!isInTable && running.has(runningKey(word))) return [];
    const [x0, y0, x1, y1] = word.box;
    const moved = {
      ...word,
      box: [x0 + shift, y0, x1 + shift, y1] as const,
      shown: word.shown ?? word.box,
      page: number,
    };
    if (word.what) return [moved];
    const before = isInTable ? reaching.find((one) => goesOnIn(one, word, right)) : undefined;
    if (!before) return isInTable ? [moved] : withoutRepeated(moved, outside);
    const text = joinTexts((longer.get(before) ?? before).text, word.text);
    const [left0, top, right0, bottom] = before.box;
    // It stays in its cell, which the side of the page ends.
    longer.set(before, { ...before, text, box: [left0, top, Math.min(right0, side), bottom], whole: true });
    return [];
  });
  const rules = right.rules.map(
    ({ x0, y0, x1, y1 }): PageRule => ({ x0: x0 + shift, y0, x1: x1 + shift, y1 }),
  );
  return {
    ...left,
    width: left.width + right.width,
    words: [...left.words.map((word) => longer.get(word) ?? word), ...words],
    rules: [...left.rules, ...rules],
  };
}

/** Whether a word at the left side of a page goes on with one that runs to the right side of the page before it. */
function goesOnIn(before: PageWord, word: PageWord, right: GridPage): boolean {
  const begin = Math.min(...right.grids.map(({ box }) => box[0]));
  const height = word.box[3] - word.box[1];
  return !isNumeral(word) && word.box[0] < begin + 1.2 * height && isOnLine(before.box, word.box);
}

/** Running heads and feet have one height on all pages, and one text but for the number. */
const runningKey = ({ text, box }: PageWord): string => `${Math.round(box[1])} ${text.replace(/\d+/gu, '0')}`;

/** A line of text that runs on over the side of a page is drawn on both: what the page on the left shows of it stands once. */
function withoutRepeated(word: PageWord, before: readonly PageWord[]): PageWord[] {
  const [x0, y0, x1, y1] = word.box;
  const height = y1 - y0;
  const reaching = before.find(
    ({ box }) =>
      Math.abs(box[1] + box[3] - y0 - y1) < 0.6 * height && box[0] < x0 && box[2] > x0 - 0.2 * height,
  );
  if (!reaching) return [word];
  const most = Math.min(word.text.length, reaching.text.length);
  for (let count = most; count > 0; count--)
    if (reaching.text.endsWith(word.text.slice(0, count))) {
      const rest = word.text.slice(count);
      const from = x0 + ((x1 - x0) * count) / word.text.length;
      return rest === '' ? [] : [{ ...word, text: rest, box: [from, y0, x1, y1] }];
    }
  return [word];
}
