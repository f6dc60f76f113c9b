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

type Act<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>;

function actsOfKind<Kind extends Action['kind']>(acts: readonly Action[], kind: Kind): Act<Kind>[] {
  return acts.filter((act): act is Act<Kind> => act.kind === kind);
}

function countDecided(acts: readonly Action[]): Record<Status, number> {
  const last = new Map(
    actsOfKind(acts, 'decide').flatMap(({ keys, status }) => keys.map((key) => [key, status] as const)),
  );
  const decided = { open: 0, accepted: 0, dismissed: 0, falsePositive: 0 };
  for (const status of last.values()) decided[status]++;
  return decided;
}

/** How many things hold after all steps that set or took them back. */
const countHolding = (steps: readonly (readonly [thing: string, holds: boolean])[]): number =>
  [...new Map(steps).values()].filter(Boolean).length;

/** The statistics of the sitting of a writer. */
export function statisticsOf(ledger: Ledger, writer: string): Statistics {
  const acts = ledger.actsOf(writer);
  const corrected = actsOfKind(acts, 'correct').flatMap(({ report, changes }) =>
    changes.map(({ target, to }) => [`${report}\u0000${target}`, to !== null] as const),
  );
  const finished = actsOfKind(acts, 'read').flatMap(({ reports, done }) =>
    reports.map((report) => [report, done] as const),
  );
  return {
    acts: acts.length,
    minutes: minutesBetween(acts[0], acts.at(-1)),
    reports: new Set(acts.flatMap(reportsOf)).size,
    decided: countDecided(acts),
    notes: actsOfKind(acts, 'note').reduce((sum, { keys }) => sum + keys.length, 0),
    corrections: countHolding(corrected),
    finished: countHolding(finished),
  };
}
