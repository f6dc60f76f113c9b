import { describeCorrection, sidesOf } from '@gouji/core/format';
import { describePath, parsePath } from '@gouji/core/template';
import { takesPart } from '../core/formula.ts';
import { placeInWords } from '../core/place.ts';
import { type Item, statusOf } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import { ruleTitle } from '../core/rule-titles.ts';
import { difference } from '../view/detail.ts';

const headers = {
  zh: [
    '文件',
    '机关',
    '年度',
    '级别',
    '规则',
    '规则名称',
    '位置',
    '问题',
    '左边',
    '右边',
    '应更正为',
    '依据',
    '处理',
    '理由',
    '批注',
    '处理人',
    '处理时间',
    '更正',
    '指纹',
  ],
  en: [
    'file',
    'body',
    'year',
    'severity',
    'rule',
    'title',
    'place',
    'problem',
    'left side',
    'right side',
    'correct to',
    'basis',
    'decision',
    'reason',
    'note',
    'by',
    'at',
    'correction',
    'fingerprint',
  ],
} as const;

export const decisionHeader = (review: Review): readonly string[] => headers[review.language];
/** Widths of the columns in a workbook, in characters. */
export const decisionWidths: readonly number[] = [
  28, 24, 7, 7, 24, 26, 34, 60, 10, 10, 12, 40, 16, 28, 28, 12, 20, 34, 34,
];

/**
 * What the reviewer corrected for a finding: at its own place, or elsewhere when that mended it, as taking a diagnosis does.
 * A cell elsewhere is named; empty where nothing was corrected.
 */
export function correctionInWords(review: Review, item: Item): string {
  const changes = [...review.ledger.correctionsOf(item.report.key).values()];
  const own = changes.find(({ target }) => target === item.finding.path);
  if (own) return `${own.from || '□'} → ${own.to}`;
  if (item.presence !== 'mended') return '';
  const report = item.report.report;
  const prose = changes.filter(({ target }) => !parsePath(target));
  const cells = changes.filter(({ target }) => report && takesPart(item.finding, target, report));
  return [
    ...prose.map(({ from, to }) => difference(from, to ?? from)),
    ...cells.map(
      ({ target, from, to }) =>
        `${describePath(target, report?.template ?? null, review.language)} ${from || '□'} → ${to}`,
    ),
  ].join('；');
}

/** What a finding's value must become because something fixes it, with the place where that is another one. */
export function assertedInWords({ finding, report }: Item, language: Review['language']): string {
  const { correction, path } = finding;
  if (!correction) return '';
  const place =
    correction.path === path || !parsePath(correction.path)
      ? ''
      : `${describePath(correction.path, report.report?.template ?? null, language)} `;
  return `${place}${describeCorrection(finding)}`;
}

/** One row a finding: what was found and what was decided. */
export function decisionRows(review: Review): (string | number)[][] {
  return review.workspace.items
    .filter(({ presence }) => presence !== 'withdrawn')
    .map((item) => {
      const { finding, record, report } = item;
      return [
        report.name,
        report.report?.organization?.name ?? '',
        report.report?.year ?? '',
        review.words.severity[finding.severity],
        finding.ruleId,
        ruleTitle(finding.ruleId, review.language),
        placeInWords(item, review.words, review.language),
        finding.message,
        sidesOf(finding)?.left ?? '',
        sidesOf(finding)?.right ?? '',
        assertedInWords(item, review.language),
        finding.basis.map(({ text }) => text).join('；'),
        review.words.status[statusOf(item)],
        record.reason,
        record.note,
        record.by,
        record.at,
        correctionInWords(review, item),
        finding.fingerprint,
      ];
    });
}
