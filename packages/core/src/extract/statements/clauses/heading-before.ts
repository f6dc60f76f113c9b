import type { Clause } from './clauses.ts';
import { type Phrase, verbsOf } from './phrase.ts';

const longestHeading = 12;

/** （二）行政诉讼。全年7件: a sentence of nothing but a name is what the next one speaks of. */
export function headingBefore(
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  at: number,
): Phrase | null {
  const clause = clauses[at - 1];
  const phrase = phrases[at - 1];
  if (clause?.before !== 'stop' && clause?.before !== 'close') return null;
  const isName = phrase!.heads.length === 1 && phrase!.end - phrase!.start <= longestHeading;
  return isName && !clause.tokens.some(({ kind }) => kind === 'number') && verbsOf(phrase!).length === 0
    ? phrase!
    : null;
}
