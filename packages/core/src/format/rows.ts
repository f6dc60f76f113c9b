import type { FileAccount } from '../model/file-account.ts';
import type { Finding, Language } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import { describeCoverage } from './describe-coverage.ts';
import { describeFileState } from './file-state.ts';
import { describeRelated, sidesOf } from './finding-fields.ts';
import { describeLocation, describeSubject } from './place.ts';
import { toPrintable } from './printable.ts';
import { words } from './words.ts';

const headers: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '文件',
    '结论',
    '等级',
    '规则',
    '内容',
    '对象',
    '位置',
    '原文',
    '左边',
    '右边',
    '应更正为',
    '相关',
    '依据',
    '建议',
    '已略去',
    '路径',
    '指纹',
    '核对范围',
  ],
  en: [
    'file',
    'outcome',
    'severity',
    'rule',
    'message',
    'subject',
    'place',
    'source',
    'left side',
    'right side',
    'correct to',
    'see also',
    'basis',
    'mend',
    'suppressed',
    'path',
    'fingerprint',
    'coverage',
  ],
};

/** The titles of the columns of `findingRows`. */
export const rowHeader = (language: Language): readonly string[] => headers[language];

function findingRow(finding: Finding, verdict: Verdict, language: Language): (string | number)[] {
  const { outcome, severity, and } = words[language];
  return [
    toPrintable(verdict.source.name),
    outcome[verdict.outcome],
    severity[finding.severity],
    finding.ruleId,
    finding.message,
    finding.path ? describeSubject(finding.path, language) : '',
    finding.location ? describeLocation(finding.location, language) : '',
    finding.excerpt?.text ?? '',
    sidesOf(finding)?.left ?? '',
    sidesOf(finding)?.right ?? '',
    finding.correction?.to ?? '',
    finding.related.map((related) => describeRelated(related, language)).join(and),
    finding.basis.map((basis) => basis.text).join(and),
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
export function findingRows(verdict: Verdict, language: Language): (string | number)[][] {
  const rows = verdict.findings.map((finding) => findingRow(finding, verdict, language));
  if (rows.length > 0) return rows;
  const notices = verdict.notices
    .filter((notice) => notice.level !== 'info')
    .map((notice) => notice.message[language])
    .join(' ');
  return [
    wholeRow(
      verdict.source.name,
      words[language].outcome[verdict.outcome],
      notices,
      describeCoverage(verdict, language),
      language,
    ),
  ];
}

/** The row of a file that has no verdict. */
export const fileRow = ({ name, state, reason }: FileAccount, language: Language): (string | number)[] =>
  wholeRow(name, describeFileState(state, language), reason?.[language] ?? '', '', language);

/** A row without a finding: how the file ended, why, and in the last column what was compared. */
function wholeRow(
  name: string,
  ending: string,
  sentence: string,
  coverage: string,
  language: Language,
): (string | number)[] {
  const row = [toPrintable(name), ending, '', '', sentence];
  const rest = Array.from({ length: headers[language].length - row.length - 1 }, () => '');
  return [...row, ...rest, coverage];
}
