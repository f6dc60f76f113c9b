import type { Draft, Meaning } from '../figures/draft.ts';
import { isOfOtherTime, type Scope } from '../figures/scope.ts';

/**
 * 一季度收到4件，二季度3件: a bare number of another part of the year, or of the report's year where only that stands before it,
 * counts what the one before it counts.
 */
export function ofSamePart(
  meaning: Meaning,
  scope: Scope | null,
  unit: string,
  last: Draft | null,
  onlyYear: boolean,
  onlyDate: boolean,
): Meaning {
  const parts = scope?.kind === 'partial' && last?.scope?.kind === 'partial';
  // 2022年收到12件，2023年16件; 累计收到73件，其中2023年16件.
  const years = onlyYear && !isOfOtherTime(scope) && isOfOtherTime(last?.scope ?? null);
  // 2021年12件、2022年19件.
  const otherYears = onlyDate && scope?.kind === 'year' && last?.scope?.kind === 'year';
  if (
    meaning.metric !== 'count' ||
    !(parts || years || otherYears) ||
    last?.unit !== unit ||
    last.metric === 'count'
  )
    return meaning;
  return { metric: last.metric, kind: last.kind, certainty: 'likely' };
}

const halfOrQuarter = /半年|季度/u;

/**
 * 全年收到7件，上半年4件、下半年3件: the whole that a number of a part of the year is part of, where the sentence counts nothing else and
 * the number's own words, if it has any, name the same (`named`). `counts` are the numbers of the sentence so far.
 */
export function wholeOfYear(
  scope: Scope | null,
  unit: string,
  counts: readonly Draft[],
  named: string | null,
): Draft | null {
  if (scope?.kind !== 'partial' || !halfOrQuarter.test(scope.words)) return null;
  const [whole, ...parts] = counts;
  if (named !== null && named !== whole?.metric) return null;
  if (!whole || whole.unit !== unit || whole.metric === 'count' || whole.scope?.kind === 'partial')
    return null;
  return parts.every((part) => part.partOf === whole && part.scope?.kind === 'partial') ? whole : null;
}
