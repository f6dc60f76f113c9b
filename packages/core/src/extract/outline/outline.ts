import { squeeze } from '../../language/fold/index.ts';
import type { DocumentMetadata } from '../../model/document.ts';
import type { SectionId, TableId } from '../../model/report.ts';
import { slicePlaced, trimPlaced } from '../../read/placed-text.ts';
import type { Heading } from './heading.ts';
import type { Item } from './item.ts';
import { findHeadings } from './section-headings.ts';
import { findTitle, type Title } from './title.ts';

/** The lines and tables of one report with its title and the headings of its sections. */
export interface Outline {
  readonly items: readonly Item[];
  readonly title: Title | null;
  readonly headings: readonly Heading[];
}

/** In a converter's single line the text after the title is an item of its own. */
function cutTitle(items: readonly Item[], title: Title | null): readonly Item[] {
  if (!title || title.rest === null) return items;
  return items.flatMap((item, index): Item[] => {
    if (index !== title.lastItem || item.kind !== 'text') return [item];
    const head = slicePlaced(item.content, 0, title.rest!);
    return [
      { ...item, content: head },
      { ...item, content: trimPlaced(slicePlaced(item.content, title.rest!)) },
    ];
  });
}

/** Finds title and headings among the lines of one report; `found` are all headings in them. */
export function readOutline(
  raw: readonly Item[],
  found: readonly Heading[],
  metadata: DocumentMetadata,
): Outline {
  const firstKnown = found.find((heading) => heading.id !== null)?.item ?? raw.length;
  const title = findTitle(raw, Math.min(firstKnown + 1, raw.length), metadata);
  const items = cutTitle(raw, title);
  const headings = (items === raw ? found : findHeadings(items)).filter(
    (heading) => heading.item > (title?.lastItem ?? -1),
  );
  const first = headings.find((heading) => heading.id !== null)?.item ?? items.length;
  // Numbered lines before the first of the six sections are site chrome or a table of contents.
  return {
    items,
    title,
    headings: headings.filter((heading) => heading.id !== null || heading.item > first),
  };
}

const longestOpening = 80;

/** How a table begins where its section has no heading. */
const openings: Readonly<Record<TableId, RegExp>> = {
  proactive: /^(?:第二十条第|信息内容)/u,
  requests: /^(?:\(本列数据|申请人情况|[一1]?[、.]?本年新收政府信息公开)/u,
  remedies: /^(?:行政复议$|行政复议行政诉讼|结果维持)/u,
};
const tableIds = Object.keys(openings) as TableId[];

/** The first item from a place on that looks like the beginning of a table; -1 without any. */
const findOpening = (items: readonly Item[], from: number, table: TableId): number =>
  items.findIndex(
    (item, index) =>
      index >= from &&
      item.kind === 'text' &&
      item.content.text.length <= longestOpening &&
      openings[table].test(squeeze(item.content.text)),
  );

/** Where a stretch with one table ends: at the latest where another one begins whose section has no heading. */
function endOf({ items, headings }: Outline, table: SectionId, start: number, end: number): number {
  const unheaded = tableIds.filter((id) => id !== table && !headings.some((heading) => heading.id === id));
  const begun = unheaded.map((id) => findOpening(items, start, id)).filter((index) => index > start);
  return Math.min(end, ...begun);
}

/** The items from a section's heading to the next of the six; null sections in between belong to it. */
export function regionOf(outline: Outline, id: SectionId): Item[] {
  const { items, headings } = outline;
  const known = headings.filter((heading) => heading.id !== null);
  return known.flatMap((heading, index) => {
    if (heading.id !== id) return [];
    const start = heading.item + 1;
    return items.slice(start, endOf(outline, id, start, known[index + 1]?.item ?? items.length));
  });
}

/** The items from where a table seems to begin to the next heading. */
export function regionByOpening(outline: Outline, table: TableId): Item[] {
  const { items, headings } = outline;
  const start = findOpening(items, 0, table);
  if (start < 0) return [];
  const end = headings.find((heading) => heading.item > start && heading.id !== null)?.item;
  return items.slice(start, endOf(outline, table, start, end ?? items.length));
}
