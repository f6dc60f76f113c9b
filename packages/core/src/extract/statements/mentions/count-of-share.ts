import type { Clause } from '../clauses/clauses.ts';
import { readPhrase } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { interpret } from '../meanings/index.ts';
import { type Mention, placedAfter } from './mentions.ts';

const predicate = /^(?:\([^()]{1,12}\))?(?:均|都)?(?:为|是|属于?|系|由|来自于?)/u;

/** 38.5%为本机关不掌握（40件）, 38.5%（40件）为本机关不掌握: the number in the bracket is what the share says, and counts what the words before it name. */
export function readCountOfShare(
  { number, at, clause }: Mention,
  clauses: readonly Clause[],
  context: Context,
): Meaning | null {
  const { text } = context;
  const before = clauses[at - 1];
  if (clause.before !== 'open' || text[number.start - 1] !== '(' || !before) return null;
  const share = before.tokens.findLastIndex(({ kind }) => kind === 'number');
  const token = before.tokens[share];
  if (token?.kind !== 'number' || token.unit !== '%' || !predicate.test(text.slice(token.end, before.end)))
    return null;
  const named = readPhrase(before.tokens.slice(share + 1), text, token.end);
  return interpret(named, placedAfter(number, named), context, 'left');
}
