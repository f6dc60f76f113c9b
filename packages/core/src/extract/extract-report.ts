import { squeeze } from '../language/fold/index.ts';
import type { Document, PlacedText } from '../model/document.ts';
import type { Notice } from '../model/notice.ts';
import type { Edition, Organization, Report, Section, SectionId, TableId } from '../model/report.ts';
import { slicePlaced, trimPlaced } from '../read/placed-text.ts';
import { editionForYear } from '../template/index.ts';
import { extractClaims } from './claims/index.ts';
import { type Item, toItems } from './items.ts';
import { notReportNotice } from './not-report.ts';
import { organizationKind } from './organization.ts';
import { findPeriod, findPublicationDate } from './period.ts';
import { toParagraphs } from './prose.ts';
import { findHeadings, type Heading, splitInnerHeadings } from './section-headings.ts';
import { readProactive } from './tables/proactive.ts';
import { readRemedies } from './tables/remedies.ts';
import { readRequests } from './tables/requests.ts';
import type { TableReading } from './tables/table-reading.ts';
import { findTitle, organizationInTitle, readYear, type Title } from './title.ts';

export interface Extraction {
  /** Null when the document is not an annual report of the six-section format; a notice says what it seems to be. */
  readonly report: Report | null;
  readonly notices: readonly Notice[];
}

const shortestPreambleLine = 20;

interface Outline {
  readonly items: readonly Item[];
  readonly title: Title | null;
  readonly headings: readonly Heading[];
}

/** In a converter's single line the text after the title is an item of its own. */
function cutTitle(items: readonly Item[], title: Title | null): Item[] {
  if (!title || title.rest === null) return [...items];
  return items.flatMap((item, index): Item[] => {
    if (index !== title.lastItem || item.kind !== 'text') return [item];
    const head = slicePlaced(item.content, 0, title.rest!);
    return [
      { ...item, content: head },
      { ...item, content: trimPlaced(slicePlaced(item.content, title.rest!)) },
    ];
  });
}

function outlineOf(document: Document): Outline {
  const raw = splitInnerHeadings(toItems(document));
  const firstKnown = findHeadings(raw).find((heading) => heading.id !== null)?.item ?? raw.length;
  const title = findTitle(raw, Math.min(firstKnown + 1, raw.length), document.metadata);
  const items = cutTitle(raw, title);
  const headings = findHeadings(items).filter((heading) => heading.item > (title?.lastItem ?? -1));
  const first = headings.find((heading) => heading.id !== null)?.item ?? items.length;
  // Numbered lines before the first of the six sections are site chrome or a table of contents.
  return {
    items,
    title,
    headings: headings.filter((heading) => heading.id !== null || heading.item > first),
  };
}

/** The items from a section's heading to the next of the six; null sections in between belong to it. */
function regionOf({ items, headings }: Outline, id: SectionId): Item[] {
  const known = headings.filter((heading) => heading.id !== null);
  return known.flatMap((heading, index) =>
    heading.id === id ? items.slice(heading.item + 1, known[index + 1]?.item ?? items.length) : [],
  );
}

const longestOpening = 80;

