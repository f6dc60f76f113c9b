import { type CheckOptions, checkReport } from '@gouji/core/check';
import { extractClaims, findPeriod, readCell } from '@gouji/core/extract';
import type { Cell, Finding, Paragraph, Report } from '@gouji/core/model';
import { findCellTemplate, parsePath } from '@gouji/core/template';
import { type ReviewReport, sameFault } from './report-items.ts';
import type { Change } from './session.ts';

/** Section and paragraph of a target `sections/<index>/<paragraph>`; null for a cell path. */
export function parseParagraphTarget(target: string): { section: number; paragraph: number } | null {
  const match = /^sections\/(\d+)\/(\d+)$/u.exec(target);
  return match ? { section: Number(match[1]), paragraph: Number(match[2]) } : null;
}

function correctedCell(path: string, raw: string, before: Cell, edition: Report['template']): Cell {
  const column = findCellTemplate(path, edition)?.column;
  const place = before.at ?? { kind: 'part' as const, part: '', path };
  const cell = readCell({ text: raw, locate: () => place }, column ?? { kind: 'count' });
  return { ...cell, at: before.at };
}

/** The text a target now has, or null when the report has no such place. */
export function textAt(report: Report, target: string): string | null {
  const place = parseParagraphTarget(target);
  if (place) return report.sections[place.section]?.paragraphs[place.paragraph]?.text ?? null;
  const address = parsePath(target);
  return (address && report.tables[address.table]?.[address.row]?.[address.column]?.raw) ?? null;
}

/** The reporting period after a paragraph was changed: read anew where it was read from that paragraph. */
function correctedPeriod(
  report: Report,
  period: Report['period'],
  before: Paragraph,
  text: string,
): Report['period'] {
  if (!report.period || !before.text.includes(report.period.text)) return period;
  return findPeriod([{ text, locate: () => before.at }]);
}

/** The report with the changes; the given report stays as it is. Claims and period are read anew when prose has changed. */
export function applyChanges(report: Report, changes: Iterable<Change>): Report {
  const tables = { ...report.tables };
  let { sections, period } = report;
  for (const { target, to } of changes) {
    if (to === null) continue;
    const place = parseParagraphTarget(target);
    if (place) {
      const before = report.sections[place.section]?.paragraphs[place.paragraph];
      if (before) period = correctedPeriod(report, period, before, to);
      sections = sections.map((section, index) =>
        index !== place.section
          ? section
          : {
              ...section,
              paragraphs: section.paragraphs.map((paragraph, at) =>
                at === place.paragraph ? { ...paragraph, text: to } : paragraph,
              ),
            },
      );
      continue;
    }
    const address = parsePath(target);
    const table = address && tables[address.table];
    const cell = address && table?.[address.row]?.[address.column];
    if (!address || !table || !cell) continue;
    tables[address.table] = {
      ...table,
      [address.row]: {
        ...table[address.row],
        [address.column]: correctedCell(target, to, cell, report.template),
      },
    };
  }
  const corrected = { ...report, tables, sections, period };
  return sections === report.sections ? corrected : { ...corrected, claims: extractClaims(corrected) };
}

/** What the rules say of a report with these changes. */
export function recheck(
  report: ReviewReport,
  changes: ReadonlyMap<string, Change>,
  options: CheckOptions,
): ReviewReport['current'] {
  const { report: read, findings, diagnoses } = report;
  if (!read || changes.size === 0) return { report: read, findings, diagnoses };
  const corrected = applyChanges(read, changes.values());
  const result = checkReport(corrected, options);
  return { report: corrected, findings: result.findings, diagnoses: result.diagnoses };
}

/** How two runs of the rules differ. `remaining` counts findings that stand in both, be it with other figures. */
export interface FindingChanges {
  readonly gone: readonly Finding[];
  readonly come: readonly Finding[];
  readonly remaining: readonly (readonly [before: Finding, after: Finding])[];
}

/** Compares by fingerprint first, then by rule and place: a sum that is still wrong with a new difference remains. */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): FindingChanges {
  const later = new Map(after.map((finding) => [finding.fingerprint, finding]));
  const gone: Finding[] = [];
  const remaining: [Finding, Finding][] = [];
  for (const finding of before) {
    const same = later.get(finding.fingerprint);
    if (same) {
      remaining.push([finding, same]);
      later.delete(finding.fingerprint);
    } else gone.push(finding);
  }
  const byFault = new Map<string, Finding[]>();
  for (const finding of later.values())
    byFault.set(sameFault(finding), [...(byFault.get(sameFault(finding)) ?? []), finding]);
  const reallyGone = gone.filter((finding) => {
    const renewed = byFault.get(sameFault(finding))?.shift();
    if (!renewed) return true;
    later.delete(renewed.fingerprint);
    remaining.push([finding, renewed]);
    return false;
  });
  return { gone: reallyGone, come: [...later.values()], remaining };
}
