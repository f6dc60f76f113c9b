import { textAtTarget } from '@gouji/core/extract';
import { takesPart } from './formula.ts';
import type { Item, ReviewReport } from './report-items.ts';
import type { Change } from './session.ts';
import { submissionsBefore } from './submissions.ts';
import type { Workspace } from './workspace.ts';

/**
 * Corrections of earlier submissions that the body has not made: what was to be changed still stands as it was, and nothing
 * has been corrected there since. Those of the latest submission hold.
 */
export function unmadeCorrections({ ledger }: Workspace, report: ReviewReport): Change[] {
  const now = report.current.report;
  if (!now) return [];
  const own = ledger.correctionsOf(report.key);
  const unmade = new Map<string, Change>();
  for (const { report: key } of submissionsBefore(ledger, report))
    for (const [target, change] of ledger.correctionsOf(key)) {
      if (own.has(target) || change.to === null || textAtTarget(now, target) !== change.from)
        unmade.delete(target);
      else unmade.set(target, change);
    }
  return [...unmade.values()];
}

/** Those of them that speak of findings: where a cell takes part, or the prose was changed. */
export const unmadeFor = (workspace: Workspace, { report, finding }: Item): Change[] =>
  unmadeCorrections(workspace, report).filter(
    ({ target }) => report.current.report && takesPart(finding, target, report.current.report),
  );

/** Findings whose note of an earlier submission has not been taken over. */
export const withEarlierNote = (items: readonly Item[]): Item[] =>
  items.filter(({ earlier, record }) => Boolean(earlier?.note) && record.note === '');
