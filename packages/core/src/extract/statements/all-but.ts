import { has, type Phrase } from './clauses/phrase.ts';
import type { Draft } from './figures/draft.ts';

const numbers = /\d+(?=[件起宗])/gu;
const exception = /除(?:了|去|开)?([^。;除]*)外,?$/u;

/** The cases that are left, where exactly one number was told and others are left out of it; else null. */
const lessThan = (told: readonly Draft[], left: readonly number[]): number | null => {
  const [cases] = told;
  const value = (cases?.value ?? 0) - left.reduce((sum, one) => sum + one, 0);
  return told.length === 1 && left.length > 0 && value > 0 ? value : null;
};

/**
 * 诉讼5件，除1件未审结外均胜诉; 诉讼5件，1件未审结，其余均胜诉: how many are meant, null where that is not to be told,
 * undefined where nothing is left out.
 */
export function ofAllBut(
  told: readonly Draft[],
  near: readonly Draft[],
  phrase: Phrase,
  between: string,
): number | null | undefined {
  if (told.length === 0) return undefined;
  const [, excepted] = exception.exec(between) ?? [];
  if (excepted !== undefined) return lessThan(told, (excepted.match(numbers) ?? []).map(Number));
  const parts = near.filter(
    ({ kind, metric, start }) =>
      kind === 'verdict' && metric.startsWith(`${told[0]!.metric}.`) && start >= told[0]!.end,
  );
  if (parts.length === 0) return has(phrase, 'rest') ? null : undefined;
  // 维持4件、纠正2件，均已审结: of all.
  if (!has(phrase, 'rest')) return has(phrase, 'verdict') ? null : undefined;
  return (between.match(numbers) ?? []).length === parts.length
    ? lessThan(
        told,
        parts.map(({ value }) => value),
      )
    : null;
}
