import { type Explained, explanations } from '../../language/words/explanations.ts';
import type { Report } from '../../model/report.ts';
import { fullText } from './passages.ts';

const words = explanations.map(([of, list]) => [of, list.split(' ')] as const);

/**
 * Whether the report itself tells why figures do not follow from last year's (清理后重新统计, 职能划转): then a difference is
 * remarked on, not reported. Asked only where there is a difference.
 */
export function isExplained(report: Report, of: Exclude<Explained, 'figures'> | null): boolean {
  const text = fullText(report);
  return words.some(
    ([kind, list]) => (kind === 'figures' || kind === of) && list.some((word) => text.includes(word)),
  );
}

/** What explains a figure of this table path or metric. */
export const explainedBy = (name: string): Exclude<Explained, 'figures'> | null => {
  if (/^(?:documents|rules)\.|^proactive\/(?:rules|normativeDocuments)/u.test(name)) return 'documents';
  return name.startsWith('requests') ? 'requests' : null;
};
