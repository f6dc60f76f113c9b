import type { Box, Page, PageRule, PageWord } from './page.ts';
import { edgeDistance, margin } from './page-furniture.ts';

/** A bar is printed on so large a share of the pages, and on two at least. */
const mostPages = 0.8;
/** How far a bar reaches beyond the text on it, in heights of that text. */
const reach = 1;
/** No bar has so many lines. */
const mostLines = 40;

/**
 * Browsers print a bar that is fixed on the screen over the text of every page. Nothing is corrected by what lies over other
 * text on every page alike: what it covers is text of the page, and the words of the bar are not.
 */
export function withoutFixedBars(pages: readonly Page[]): readonly Page[] {
  if (pages.length < 2 || !pages.some(({ words }) => words.some(isCovered))) return pages;
  const lines = findLines(pages);
  if (lines.size === 0 || lines.size > mostLines) return pages;
  const over = new Set<string>();
  const lifted = pages.map(({ words, ...page }) => ({ ...page, words: uncover(words, lines, over) }));
  if (over.size === 0) return pages;
  const bar = [...over].map((line) => lines.get(line)!);
  const isOnBar = (word: PageWord): boolean => bar.some(({ places }) => places.has(placeOf(word)));
  const borders = findBorders(pages, bar);
  return lifted.map((page) => ({
    ...page,
    words: page.words.filter((word) => !isOnBar(word)),
    rules: page.rules.filter((rule) => !borders.has(ruleOf(rule))),
  }));
}

const ruleOf = ({ x0, y0, x1, y1 }: PageRule): string => [x0, y0, x1, y1].map(Math.round).join(' ');

const fewestOf = (pages: readonly Page[]): number => Math.max(2, Math.ceil(mostPages * pages.length));

/** The borders of bars: lines over most of the page, at their place on nearly every page. */
function findBorders(pages: readonly Page[], bar: readonly RecurringLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { rules, width } of pages) {
    const here = rules.filter(
      ({ x0, y0, x1, y1 }) =>
        Math.abs(x1 - x0) > widestBorder * width && bar.some(({ box }) => liesAt(box, [x0, y0, x1, y1])),
    );
    for (const border of new Set(here.map(ruleOf))) counts.set(border, (counts.get(border) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([border, on]) => (on >= fewestOf(pages) ? [border] : [])));
}

/** The border of a bar runs over so much of the width of the page. */
const widestBorder = 0.6;

const isCovered = ({ what }: PageWord): boolean => what === 'covered';

const placeOf = ({ text, box }: PageWord): string => `${box.map(Math.round).join(' ')} ${text}`;

const lineOf = ({ box }: PageWord): string => `${Math.round(box[1])} ${Math.round(box[3])}`;

/** A line of words that stand at their places on nearly every page. */
interface RecurringLine {
  readonly box: Box;
  readonly places: Set<string>;
}

/** The lines of words that recur in the margins, where browsers lay their bars. */
function findLines(pages: readonly Page[]): ReadonlyMap<string, RecurringLine> {
  const counts = new Map<string, { word: PageWord; on: number }>();
  for (const { words, height } of pages) {
    const here = words.filter(
      ({ what, text, box }) =>
        !what && /\p{Script=Han}{2}/u.test(text) && edgeDistance(box, height) <= margin,
    );
    for (const [place, word] of new Map(here.map((one) => [placeOf(one), one])))
      counts.set(place, { word, on: (counts.get(place)?.on ?? 0) + 1 });
  }
  const fewest = fewestOf(pages);
  const lines = new Map<string, RecurringLine>();
  for (const [place, { word, on }] of counts) {
    if (on < fewest) continue;
    const line = lines.get(lineOf(word));
    if (line) line.places.add(place);
    else lines.set(lineOf(word), { box: word.box, places: new Set([place]) });
  }
  return lines;
}

/** The words of a page with those plain that lines of a bar lie over; what was typed over a word has taken its place. */
function uncover(
  words: readonly PageWord[],
  lines: ReadonlyMap<string, RecurringLine>,
  over: Set<string>,
): readonly PageWord[] {
  const candidates = words.filter(
    (word) => isCovered(word) && [...lines.values()].some(({ box }) => liesAt(box, word.box)),
  );
  if (candidates.length === 0 || candidates.length > mostCovered) return words;
  const plain = words.filter((word) => !word.what && !lines.get(lineOf(word))?.places.has(placeOf(word)));
  const free = new Set(candidates.filter(({ box }) => !plain.some((other) => overlap(box, other.box))));
  return words.map((word) => {
    if (!free.has(word)) return word;
    for (const [key, { box }] of lines) if (liesAt(box, word.box)) over.add(key);
    const { what: _, ...shown } = word;
    return shown;
  });
}

/** No bar covers more words of a page. */
const mostCovered = 300;

const overlap = (one: Box, other: Box): boolean =>
  Math.min(one[2], other[2]) - Math.max(one[0], other[0]) > 1 &&
  Math.min(one[3], other[3]) - Math.max(one[1], other[1]) > 0.4 * (one[3] - one[1]);

/** Whether the middle of a box is no farther from the height of another than a bar reaches. */
function liesAt([, top, , bottom]: Box, [, from, , to]: Box): boolean {
  const [middle, slack] = [(from + to) / 2, reach * (bottom - top)];
  return middle > top - slack && middle < bottom + slack;
}
