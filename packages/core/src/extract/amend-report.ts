import { organizationKind } from '../language/bodies/index.ts';
import { readYear } from '../language/dates/read-year.ts';
import type { SourceLocation } from '../model/location.ts';
import type { Cell, Paragraph, Report } from '../model/report.ts';
import { fixedText } from '../read/placed-text.ts';
import { findCellTemplate, parsePath } from '../template/index.ts';
import { findPeriod } from './outline/period.ts';
import { organizationInTitle } from './outline/title.ts';
import { extractClaims } from './statements/index.ts';
import { extractStatements } from './statements/told/index.ts';
import { readCell } from './tables/cells/cell-value.ts';

/**
 * A place of a report with other words. `target` is the path of a cell, `sections/<index>/<paragraph>`, `title`,
 * `organization`, `year` (digits) or `publishedOn` (an ISO date); `to` is what stands there, as it would be typed.
 */
export interface Amendment {
  readonly target: string;
  readonly to: string;
}

const nowhere: SourceLocation = {
  kind: 'text',
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

/** Section and paragraph of a target `sections/<index>/<paragraph>`; null for any other. */
export function parseParagraphTarget(target: string): { section: number; paragraph: number } | null {
  const match = /^sections\/(\d+)\/(\d+)$/u.exec(target);
  return match ? { section: Number(match[1]), paragraph: Number(match[2]) } : null;
}

/** What a report says at a target, as printed; null where it has no such place. */
export function textAtTarget(report: Report, target: string): string | null {
  if (target === 'title') return report.title ?? '';
  if (target === 'organization') return report.organization?.name ?? '';
  if (target === 'year') return report.year === null ? '' : String(report.year);
  if (target === 'publishedOn') return report.publishedOn ?? '';
  const place = parseParagraphTarget(target);
  if (place) return report.sections[place.section]?.paragraphs[place.paragraph]?.text ?? null;
  const address = parsePath(target);
  return (address && report.tables[address.table]?.[address.row]?.[address.column]?.raw) ?? null;
}

function amendCell(report: Report, path: string, to: string): Report {
  const address = parsePath(path);
  const template = findCellTemplate(path, report.template);
  const values = address && report.tables[address.table];
  if (!address || !values || !template) return report;
  const { table, row, column } = address;
  const at = values[row]?.[column]?.at ?? null;
  const cell: Cell = { ...readCell(fixedText(to, at ?? nowhere), template.column), at };
  return {
    ...report,
    tables: { ...report.tables, [table]: { ...values, [row]: { ...values[row], [column]: cell } } },
  };
}

/** The period after a paragraph was changed: read anew where it was read from that paragraph. */
function amendPeriod({ period, year }: Report, before: Paragraph, to: string): Report['period'] {
  if (!period || !before.text.includes(period.text)) return period;
  return findPeriod([{ text: to, locate: () => before.at }], year);
}

function amendParagraph(report: Report, at: { section: number; paragraph: number }, to: string): Report {
  const before = report.sections[at.section]?.paragraphs[at.paragraph];
  if (!before) return report;
  const sections = report.sections.map((section, index) =>
    index === at.section
      ? {
          ...section,
          paragraphs: section.paragraphs.map((one) => (one === before ? { ...one, text: to } : one)),
        }
      : section,
  );
  return { ...report, sections, period: amendPeriod(report, before, to) };
}

const asBody = (name: string): Report['organization'] =>
  name === '' ? null : { name, kind: organizationKind(name) };

/** With another title; body and year follow where they were the old title's. */
function amendTitle(report: Report, to: string): Report {
  const { title, organization, year } = report;
  const isBodyOfTitle = title !== null && organization?.name === organizationInTitle(title);
  const isYearOfTitle = title !== null && year !== null && year === readYear(title);
  return {
    ...report,
    title: to === '' ? null : to,
    organization: isBodyOfTitle ? asBody(organizationInTitle(to) ?? '') : organization,
    year: isYearOfTitle ? readYear(to) : year,
  };
}

function amend(report: Report, { target, to }: Amendment): Report {
  const text = to.trim();
  const place = parseParagraphTarget(target);
  if (place) return amendParagraph(report, place, to);
  switch (target) {
    case 'title':
      return amendTitle(report, text);
    case 'organization':
      return { ...report, organization: asBody(text) };
    case 'year':
      return { ...report, year: /^\d{4}$/u.test(text) ? Number(text) : null };
    case 'publishedOn':
      return { ...report, publishedOn: /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : null };
    default:
      return amendCell(report, target, to);
  }
}

/** The title is amended first, since body and year follow it unless they are given themselves. */
const titleFirst = (one: Amendment, other: Amendment): number =>
  Number(other.target === 'title') - Number(one.target === 'title');

/**
 * The report as it reads with other words at some places; the given one stays as it is. Cells are read by the grammar of
 * cells, and what the prose says is understood anew where it, the body or the year has changed. Targets that do not exist
 * are passed over.
 */
export function amendReport(report: Report, amendments: readonly Amendment[]): Report {
  const amended = [...amendments].sort(titleFirst).reduce(amend, report);
  if (amended.sections === report.sections && amended.year === report.year) return amended;
  return { ...amended, claims: extractClaims(amended), statements: extractStatements(amended) };
}
