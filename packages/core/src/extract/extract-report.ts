import { squeeze } from '../language/fold/index.ts';
import type { Document, PlacedText } from '../model/document.ts';
import type { SourceLocation } from '../model/location.ts';
import type { Notice } from '../model/notice.ts';
import type { Edition, Organization, Report, Section, SectionId, TableId } from '../model/report.ts';
import { editionForYear } from '../template/index.ts';
import { notReportNotice } from './not-report.ts';
import { type Item, toItems } from './outline/items.ts';
import { organizationKind } from './outline/organization.ts';
import { type Outline, readOutline, regionByOpening, regionOf } from './outline/outline.ts';
import { findPeriod, findPublicationDate } from './outline/period.ts';
import { toParagraphs } from './outline/prose.ts';
import { splitInnerHeadings } from './outline/section-headings.ts';
import { type ReportItems, splitReports } from './outline/split-reports.ts';
import { organizationInTitle, readYear, type Title } from './outline/title.ts';
import { extractClaims } from './statements/index.ts';
import { readProactive } from './tables/proactive.ts';
import { readRemedies } from './tables/remedies.ts';
import { readRequests } from './tables/requests.ts';
import type { TableReading } from './tables/table-reading.ts';
import { findUnread } from './tables/unread-numbers.ts';

export interface Extraction {
  /** Null when the document is not an annual report of the six-section format; a notice says what it seems to be. */
  readonly report: Report | null;
  readonly notices: readonly Notice[];
  /** From where to where it stands in the source; null for an empty document. */
  readonly range: { readonly start: SourceLocation; readonly end: SourceLocation } | null;
}

const copiesNotice = (copies: number): Notice => ({
  code: 'repeated-copy',
  level: 'info',
  message: {
    zh: `同一份报告在文件中重复出现 ${copies + 1} 次，内容相同，只校核一次。`,
    en: `The same report stands ${copies + 1} times in the file, word for word; it was checked once.`,
  },
  data: { copies },
});

const placeOf = (item: Item, edge: 'first' | 'last'): SourceLocation | null => {
  const content =
    item.kind === 'text' ? item.content : item.table.cells.at(edge === 'first' ? 0 : -1)?.content;
  return content ? content.locate(0, content.text.length) : null;
};

function rangeOf(items: readonly Item[]): Extraction['range'] {
  const start = items[0] && placeOf(items[0], 'first');
  const last = items.at(-1);
  const end = last && placeOf(last, 'last');
  return start && end ? { start, end } : null;
}

const shortestPreambleLine = 20;

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

type Read = (items: readonly Item[], region: readonly Item[]) => TableReading | null;

function extractOne({ items, headings }: ReportItems, document: Document): Extraction {
  const outline = readOutline(items, headings, document.metadata);
  const { title } = outline;
  const { sections, contents } = sectionsOf(outline);
  const period = findPeriod(contents.slice(0, 12));
  const year =
    (title && readYear(title.text)) ??
    (period ? Number(period.end.slice(0, 4)) : null) ??
    commonYear(contents);
  const expected: Edition | null = year === null ? null : editionForYear(year);
  const regions = {
    proactive: regionOf(outline, 'proactive'),
    requests: regionOf(outline, 'requests'),
    remedies: regionOf(outline, 'remedies'),
  };
  // A table is read from its section, or where it begins without one.
  const readTable = (table: TableId, read: Read): TableReading | null =>
    read(outline.items, regions[table]) ?? read([], regionByOpening(outline, table));
  const proactive = readTable('proactive', (all, region) => readProactive(all, region, expected));
  const edition = proactive?.edition ?? expected;
  const requests = readTable('requests', (all, region) => readRequests(all, region, edition));
  const remedies = readTable('remedies', readRemedies);
  const tables = [proactive, requests, remedies].flatMap((reading) => (reading ? [reading] : []));
  const unread = findUnread(regions, { proactive, requests, remedies });
  const refusal = notReportNotice({
    year,
    title: title?.text ?? null,
    sections,
    tableCount: tables.length,
    contents,
    lines: outline.items,
  });
  const range = rangeOf(items);
  if (refusal) return { report: null, notices: [refusal], range };
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
    surplus: [...tables.flatMap((reading) => reading.surplus), ...unread],
    doubled: tables.flatMap((reading) => reading.doubled),
    subtotals: tables.flatMap((reading) => reading.subtotals),
  };
  return {
    report: { ...report, claims: extractClaims(report) },
    notices: tables.flatMap((reading) => reading.notices),
    range,
  };
}

/** The values and the words of a report, not the frame of a page around them. */
const essence = (report: Report): string =>
  JSON.stringify([
    report.sections.map((section) => section.paragraphs.map(({ text }) => squeeze(text))),
    Object.values(report.tables).map((table) =>
      Object.entries(table ?? {}).map(([row, cells]) => [
        row,
        Object.values(cells).map(({ value, state, raw }) => value ?? `${state} ${raw}`),
      ]),
    ),
  ]);

/** Whether two printings are of one report: the same words and values, under the same title where both have one. */
const isCopy = (one: Report | null, other: Report | null): boolean =>
  one !== null &&
  other !== null &&
  (one.title === other.title || one.title === null || other.title === null) &&
  essence(one) === essence(other);

/**
 * Finds the reports in a document: nearly always one, several where a file holds more behind one another. A report printed
 * twice in the same words counts once.
 */
export function extractReports(document: Document): readonly [Extraction, ...Extraction[]] {
  const items = splitInnerHeadings(toItems(document));
  const parts = splitReports(items);
  const first = extractOne(parts[0], document);
  const others: Extraction[] = [];
  let copies = 0;
  for (const part of parts.slice(1)) {
    // What the page says of itself is said of its first report.
    const extraction = extractOne(part, { ...document, metadata: {} });
    if ([first, ...others].some(({ report }) => isCopy(report, extraction.report))) copies++;
    else others.push(extraction);
  }
  return copies === 0
    ? [first, ...others]
    : [{ ...first, notices: [...first.notices, copiesNotice(copies)] }, ...others];
}
