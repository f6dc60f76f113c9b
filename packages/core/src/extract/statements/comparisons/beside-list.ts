import type { Clause } from '../clauses/clauses.ts';
import type { Draft } from '../figures/draft.ts';
import type { Ledger } from '../lists/ledger.ts';
import type { Mention } from '../mentions/mentions.ts';

/** 、2件: nothing but the next number of a list. */
const goesOn = (clause: Clause | undefined): boolean =>
  clause?.before === 'list' && clause.tokens.length === 1 && clause.tokens[0]!.kind === 'number';

/**
 * 维持9件、纠正3件，上年分别为7件、2件: the number of this year that a figure of last year stands for, by its place in the list; null where
 * there are not as many, undefined where the figure stands in no list.
 */
export function besideInList(
  { at }: Mention,
  clauses: readonly Clause[],
  ledger: Ledger,
): Draft | null | undefined {
  let from = at;
  while (goesOn(clauses[from])) from--;
  let to = at + 1;
  while (goesOn(clauses[to])) to++;
  const size = to - from;
  return size < 2 ? undefined : (ledger.lastBeside(size, false)[at - from] ?? null);
}
