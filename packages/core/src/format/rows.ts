import type { FileAccount } from '../model/file-account.ts';
import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import { describeCoverage } from './describe-coverage.ts';
import { describeNotice } from './describe-notice.ts';
import { describeReason, describeState } from './file-account.ts';
import { describeFileState } from './file-state.ts';
import { describeAllRelated, sidesOf } from './finding-fields.ts';
import { describeLocation, describeSubject } from './place.ts';
import { toPrintable } from './printable.ts';
import { type Speech, speak } from './words/index.ts';

/** The titles of the columns of `findingRows`. */
export const rowHeader = (language: Speech): readonly string[] => speak(language).columns;

function findingRow(finding: Finding, verdict: Verdict, language: Speech): (string | number)[] {
  const { severity, signs } = speak(language);
  return [
    toPrintable(verdict.source.name),
    describeState(verdict, language),
    severity[finding.severity],
    finding.ruleId,
    finding.message,
    finding.path ? describeSubject(finding.path, language) : '',
    finding.location ? describeLocation(finding.location, language) : '',
    finding.excerpt?.text ?? '',
    sidesOf(finding)?.left ?? '',
    sidesOf(finding)?.right ?? '',
    finding.correction?.to ?? '',
    describeAllRelated(finding, language).join(signs.and),
    finding.basis.map((basis) => basis.text).join(signs.and),
    finding.suggestion ?? '',
    finding.suppression ? (finding.suppression.reason ?? finding.suppression.kind) : '',
    finding.path ?? '',
    finding.fingerprint,
    describeCoverage(verdict, language),
  ];
}

/**
 * A verdict as rows of a spreadsheet: one a finding. A source without findings has one row that says how it came out,
 * so that no source is missing from the list.
 */
export function findingRows(verdict: Verdict, language: Speech): (string | number)[][] {
  const rows = verdict.findings.map((finding) => findingRow(finding, verdict, language));
  if (rows.length > 0) return rows;
  const notices = verdict.notices
    .filter((notice) => notice.level !== 'info')
    .map((notice) => describeNotice(notice, language))
    .join(' ');
  return [
    wholeRow(
      verdict.source.name,
      describeState(verdict, language),
      notices,
      describeCoverage(verdict, language),
      language,
    ),
  ];
}

/** The row of a file that has no verdict. */
export const fileRow = (account: FileAccount, language: Speech): (string | number)[] =>
  wholeRow(
    account.name,
    describeFileState(account.state, language),
    describeReason(account, language),
    '',
    language,
  );

/** A row without a finding: how the file ended, why, and in the last column what was compared. */
function wholeRow(
  name: string,
  ending: string,
  sentence: string,
  coverage: string,
  language: Speech,
): (string | number)[] {
  const row = [toPrintable(name), ending, '', '', sentence];
  const rest = Array.from({ length: speak(language).columns.length - row.length - 1 }, () => '');
  return [...row, ...rest, coverage];
}
