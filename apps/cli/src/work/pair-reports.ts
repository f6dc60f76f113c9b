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
  const keyOf = (organization: string, year: number): string =>
    `${year} ${organization.replace(/\s+/gu, '')}`;
  const byKey = new Map<string, ReportRef | null>();
  for (const { organization, year, ref } of candidates) {
    if (organization === null || year === null) continue;
    const key = keyOf(organization, year);
    byKey.set(key, byKey.has(key) && byKey.get(key) !== ref ? null : ref);
  }
  const pairs = new Map<ReportRef, ReportRef>();
  for (const { organization, year, ref } of reports) {
    if (organization === null || year === null) continue;
    const prior = byKey.get(keyOf(organization, year - 1));
    if (prior) pairs.set(ref, prior);
  }
  return pairs;
}
