import { squeeze } from '../language/fold/index.ts';
import type { Document } from '../model/document.ts';
import type { SourceLocation } from '../model/location.ts';
import type { Notice } from '../model/notice.ts';
import type { Edition, Report, Section, TableId } from '../model/report.ts';
import { editionForYear } from '../template/index.ts';
import { notReportNotice } from './not-report.ts';
import { identify } from './outline/identify.ts';
import type { Item } from './outline/item.ts';
import { toItems } from './outline/items.ts';
import { readOutline, regionByOpening, regionOf } from './outline/outline.ts';
import { splitInnerHeadings } from './outline/section-headings.ts';
import { readSections } from './outline/sections.ts';
import { type ReportItems, splitReports } from './outline/split-reports.ts';
import { extractClaims } from './statements/index.ts';
import { extractStatements } from './statements/told/index.ts';
import { readProactive } from './tables/proactive/proactive.ts';
import { readRemedies } from './tables/remedies/remedies.ts';
import { readRequests } from './tables/requests/requests.ts';
import { settleByProse, settleSplits } from './tables/rows/settle-splits.ts';
import type { TableReading } from './tables/rows/table-reading.ts';
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

/** Whether one place lies in another. */
const isWithin = (at: SourceLocation, line: SourceLocation): boolean =>
  at.kind === 'text' && line.kind === 'text'
    ? at.file === line.file && at.start.offset >= line.start.offset && at.end.offset <= line.end.offset
    : JSON.stringify(at) === JSON.stringify(line);

/** Sections without the paragraphs that are rows of a table: their numbers stand there, and are no sentences. */
const withoutRows = (sections: Section[], rows: readonly SourceLocation[]): Section[] =>
  rows.length === 0
    ? sections
    : sections.map((section) => ({
        ...section,
        paragraphs: section.paragraphs.filter(({ at }) => !rows.some((row) => isWithin(at, row))),
      }));

type Read = (items: readonly Item[], region: readonly Item[]) => TableReading | null;

function extractOne({ items, headings }: ReportItems, document: Document): Extraction {
  const outline = readOutline(items, headings, document.metadata);
  const { title } = outline;
  const { sections, contents } = readSections(outline);
  const identity = identify(outline, contents, document.metadata);
  const { year } = identity;
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
  const report: Omit<Report, 'claims' | 'statements'> = {
    title: title?.text ?? null,
    titleAt: title?.at ?? null,
    organization: identity.organization,
    year,
    template: proactive?.edition ?? requests?.edition ?? (requests || proactive ? expected : null),
    period: identity.period,
    publishedOn: identity.publishedOn,
    sections: withoutRows(
      sections,
      tables.flatMap(({ lines = [] }) => lines),
    ),
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
  const claims = extractClaims(report);
  const settled = settleSplits(
    { ...report, claims, statements: extractStatements(report) },
    tables.flatMap((reading) => reading.notices),
    settleByProse(claims),
  );
  return { ...settled, range };
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
