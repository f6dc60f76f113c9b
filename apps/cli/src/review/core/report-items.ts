import type { CheckOptions } from '@gouji/core/check';
import type { Diagnosis, Finding, Notice, Report, Verdict } from '@gouji/core/model';
import { takesPart } from './formula.ts';
import type { DecisionRecord } from './ledger.ts';
import type { Conflict } from './session.ts';

/** Whose report it is: what lists need to know of it. */
export interface ReportHead {
  readonly body: string | null;
  readonly year: number | null;
}

/** A report as it was loaded. The report and what it is compared with may be unpacked anew each time they are asked for. */
export interface LoadedReport {
  readonly name: string;
  readonly sha256: string;
  /** Where it is known without looking at the report; null when the source is no annual report. */
  readonly head?: ReportHead | null;
  /** Null when the source is no annual report; `notices` say why. */
  readonly report: Report | null;
  /** What was found as read; found anew, with more to compare, once others that go with it have been read. */
  readonly findings: readonly Finding[];
  readonly diagnoses: readonly Diagnosis[];
  readonly notices: readonly Notice[];
  readonly outcome: Verdict['outcome'];
  /** What was read and compared, in one line. */
  readonly coverage: string;
  /** The report of the year before that it is compared with. */
  readonly prior?: Report | null;
  /** Reports of other bodies with much the same words, and other versions of it, that it is compared with. */
  readonly peers?: NonNullable<CheckOptions['peers']>;
}

/** A report under review; `key` identifies its content (the first half of its SHA-256). */
export interface ReviewReport extends Required<LoadedReport> {
  readonly index: number;
  readonly key: string;
  /** What is decided about, or noted on, the report as a whole. */
  readonly whole: DecisionRecord;
  /** The report with the corrections of the reviewer, and what the rules say of it; the same as read while nothing is corrected. */
  readonly current: Pick<LoadedReport, 'report' | 'findings' | 'diagnoses'>;
}

/**
 * stands: found in the report as it now reads; mended: no longer found after corrections;
 * appeared: found only since corrections; withdrawn: appeared once and gone again (not shown).
 */
export type Presence = 'stands' | 'mended' | 'appeared' | 'withdrawn';

/** A finding on the reviewer's list. */
export interface Item {
  readonly index: number;
  readonly report: ReviewReport;
  readonly key: string;
  /** Of the finding as it was first read; that of `finding` changes with its figures. */
  readonly fingerprint: string;
  readonly record: DecisionRecord;
  /** What was decided about the same finding when the report had other content; asks to be looked at again. */
  earlier: DecisionRecord | null;
  /** The wording that now holds (the figures may have changed by a correction). */
  finding: Finding;
  presence: Presence;
}

export type ItemStatus = DecisionRecord['status'] | 'mended' | 'changed' | 'suppressed' | 'conflict';

/** What two reviewers decided differently about a finding, or corrected differently of a place that takes part in it. */
export function conflictsOf(item: Item): readonly Conflict[] {
  const { record, report } = item;
  const own = record.conflict ? [record.conflict] : [];
  if (report.whole.disputes.length === 0) return own;
  const disputes = report.whole.disputes.filter(
    (one) => one.kind === 'correction' && report.report && takesPart(item.finding, one.target, report.report),
  );
  return [...own, ...disputes];
}

/** What the list shows of an item: a decision goes before the rest, then what happened without one. */
export function statusOf(item: Item): ItemStatus {
  if (conflictsOf(item).length > 0) return 'conflict';
  if (item.record.status !== 'open') return item.record.status;
  if (item.presence === 'mended') return 'mended';
  if (item.earlier && item.earlier.status !== 'open') return 'changed';
  if (item.finding.suppression) return 'suppressed';
  return 'open';
}

/** Whether the reviewer still has to decide. */
export function isPending(item: Item): boolean {
  const status = statusOf(item);
  return status === 'open' || status === 'changed' || status === 'conflict';
}

/** The diagnoses that explain a finding, of the report as it now reads. */
export function diagnosesOf(item: Item): readonly Diagnosis[] {
  const all = [...item.report.current.diagnoses, ...item.report.diagnoses];
  return [...new Set(all.filter((diagnosis) => diagnosis.explains.includes(item.finding.fingerprint)))];
}

/** What two findings share when one is the other with new figures. */
export const sameFault = (finding: Finding): string =>
  `${finding.ruleId}\u0000${finding.messageId}\u0000${finding.path ?? ''}`;
