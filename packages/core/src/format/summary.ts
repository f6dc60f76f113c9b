import type { Counts, Outcome, Verdict } from '../model/verdict.ts';

/** What several verdicts amount to. `outcomes` counts sources, `counts` findings. */
export interface Summary {
  sources: number;
  outcomes: Record<Outcome, number>;
  counts: Counts;
}

export function emptySummary(): Summary {
  return {
    sources: 0,
    outcomes: { pass: 0, fail: 0, indeterminate: 0 },
    counts: { error: 0, warning: 0, info: 0, suppressed: 0 },
  };
}

/** Adds one verdict to a running summary. */
export function addToSummary(summary: Summary, verdict: Verdict): void {
  summary.sources++;
  summary.outcomes[verdict.outcome]++;
  for (const key of ['error', 'warning', 'info', 'suppressed'] as const)
    summary.counts[key] += verdict.counts[key];
}
