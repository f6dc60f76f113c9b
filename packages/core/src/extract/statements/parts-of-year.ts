import type { Draft, Meaning } from './draft.ts';
import type { Scope } from './scope.ts';

/** 一季度收到4件，二季度3件: a bare number of another part of the year counts what the one before it counts. */
export function ofSamePart(meaning: Meaning, scope: Scope | null, unit: string, last: Draft | null): Meaning {
  const alike = scope?.kind === 'partial' && last?.scope?.kind === 'partial' && last.unit === unit;
  if (meaning.metric !== 'count' || !alike || last.metric === 'count') return meaning;
  return { metric: last.metric, kind: last.kind, certainty: 'likely' };
}
