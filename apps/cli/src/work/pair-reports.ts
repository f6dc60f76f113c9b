import type { SourceIdentity } from './checker.ts';
import type { ReportRef } from './report-ref.ts';

/** A report of a run, by whom it is and for which year. */
export type PlacedReport = Omit<SourceIdentity, 'sketch'> & { readonly ref: ReportRef };

/**
 * Which report is last year's of the same body, for each that has one. Bodies are the same when their names are; two
 * reports of one body and year leave it open which is meant, and then neither is taken.
 */
export function pairReports(
  reports: readonly PlacedReport[],
  candidates: readonly PlacedReport[] = reports,
): Map<ReportRef, ReportRef> {
  const bodyOf = (organization: string): string => organization.replace(/\s+/gu, '');
  const years = new Set(reports.map(({ year }) => year));
  const byYear = new Map<number, Map<string, ReportRef | null>>();
  for (const { organization, year, ref } of candidates) {
    // Of very many of one year none is last year's of another.
    if (organization === null || year === null || !years.has(year + 1)) continue;
    const ofYear = byYear.get(year) ?? new Map<string, ReportRef | null>();
    byYear.set(year, ofYear);
    const body = bodyOf(organization);
    ofYear.set(body, ofYear.has(body) && ofYear.get(body) !== ref ? null : ref);
  }
  const pairs = new Map<ReportRef, ReportRef>();
  for (const { organization, year, ref } of reports) {
    if (organization === null || year === null) continue;
    const prior = byYear.get(year - 1)?.get(bodyOf(organization));
    if (prior) pairs.set(ref, prior);
  }
  return pairs;
}
