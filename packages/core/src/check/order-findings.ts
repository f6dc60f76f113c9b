import type { Finding } from '../model/finding.ts';
import type { SourceLocation } from '../model/location.ts';

const severityRank = { error: 0, warning: 1, info: 2 };

/** Where a location stands in reading order, as a sortable pair. */
function placeRank(at: SourceLocation | null): [number, number] {
  if (!at) return [Number.MAX_SAFE_INTEGER, 0];
  if (at.kind === 'text') return [at.start.offset, 0];
  if (at.kind === 'page') return [at.page, at.box[1] * 10_000 + at.box[0]];
  return [Number.MAX_SAFE_INTEGER - 1, 0];
}

/** Worst first, then in reading order, then by rule, path and fingerprint, so that the order never depends on chance. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, rank: placeRank(finding.location) }))
    .sort(
      (a, b) =>
        severityRank[a.finding.severity] - severityRank[b.finding.severity] ||
        a.rank[0] - b.rank[0] ||
        a.rank[1] - b.rank[1] ||
        (a.finding.ruleId < b.finding.ruleId ? -1 : a.finding.ruleId > b.finding.ruleId ? 1 : 0) ||
        ((a.finding.path ?? '') < (b.finding.path ?? '')
          ? -1
          : (a.finding.path ?? '') > (b.finding.path ?? '')
            ? 1
            : 0) ||
        (a.finding.fingerprint < b.finding.fingerprint ? -1 : 1),
    )
    .map(({ finding }) => finding);
}
