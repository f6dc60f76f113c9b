import { type CheckOptions, checkReport } from '@gouji/core/check';
import { amendReport } from '@gouji/core/extract';
import type { Finding } from '@gouji/core/model';
import { type ReviewReport, sameFault } from './report-items.ts';
import type { Change } from './session.ts';

/** What the rules say of a report with these changes. */
export function recheck(
  report: ReviewReport,
  changes: ReadonlyMap<string, Change>,
  options: CheckOptions,
): ReviewReport['current'] {
  const { report: read, findings, diagnoses } = report;
  if (!read || changes.size === 0) return { report: read, findings, diagnoses };
  const corrected = amendReport(
    read,
    [...changes.values()].flatMap(({ target, to }) => (to === null ? [] : [{ target, to }])),
  );
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
