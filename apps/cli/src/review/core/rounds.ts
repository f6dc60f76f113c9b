import { textAtTarget } from '@gouji/core/extract';
import { type Ledger, type ReportIdentity, wholeKey } from './ledger.ts';
import { type ReviewReport, sameFault } from './report-items.ts';
import type { About } from './session.ts';
import { submissionsBefore } from './submissions.ts';
import type { Workspace } from './workspace.ts';

/** What became of something that was asked of a body. */
export type RequestOutcome =
  /** Mended as asked, or the finding is gone and no value was named. */
  | 'done'
  /** The finding is gone, but the value is not the one that was asked for. */
  | 'otherwise'
  | 'notDone'
  /** Asked for the first time with the latest submission: nothing came after it. */
  | 'asked';

/** Something asked of a body with one of its submissions. */
export interface Request {
  /** Number of the submission it was first asked with, from 1. */
  readonly round: number;
  readonly about: About;
  readonly note: string;
  readonly by: string;
  readonly at: string;
  readonly outcome: RequestOutcome;
  /** What now stands at its place; empty where that is no single value. */
  readonly now: string;
}

/** A body's year through all its submissions. */
export interface Round {
  readonly body: string;
  readonly year: number;
  /** Contents that were submitted, earliest first; only some may be loaded. */
  readonly submissions: readonly Omit<ReportIdentity, 'sitting'>[];
  /** The latest that is loaded. */
  readonly latest: ReviewReport;
  /** Its number, from 1. */
  readonly number: number;
  readonly requests: readonly Request[];
  /** Findings of the latest that no earlier submission had; 0 for a first submission. */
  readonly fresh: number;
}

/** Contents that a later submission of the same body's year, loaded too, has replaced. */
function supersededKeys(workspace: Workspace): Set<string> {
  return new Set(
    workspace.reports.flatMap((report) =>
      submissionsBefore(workspace.ledger, report).map((one) => one.report),
    ),
  );
}

const superseded = new WeakMap<Workspace, { readonly of: readonly number[]; readonly keys: Set<string> }>();

/** Whether another submission of the same body's year came later and is loaded too. */
export function isSuperseded(workspace: Workspace, report: ReviewReport): boolean {
  const of = [workspace.version, workspace.ledger.reports.size, workspace.reports.length];
  let known = superseded.get(workspace);
  if (!known?.of.every((part, index) => part === of[index])) {
    known = { of, keys: supersededKeys(workspace) };
    superseded.set(workspace, known);
  }
  return known!.keys.has(report.key);
}

/** What was asked with one submission: accepted findings, and places that were corrected. */
function askedWith(ledger: Ledger, report: string): { about: About; note: string; by: string; at: string }[] {
  const asked: { about: About; note: string; by: string; at: string }[] = [];
  const whole = ledger.records.get(wholeKey(report));
  for (const { status, about, note, by, at } of ledger.recordsOf(report))
    if (status === 'accepted' && about) asked.push({ about, note, by, at });
  const placed = new Set(asked.flatMap(({ about }) => (about.to === null ? [] : [about.path])));
  for (const { target, from, to, place = target, presumed, clears = [] } of ledger
    .correctionsOf(report)
    .values()) {
    // A candidate that nothing fixes asks to look, and names no value.
    for (const one of clears)
      asked.push({
        about: { ...one, path: target, from, to: presumed ? null : to },
        note: '',
        by: whole?.by ?? '',
        at: whole?.at ?? '',
      });
    if (placed.has(target) || presumed || clears.length > 0) continue;
    const about: About = {
      fault: `change\u0000${target}`,
      message: '',
      place,
      path: target,
      from,
      to,
      basis: '',
    };
    asked.push({ about, note: whole?.note ?? '', by: whole?.by ?? '', at: whole?.at ?? '' });
  }
  return asked;
}

function outcomeIn(
  about: About,
  latest: ReviewReport,
  faults: ReadonlySet<string>,
): [RequestOutcome, string] {
  const now = about.path === null || !latest.report ? null : textAtTarget(latest.report, about.path);
  const shown = now ?? '';
  if (faults.has(about.fault)) return ['notDone', shown];
  if (about.to === null || now === null) return ['done', shown];
  if (now.trim() === about.to.trim()) return ['done', shown];
  const isOld = about.from !== null && now.trim() === about.from.trim();
  return [about.fault.startsWith('change\u0000') && isOld ? 'notDone' : 'otherwise', shown];
}

/** The line of a report through its submissions; null when its body or year is not known. */
export function roundOf(workspace: Workspace, latest: ReviewReport): Round | null {
  const { ledger } = workspace;
  const { body, year } = latest.head ?? {};
  if (!body || !year) return null;
  const before = submissionsBefore(ledger, latest);
  const faults = new Set(latest.findings.map(sameFault));
  const requests: Request[] = [];
  const known = new Set<string>();
  for (const [index, { report }] of before.entries())
    for (const one of askedWith(ledger, report)) {
      const key = `${one.about.fault}\u0000${one.about.path}`;
      if (known.has(key)) continue;
      known.add(key);
      const [outcome, now] = outcomeIn(one.about, latest, faults);
      requests.push({ ...one, round: index + 1, outcome, now });
    }
  for (const one of askedWith(ledger, latest.key))
    if (!known.has(`${one.about.fault}\u0000${one.about.path}`)) {
      const now =
        one.about.path === null || !latest.report ? '' : (textAtTarget(latest.report, one.about.path) ?? '');
      requests.push({ ...one, round: before.length + 1, outcome: 'asked', now });
    }
  const earlier = new Set(
    before.flatMap(({ report }) => [
      ...ledger.recordsOf(report).flatMap(({ about }) => (about ? [about.fault] : [])),
      ...workspace.findingsOf(report).map(sameFault),
    ]),
  );
  const fresh =
    before.length === 0 ? 0 : latest.findings.filter((one) => !earlier.has(sameFault(one))).length;
  const submissions = [...before, { report: latest.key, name: latest.name, organization: body, year }];
  return { body, year, submissions, latest, number: submissions.length, requests, fresh };
}

/** The lines of all bodies and years under review, each by its latest submission. */
export const roundsOf = (workspace: Workspace): Round[] =>
  workspace.reports
    .filter((report) => !isSuperseded(workspace, report))
    .flatMap((report) => roundOf(workspace, report) ?? []);

export const countOutcomes = (requests: readonly Request[]): Record<RequestOutcome, number> => {
  const counts = { done: 0, otherwise: 0, notDone: 0, asked: 0 };
  for (const { outcome } of requests) counts[outcome]++;
  return counts;
};
