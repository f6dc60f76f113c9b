import { sourceName } from '../io/source-name.ts';
import type { Sentence } from '../usage-error.ts';
import type { PlacedReport } from './report-ref.ts';
import { fromRef, type ReportRef } from './report-ref.ts';

/** Names of files in a sentence; beyond these they are only counted. */
const mostNames = 5;

/** Says which of the given reports of the year before stood for none, and why. */
export function tellUnused(
  candidates: readonly PlacedReport[],
  used: ReadonlySet<ReportRef>,
  tell: (sentence: Sentence) => void,
): void {
  const isUnread = ({ organization, year }: PlacedReport): boolean => organization === null && year === null;
  const left = candidates.filter(({ ref }) => !used.has(ref));
  const causes = [
    [left.filter(isUnread), '无法识别为年度报告', 'cannot be understood as annual reports'],
    [
      left.filter((one) => !isUnread(one)),
      '不是所查报告的上一年度报告（机关或年度不符）',
      'are last year’s reports of none that is checked (another body or year)',
    ],
  ] as const;
  for (const [those, zh, en] of causes) {
    if (those.length === 0) continue;
    const names = those.slice(0, mostNames).map(({ ref }) => sourceName(fromRef(ref).path));
    const rest = those.length - names.length;
    tell({
      zh: `--prior 中的${names.map((name) => `“${name}”`).join('、')}${rest > 0 ? `等 ${those.length} 份` : ''}${zh}，未用于核对。`,
      en: `of --prior, ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''} ${en}, and not used.`,
    });
  }
}