/** How a table begins where its section has no heading. */
const openings: Readonly<Record<TableId, RegExp>> = {
  proactive: /^(?:第二十条第|信息内容)/u,
  requests: /^(?:\(本列数据|申请人情况|[一1]?[、.]?本年新收政府信息公开)/u,
  remedies: /^(?:行政复议$|行政复议行政诉讼|结果维持)/u,
};

/** The items from where a table seems to begin to the next heading. */
function regionByOpening({ items, headings }: Outline, table: TableId): Item[] {
  const start = items.findIndex(
    (item) =>
      item.kind === 'text' &&
      item.content.text.length <= longestOpening &&
      openings[table].test(squeeze(item.content.text)),
  );
  if (start < 0) return [];
  const end = headings.find((heading) => heading.item > start && heading.id !== null)?.item;
  return items.slice(start, end);
}

/** Reads a table from its section, or where it begins without one. */
function readTable(
  outline: Outline,
  table: TableId,
  read: (items: readonly Item[], region: readonly Item[]) => TableReading | null,
): TableReading | null {
  return read(outline.items, regionOf(outline, table)) ?? read([], regionByOpening(outline, table));
}

const lineText = (item: Item | undefined): string => (item?.kind === 'text' ? item.content.text : '');

function sectionsOf({ items, title, headings }: Outline): { sections: Section[]; contents: PlacedText[] } {
  const contents: PlacedText[] = [];
  const build = (
    id: SectionId | null,
    heading: string,
    at: Section['at'],
    body: readonly Item[],
  ): Section => {
    const paragraphs = toParagraphs(body, id);
    for (const { content } of paragraphs) contents.push(content);
    return { id, heading, at, paragraphs: paragraphs.map((one) => one.paragraph) };
  };
  const first = headings[0]?.item ?? items.length;
  const before = items
    .slice((title?.lastItem ?? -1) + 1, first)
    .filter((item) => lineText(item).length >= shortestPreambleLine || /。$/u.test(lineText(item)));
  const preamble = build(null, '', null, before);
  const sections = headings.map((heading, index) => {
    const item = items[heading.item] as Extract<Item, { kind: 'text' }>;
    const body = items.slice(heading.item + 1, headings[index + 1]?.item ?? items.length);
    return build(heading.id, item.content.text, item.content.locate(0, item.content.text.length), body);
  });
  return { sections: preamble.paragraphs.length > 0 ? [preamble, ...sections] : sections, contents };
}

/** Cells of a page's own table of metadata at the most; the statutory tables need not be searched for dates. */
const largestInformationTable = 60;

/** The lines of an item; a table gives a line a row, as the page's own table of metadata has name and value side by side. */
function linesOfItem(item: Item): string[] {
  if (item.kind === 'text') return [item.content.text];
  if (item.table.cells.length > largestInformationTable) return [];
  const lines: string[] = [];
  for (const cell of item.table.cells)
    lines[cell.row] = `${lines[cell.row] ?? ''} ${cell.content.text.trim()}`.trim();
  return lines.filter(Boolean);
}

/** The year the prose speaks of most, when neither title nor period tells. */
function commonYear(contents: readonly PlacedText[]): number | null {
  const counts = new Map<string, number>();
  for (const { text } of contents)
    for (const [, year] of text.matchAll(/(?<!\d)(20\d{2})\s*年/gu))
      counts.set(year!, (counts.get(year!) ?? 0) + 1);
  const [top, next] = [...counts].sort((a, b) => b[1] - a[1]);
  return top && top[1] >= 2 && top[1] > (next?.[1] ?? 0) ? Number(top[0]) : null;
}

const compiler =
  /(?:由|总结了?|反映了?)\s*([^，。；、“”《》（）()\s]{2,25}?(?:人民政府|政府|办公室|办公厅|局|厅|委员会|委|街道办事处|管委会))(?:[^，。；]{0,20})?(?:编制|20\d{2}\s*年)/u;

function findOrganization(
  title: Title | null,
  document: Document,
  contents: readonly PlacedText[],
): Organization | null {
  const name =
    (title && organizationInTitle(title.text)) ??
    document.metadata.organization?.trim() ??
    contents
      .slice(0, 4)
      .map(({ text }) => compiler.exec(text)?.[1])
      .find(Boolean) ??
    null;
  return name ? { name, kind: organizationKind(name) } : null;
}

const publicationDate = ({ items, headings }: Outline): string | null =>
  findPublicationDate(
    items.slice(0, headings[0]?.item ?? 30).flatMap(linesOfItem),
    items.slice(-8).flatMap(linesOfItem),
  );

/** Finds the report in a document: title, sections, prose and the three tables. */
export function extractReport(document: Document): Extraction {
  const outline = outlineOf(document);
  const { title } = outline;
  const { sections, contents } = sectionsOf(outline);
  const period = findPeriod(contents.slice(0, 12));
  const year =
    (title && readYear(title.text)) ??
    (period ? Number(period.end.slice(0, 4)) : null) ??
    commonYear(contents);
  const expected: Edition | null = year === null ? null : editionForYear(year);
  const proactive = readTable(outline, 'proactive', (all, region) => readProactive(all, region, expected));
  const edition = proactive?.edition ?? expected;
  const requests = readTable(outline, 'requests', (all, region) => readRequests(all, region, edition));
  const remedies = readTable(outline, 'remedies', readRemedies);
  const tables = [proactive, requests, remedies].flatMap((reading) => (reading ? [reading] : []));
  const refusal = notReportNotice({
    year,
    title: title?.text ?? null,
    sections,
    tableCount: tables.length,
    contents,
    lines: outline.items,
  });
  if (refusal) return { report: null, notices: [refusal] };
  const report: Omit<Report, 'claims'> = {
    title: title?.text ?? null,
    titleAt: title?.at ?? null,
    organization: findOrganization(title, document, contents),
    year,
    template: proactive?.edition ?? requests?.edition ?? (requests || proactive ? expected : null),
    period,
    publishedOn: document.metadata.publishedOn ?? publicationDate(outline),
    sections,
    tables: {
      proactive: proactive?.table ?? null,
      requests: requests?.table ?? null,
      remedies: remedies?.table ?? null,
    },
    labels: tables.flatMap((reading) => reading.labels),
    surplus: tables.flatMap((reading) => reading.surplus),
    doubled: tables.flatMap((reading) => reading.doubled),
    subtotals: tables.flatMap((reading) => reading.subtotals),
  };
  return {
    report: { ...report, claims: extractClaims(report) },
    notices: tables.flatMap((reading) => reading.notices),
  };
}
