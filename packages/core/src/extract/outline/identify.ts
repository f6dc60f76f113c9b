import { readYear } from '../../language/dates/read-year.ts';
import { findAll } from '../../language/prose/find-all.ts';
import type { DocumentMetadata, PlacedText } from '../../model/document.ts';
import type { Organization, Period } from '../../model/report.ts';
import { findOrganization } from './find-organization.ts';
import type { Item } from './item.ts';
import type { Outline } from './outline.ts';
import { findPeriod, findPublicationDate, findWrittenDay } from './period.ts';

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

const yearsNamed = /(?<!\d)(20\d{2})\s*年/gu;

/** The year the prose speaks of most, when neither title nor period tells. */
function commonYear(contents: readonly Pick<PlacedText, 'text'>[]): number | null {
  const counts = new Map<string, number>();
  for (const { text } of contents)
    for (const [, year] of findAll(text, yearsNamed)) counts.set(year!, (counts.get(year!) ?? 0) + 1);
  const [top, next] = [...counts].sort((a, b) => b[1] - a[1]);
  return top && top[1] >= 2 && top[1] > (next?.[1] ?? 0) ? Number(top[0]) : null;
}

/** 编制了2021年政府信息公开年度报告, 特向社会公布2021年度…: the report as it is announced, outside the titles it cites. */
const announced =
  /(?:公布|发布|公开|编制|撰写|形成|将|向社会)[了并]?[^。；;《》]{0,30}?(?<!\d)(20\d{2})\s*年度?(?:政府)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)/u;
const cited = /《[^《》]*》/gu;
const without = ({ text }: PlacedText, printed: string) => ({ text: text.replace(printed, '') });

/**
 * The year the text tells where no title does: that of its period, unless the report is announced as of another year, of which
 * its prose speaks most. Then the period was left from the year before.
 */
function toldYear(period: Period | null, contents: readonly PlacedText[]): number | null {
  const printed = period?.text ?? '';
  const spoken = commonYear(printed ? contents.map((one) => without(one, printed)) : contents);
  const ofPeriod = period ? Number(period.end.slice(0, 4)) : null;
  if (ofPeriod === null || spoken === null || spoken === ofPeriod) return ofPeriod ?? spoken;
  const isAnnounced = contents
    .slice(0, naming)
    .some(({ text }) => Number(announced.exec(text.replace(cited, '》'))?.[1]) === spoken);
  return isAnnounced ? spoken : ofPeriod;
}

/**
 * The year of everything but the title: a whole year of statistics, a date of publication in the year after it, and no other
 * year in the prose. Against such witnesses the title is mistyped.
 */
function witnessedYear(
  period: Period | null,
  publishedOn: string | null,
  contents: readonly PlacedText[],
): number | null {
  if (!period || publishedOn === null) return null;
  const year = Number(period.end.slice(0, 4));
  const isWhole = period.start === `${year}-01-01` && period.end === `${year}-12-31`;
  const spoken = commonYear(contents);
  return isWhole && publishedOn.startsWith(`${year + 1}-`) && (spoken === null || spoken === year)
    ? year
    : null;
}

/** Who reports, on which year, when. */
export interface Identity {
  readonly organization: Organization | null;
  readonly year: number | null;
  readonly period: Period | null;
  readonly publishedOn: string | null;
}

/** Paragraphs at the beginning that may name the body, and those that may name the period. */
const naming = 6;
const dating = 12;
/** Lines above a report without headings, and lines below any, in which a site prints its dates. */
const above = 30;
const below = 8;
/** Lines below the title in which its body may stand alone. */
const signed = 2;

/** Resolves who reports on which year and when from title, metadata, opening sentences and the lines around the report. */
export function identify(
  { items, headings, title }: Outline,
  contents: readonly PlacedText[],
  metadata: DocumentMetadata,
): Identity {
  const lines = items.slice(0, headings[0]?.item ?? above).flatMap(linesOfItem);
  const opening = contents.slice(0, dating);
  const titleYear = title && readYear(title.text);
  const period = findPeriod(opening, titleYear);
  const last = items.slice(-below).flatMap(linesOfItem);
  const publishedOn = metadata.publishedOn ?? findPublicationDate(lines, last);
  const year =
    witnessedYear(period, publishedOn ?? findWrittenDay(lines), contents) ??
    titleYear ??
    toldYear(period, contents);
  return {
    organization: findOrganization({
      title: title?.text ?? null,
      metadata,
      texts: contents.slice(0, naming).map(({ text }) => text),
      below: title ? items.slice(title.lastItem + 1, title.lastItem + 1 + signed).flatMap(linesOfItem) : [],
      lines,
      last,
    }),
    year,
    period: period ?? findPeriod(opening, year),
    publishedOn,
  };
}
