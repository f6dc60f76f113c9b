import type { DecisionRecord, Ledger } from './ledger.ts';
import { type Item, sameFault } from './report-items.ts';
import type { Status } from './session.ts';

/** A reason given before, and the year of the report it was given for where that is another one of the same body. */
export interface KnownReason {
  readonly reason: string;
  readonly year: number | null;
}

/** At most so many reasons of other findings are offered. */
const mostUsed = 5;

/** What was decided alike about the same fault in reports of the same body for other years, the latest first. */
function ofOtherYears(ledger: Ledger, { report, finding }: Item, status: Status): KnownReason[] {
  const { body, year } = report.head ?? {};
  if (!body || !year) return [];
  const others = [...ledger.reports.values()].filter(
    (one) => one.organization === body && one.year !== null && one.year !== year,
  );
  return others
    .sort((a, b) => b.year! - a.year!)
    .flatMap((one) =>
      ledger
        .recordsOf(one.report)
        .filter((record) => record.status === status && record.about?.fault === sameFault(finding))
        .map(({ reason }) => ({ reason, year: one.year })),
    );
}

const isOfRule = ({ about }: DecisionRecord, rule: string): boolean =>
  about?.fault.startsWith(`${rule}\u0000`) ?? false;

/** Reasons given before: for the same fault in other years first, then those used most, of the same rule before others. */
export function knownReasons(
  ledger: Ledger,
  items: readonly Item[],
  status: Status,
  presets: readonly string[],
): KnownReason[] {
  const [first] = items;
  if (!first) return [];
  const found = items.length === 1 ? ofOtherYears(ledger, first, status) : [];
  const counts = new Map<string, number>();
  for (const record of ledger.records.values()) {
    if (record.status !== status || record.reason === '' || presets.includes(record.reason)) continue;
    // A reason of the same rule weighs more than any number of others.
    const weight = isOfRule(record, first.finding.ruleId) ? 1_000_000 : 1;
    counts.set(record.reason, (counts.get(record.reason) ?? 0) + weight);
  }
  const used = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostUsed)
    .map(([reason]) => ({ reason, year: null }));
  const all = new Map<string, KnownReason>();
  for (const one of [...found, ...used]) if (!all.has(one.reason)) all.set(one.reason, one);
  return [...all.values()];
}
