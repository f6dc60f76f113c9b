import { parsePath } from '@gouji/core/template';
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
    '填报',
    '应为',
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
    'found',
    'expected',
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
  28, 24, 7, 7, 24, 26, 34, 60, 10, 10, 40, 16, 28, 28, 12, 20, 34, 34,
];

const value = (data: unknown): string | number =>
  typeof data === 'number' || typeof data === 'string' ? data : '';

/** What the reviewer corrected at the place of a finding, `from → to`. */
export function correctionInWords(review: Review, item: Item): string {
  const changes = [...review.ledger.correctionsOf(item.report.key).values()];
  const own = changes.find(({ target }) => target === item.finding.path);
  if (own) return `${own.from || '□'} → ${own.to}`;
  const prose = item.presence === 'mended' ? changes.filter(({ target }) => !parsePath(target)) : [];
  return prose.map(({ from, to }) => difference(from, to ?? from)).join('；');
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
        value(finding.data.actual),
        value(finding.data.expected),
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
