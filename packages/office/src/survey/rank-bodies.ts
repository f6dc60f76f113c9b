import type { Language } from '@gouji/core/model';
import type { Survey } from './model.ts';

/** Where each body stands among those that need a person, and why. */
export function rankBodies(
  { attention }: Survey,
  language: Language,
): Map<string, { order: number; reasons: string[] }> {
  const [behindYear, between] = language === 'zh' ? ['年：', '；'] : [': ', '; '];
  const ranks = new Map<string, { order: number; reasons: string[] }>();
  for (const [order, { body, year, reasons }] of attention.entries()) {
    const known = ranks.get(body) ?? { order: order + 1, reasons: [] };
    const text = reasons.map((one) => one[language]).join(between);
    known.reasons.push(year === null ? text : `${year}${behindYear}${text}`);
    ranks.set(body, known);
  }
  return ranks;
}
