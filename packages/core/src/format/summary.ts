import type { FileAccount, FileState } from '../model/file-account.ts';
import type { Counts, Outcome, Verdict } from '../model/verdict.ts';
import { stateOf } from './file-account.ts';

/** What several verdicts amount to. `outcomes` counts sources, `counts` findings, `files` whatever was found, checked or not. */
export interface Summary {
  sources: number;
  outcomes: Record<Outcome, number>;
  counts: Counts;
  files: Record<FileState, number>;
}

export function emptySummary(): Summary {
  return {
    sources: 0,
    outcomes: { pass: 0, fail: 0, indeterminate: 0 },
    counts: { error: 0, warning: 0, info: 0, suppressed: 0 },
    files: { passed: 0, problems: 0, incomplete: 0, notReport: 0, unreadable: 0, ignored: 0, pending: 0 },
  };
}

/** Adds one verdict to a running summary. */
export function addToSummary(summary: Summary, verdict: Verdict): void {
  summary.sources++;
  summary.outcomes[verdict.outcome]++;
  for (const key of ['error', 'warning', 'info', 'suppressed'] as const)
    summary.counts[key] += verdict.counts[key];
  summary.files[stateOf(verdict)]++;
}

/** Adds a file that has no verdict. */
export function addFileToSummary(summary: Summary, { state }: Pick<FileAccount, 'state'>): void {
  summary.files[state]++;
}
