import type { Clause } from '../clauses/clauses.ts';
import { type Draft, isPartKind } from '../figures/draft.ts';
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

/** 收到35件，自然人30件、企业5件: the whole that parts of one kind make up together, be they said to be its parts or not. */
function wholeOfList(counts: readonly Draft[]): Draft | undefined {
  const kind = counts.at(-1)?.kind;
  if (!isPartKind(kind)) return undefined;
  const at = counts.findLastIndex((draft) => draft.kind !== kind);
  const parts = counts.slice(at + 1);
  const whole = counts[at];
  const makes = parts.length > 1 && parts.reduce((sum, { value }) => sum + value, 0) === whole?.value;
  return makes && whole.metric !== 'count' ? whole : undefined;
}

/**
 * What last year's figure counts, by the number of this year before it; behind a list of parts (自然人30件、企业5件，上年为38件) their
 * whole, where it is nearer to that than to the last part, else open.
 */
export function countBefore(draft: Draft, ledger: Ledger): Draft | null {
  const whole = wholeOfList(ledger.counts().filter((one) => one !== draft));
  const last = ledger.lastOfYear();
  if (!whole || !last) return last;
  const near = (one: Draft): number => Math.abs(Math.log((draft.value + 1) / (one.value + 1)));
  return near(whole) < near(last) ? whole : null;
}
