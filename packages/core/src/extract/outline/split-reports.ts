import { readYear } from '../../language/dates/read-year.ts';
import { squeeze } from '../../language/fold/index.ts';
import type { SectionId } from '../../model/report.ts';
import { newestTemplate } from '../../template/index.ts';
import type { Heading } from './heading.ts';
import type { Item } from './item.ts';
import { findHeadings } from './section-headings.ts';
import { isTitle } from './title.ts';

const order: readonly SectionId[] = newestTemplate().sections.map((section) => section.id);

/** Sections a report has shown before another can begin behind it. */
const fewestSections = 3;
/** Characters in sentences below which a run of headings is a list of contents, not a report; a table counts as much. */
const leastText = 120;
const fewestCells = 10;
/** A title is rarely longer; longer lines are not looked at. */
const longestTitle = 90;

const isTitleItem = (item: Item | undefined): boolean => {
  if (item?.kind !== 'text') return false;
  const { text } = item.content;
  if (text.length > longestTitle || !text.includes('公开')) return false;
  const squeezed = squeeze(text);
  return isTitle(squeezed) && readYear(squeezed) !== null;
};

/** The last title among the items before a heading, behind what came before; -1 where there is none. */
function titleBefore(items: readonly Item[], from: number, to: number): number {
  for (let index = to - 1; index > from; index--) if (isTitleItem(items[index])) return index;
  return -1;
}

/** Where another report seems to begin: at a title or at the first section, behind a report that has shown its own. */
function findStarts(items: readonly Item[], headings: readonly Heading[]): number[] {
  const starts: number[] = [];
  let seen = new Set<SectionId>();
  let before = -1;
  for (const { id, item } of headings) {
    if (id === null) continue;
    const isBehind = seen.size >= fewestSections && (seen.has(id) || order.indexOf(id) === 0);
    if (isBehind) {
      const title = titleBefore(items, before, item);
      if (title >= 0 || id === order[0]) {
        starts.push(title >= 0 ? title : item);
        seen = new Set();
      }
    }
    seen.add(id);
    before = item;
  }
  return starts;
}

const lengthOf = (item: Item): number => {
  if (item.kind === 'text') return item.content.text.includes('。') ? item.content.text.length : 0;
  return item.table.cells.length >= fewestCells ? leastText : 0;
};

/** Lines with the length of what they hold besides headings: text under them, or tables. */
interface Stretch {
  /** Its lines, in pieces: a hostile page has tens of thousands of stretches that are joined one by one. */
  readonly pieces: (readonly Item[])[];
  length: number;
  /** The sections it has headings of. */
  readonly sections: Set<SectionId>;
}

/** What stands before the first heading, `headed`, may introduce a list of contents. */
const toStretch = (items: readonly Item[], headed: number, sections: Set<SectionId>): Stretch => ({
  pieces: [items],
  length: items.slice(headed).reduce((sum, item) => sum + lengthOf(item), 0),
  sections,
});

/** Whether two stretches have no section in common: the tables of a report in sheets before the one that holds its text. */
const areHalves = (one: Stretch, other: Stretch): boolean =>
  one.sections.size > 0 &&
  other.sections.size > 0 &&
  [...one.sections].every((id) => !other.sections.has(id));

/** Puts a stretch behind another. */
function append(one: Stretch, other: Stretch): Stretch {
  for (const piece of other.pieces) one.pieces.push(piece);
  for (const id of other.sections) one.sections.add(id);
  one.length += other.length;
  return one;
}

const holdsReport = ({ length }: Stretch): boolean => length >= leastText;

/** The lines of one report with all headings in them. */
export interface ReportItems {
  readonly items: readonly Item[];
  readonly headings: readonly Heading[];
}

/**
 * Cuts the lines of a document into the reports it holds, one behind the other. A list of contents, a title repeated as a
 * page header or in a list of links, and sections that begin anew without tables of their own start no report.
 */
export function splitReports(items: readonly Item[]): readonly [ReportItems, ...ReportItems[]] {
  const headings = findHeadings(items);
  const starts = findStarts(items, headings);
  if (starts.length === 0) return [{ items, headings }];
  const cuts = [0, ...starts, items.length];
  const sections = headings.filter(({ id }) => id !== null);
  const parts: Stretch[] = [];
  let next = 0;
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1]!;
    const headed = sections[next]?.item ?? start;
    const ids = new Set<SectionId>();
    for (; next < sections.length && sections[next]!.item < end; next++) ids.add(sections[next]!.id!);
    const stretch = toStretch(items.slice(start, end), headed - start, ids);
    const previous = parts.at(-1);
    if (previous && areHalves(previous, stretch)) parts.splice(-1, 1, append(stretch, previous));
    else if (previous && !(holdsReport(previous) && holdsReport(stretch))) append(previous, stretch);
    else parts.push(stretch);
  }
  const [first, ...others] = parts.map(({ pieces }) => {
    const part = pieces.flat();
    return { items: part, headings: findHeadings(part) };
  });
  return [first!, ...others];
}
