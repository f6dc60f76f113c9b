import type { FileAccount, FileState } from '../model/file-account.ts';
import type { Verdict } from '../model/verdict.ts';
import { describeCounts } from './counts.ts';
import { describeCoverage } from './describe-coverage.ts';
import { describeNotice } from './describe-notice.ts';
import { describeFileState } from './file-state.ts';
import { type Speech, speak } from './words/index.ts';

const otherThings: ReadonlySet<string> = new Set(['not-a-report', 'list-of-reports']);
/** Whether a notice says that its source was read and is something else than a report. */
export const isOtherThing = (code: string): boolean => otherThings.has(code);

/** Notices of a source that is a report and cannot be checked. */
const uncheckedReports: ReadonlySet<string> = new Set(['old-format', 'tables-not-found']);

/** How a source that has a verdict ended. */
export function stateOf(verdict: Verdict): FileState {
  if (verdict.outcome === 'pass') return 'passed';
  if (verdict.outcome === 'fail') return 'problems';
  const codes = verdict.notices.map((notice) => notice.code);
  if (verdict.report !== null || codes.some((code) => uncheckedReports.has(code))) return 'incomplete';
  return codes.some(isOtherThing) ? 'notReport' : 'unreadable';
}

/** How a source that has a verdict ended, in words: what could not be read at all is not called checked in part. */
export const describeState = (verdict: Verdict, language: Speech): string =>
  describeFileState(stateOf(verdict), language);

/** The sentence on a source that has a verdict: what was found, or why it was not checked in full. */
export function describeEnding(verdict: Verdict, language: Speech): string {
  const counted = describeCounts(verdict.counts, language);
  if (verdict.outcome !== 'indeterminate') return counted;
  const notice = verdict.notices.find(({ level }) => level === 'error') ?? verdict.notices[0];
  const covered = describeCoverage(verdict, language);
  return covered || (notice ? describeNotice(notice, language) : counted);
}

/** What became of a source that has a verdict. */
export const accountOf = (verdict: Verdict): FileAccount => ({
  name: verdict.source.name,
  state: stateOf(verdict),
  reason: { zh: describeEnding(verdict, 'zh'), en: describeEnding(verdict, 'en') },
});

/** The sentence on a file without a verdict; empty where there is none. */
export const describeReason = ({ reason }: Pick<FileAccount, 'reason'>, language: Speech): string =>
  reason?.[speak(language).fallback] ?? '';

/** An account as programs get it: its reason in the language asked for. */
export const printedAccount = (account: FileAccount, language: Speech): object => ({
  name: account.name,
  state: account.state,
  ...(account.reason && { reason: describeReason(account, language) }),
});
