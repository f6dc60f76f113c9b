import { type Box, type PageWord, unseen } from './page.ts';
import type { RuleGrid } from './rule-grid.ts';

/** A page with its tables. */
interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly number?: number;
  readonly words: readonly PageWord[];
  readonly grids: readonly RuleGrid[];
}

/** So many characters at most are drawn on both pages. */
const mostShared = 12;

/** Two parts of a text that goes on over the side of a page; both may show what stands there. */
export function joinTexts(before: string, after: string): string {
  if (/[\d０-９]$/u.test(before) && /^[\d０-９]/u.test(after)) return before + unseen + after;
  for (let count = Math.min(before.length, after.length, mostShared); count > 0; count--)
    if (before.endsWith(after.slice(0, count))) return before + after.slice(count);
  return before + after;
}

export const isOnLine = (one: Box, other: Box): boolean =>
  Math.abs(one[1] + one[3] - other[1] - other[3]) < 0.6 * (other[3] - other[1]);

/**
 * Pages that only show how the lines of another go on over its right side, put at the end of those lines: a sheet wider than
 * its paper is printed so. Their letters are cut by the left margin, where text of a page of its own begins.
 */
export function joinSideText<Drawn extends DrawnPage>(pages: readonly Drawn[]): readonly Drawn[] {
  if (!pages.some(isCutAtLeft)) return pages;
  const joined: { page: Drawn; index: number }[] = [];
  let stride = 0;
  for (const [index, page] of pages.entries()) {
    const found = isCutAtLeft(page)
      ? joined.flatMap((left) => {
          const ends = endsOf(left.page, page);
          return ends ? [{ left, ends }] : [];
        })
      : [];
    const side = found.length === 1 ? found[0] : found.find(({ left }) => index - left.index === stride);
    if (!side) {
      joined.push({ page: { ...page, number: page.number ?? index + 1 }, index });
      continue;
    }
    stride = index - side.left.index;
    const { words } = side.left.page;
    side.left.page = { ...side.left.page, words: words.map((word) => side.ends.get(word) ?? word) };
  }
  return joined.length === pages.length ? pages : joined.map(({ page }) => page);
}

const isShown = ({ what, rotated, text }: PageWord): boolean => !what && !rotated && text.trim() !== '';

const fewestCells = 4;

/** Whether a page without tables shows text that begins before the side of the page. */
const isCutAtLeft = ({ words, grids }: DrawnPage): boolean =>
  words.some(({ box, rotated }) => box[0] < 0 && box[2] > 0 && !rotated) &&
  words.some(isShown) &&
  !grids.some(({ cells }) => cells.length >= fewestCells);

/** Words of the left page that the lines of the right one go on with, as they read then; null where some line goes on with none. */
function endsOf(left: DrawnPage, right: DrawnPage): ReadonlyMap<PageWord, PageWord> | null {
  if (Math.abs(left.height - right.height) > 1 || Math.abs(left.width - right.width) > 1) return null;
  const margin = Math.min(...left.words.filter(isShown).map(({ box }) => box[0]));
  const last = left.words.filter((word) => isShown(word) && reaches(word, left.width - margin));
  const ends = new Map<PageWord, PageWord>();
  const lines = right.words.filter(isShown).sort((a, b) => a.box[0] - b.box[0]);
  for (const word of lines) {
    const before = last.find((one) => isOnLine(one.box, word.box));
    if (!before) return null;
    ends.set(before, { ...before, text: joinTexts((ends.get(before) ?? before).text, word.text) });
  }
  return ends;
}

/** How far the last whole letter of a line that is cut may stand from the margin, in heights of it. */
const room = 2;

const reaches = ({ box }: PageWord, margin: number): boolean => box[2] > margin - room * (box[3] - box[1]);
