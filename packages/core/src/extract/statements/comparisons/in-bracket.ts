import type { Clause } from '../clauses/clauses.ts';
import { type Phrase, readPhrase, tells } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Qualifier } from './qualifier.ts';
import { readSaidOf } from './shares.ts';

/** 办结907件，增长较快的是部分公开（增长18.2%）: a comparison in a bracket behind a name speaks of what is named, not of the number before. */
export function ofBracketed(
  qualifier: Qualifier,
  { clause, at, number }: Mention,
  left: Phrase,
  clauses: readonly Clause[],
  context: Context,
): Qualifier {
  const compares = qualifier.metric === 'growth' || qualifier.metric === 'change';
  if (!compares || clause.before !== 'open' || tells(left)) return qualifier;
  // 收到907件（增长18.2%）: the bracket is behind a number.
  if (/[\d件份条起宗个例次人元%]/u.test(context.text[clause.start - 2] ?? '')) return qualifier;
  const before = clauses[at - 1];
  const named = before && readPhrase(before.tokens, context.text, before.start);
  if (!named || !tells(named)) return qualifier;
  const of = readSaidOf(named, named.end, number, context);
  return { ...qualifier, partOf: null, of: typeof of === 'object' ? of.metric : null };
}
