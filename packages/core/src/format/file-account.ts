import type { FileAccount, FileState } from '../model/file-account.ts';
import type { Language } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import { describeCoverage } from './describe-coverage.ts';
import { describeCounts } from './words.ts';

const both = (wordIn: (language: Language) => string): { zh: string; en: string } => ({
  zh: wordIn('zh'),
  en: wordIn('en'),
});

const otherThings: ReadonlySet<string> = new Set(['not-a-report', 'list-of-reports']);
/** Whether a notice says that its source was read and is something else than a report. */
export const isOtherThing = (code: string): boolean => otherThings.has(code);

/** Notices of a source that is a report and cannot be checked. */
const uncheckedReports: ReadonlySet<string> = new Set(['old-format', 'tables-not-found']);

function stateOf(verdict: Verdict): FileState {
  if (verdict.outcome === 'pass') return 'passed';
  if (verdict.outcome === 'fail') return 'problems';
  const codes = verdict.notices.map((notice) => notice.code);
  if (verdict.report !== null || codes.some((code) => uncheckedReports.has(code))) return 'incomplete';
  return codes.some(isOtherThing) ? 'notReport' : 'unreadable';
}

/** What became of a source that has a verdict. */
export function accountOf(verdict: Verdict): FileAccount {
  const state = stateOf(verdict);
  const counted = both((language) => describeCounts(verdict.counts, language));
  const notice = verdict.notices.find(({ level }) => level === 'error') ?? verdict.notices[0];
  const covered = both((language) => describeCoverage(verdict, language));
  const reason =
    state === 'passed' || state === 'problems'
      ? counted
      : verdict.report !== null && covered.zh
        ? covered
        : (notice?.message ?? counted);
  return { name: verdict.source.name, state, reason };
}

/** An account as programs get it: its reason in the language asked for. */
export const printedAccount = ({ name, state, reason }: FileAccount, language: Language): object => ({
  name,
  state,
  ...(reason && { reason: reason[language] }),
});
