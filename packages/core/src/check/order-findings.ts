import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { type PlaceRank, readingOrder } from './reading-order.ts';

const severityRank = { error: 0, warning: 1, info: 2 };

function comparePlaces(one: PlaceRank, other: PlaceRank): number {
  const both = Math.min(one.length, other.length);
  for (let index = 0; index < both; index++) {
    const difference = one[index]! - other[index]!;
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Worst first, then in reading order, then by rule, path and fingerprint, so that the order never depends on chance. */
export function orderFindings(findings: readonly Finding[], report: Report): Finding[] {
  if (findings.length < 2) return [...findings];
  const rankOf = readingOrder(report);
  return findings
    .map((finding) => ({ finding, rank: rankOf(finding.location) }))
    .sort(
      (a, b) =>
        severityRank[a.finding.severity] - severityRank[b.finding.severity] ||
        comparePlaces(a.rank, b.rank) ||
        compareText(a.finding.ruleId, b.finding.ruleId) ||
        compareText(a.finding.path ?? '', b.finding.path ?? '') ||
        compareText(a.finding.fingerprint, b.finding.fingerprint),
    )
    .map(({ finding }) => finding);
}
