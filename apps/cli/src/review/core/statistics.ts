import type { Action, Ledger } from './ledger.ts';
import { reportsOf } from './ledger.ts';
import type { Status } from './session.ts';

/** What was done in one sitting and not taken back. */
export interface Statistics {
  readonly acts: number;
  /** From the first act to the last, by the clock of the machine. */
  readonly minutes: number;
  readonly reports: number;
  /** Findings by what was decided last about each. */
  readonly decided: Readonly<Record<Status, number>>;
  readonly notes: number;
  /** Places corrected. */
  readonly corrections: number;
  /** Reports marked as read. */
  readonly finished: number;
}

const minutesBetween = (first: Action | undefined, last: Action | undefined): number =>
  first && last ? Math.max(0, Math.round((Date.parse(last.at) - Date.parse(first.at)) / 60_000)) : 0;

/** The statistics of the sitting of a writer. */
export function statisticsOf(ledger: Ledger, writer: string): Statistics {
  const acts = ledger.actsOf(writer);
  const statusOf = new Map<string, Status>();
  const corrected = new Set<string>();
  const finished = new Set<string>();
  let notes = 0;
  for (const act of acts) {
    if (act.kind === 'decide') for (const key of act.keys) statusOf.set(key, act.status);
    else if (act.kind === 'note') notes += act.keys.length;
    else if (act.kind === 'correct')
      for (const { target, to } of act.changes)
        corrected[to === null ? 'delete' : 'add'](`${act.report}\u0000${target}`);
    else if (act.kind === 'read')
      for (const report of act.reports) finished[act.done ? 'add' : 'delete'](report);
  }
  const decided = { open: 0, accepted: 0, dismissed: 0, falsePositive: 0 };
  for (const status of statusOf.values()) decided[status]++;
  return {
    acts: acts.length,
    minutes: minutesBetween(acts[0], acts.at(-1)),
    reports: new Set(acts.flatMap(reportsOf)).size,
    decided,
    notes,
    corrections: corrected.size,
    finished: finished.size,
  };
}
