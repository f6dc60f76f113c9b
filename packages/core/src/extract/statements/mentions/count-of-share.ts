import type { NumberToken } from '../../../language/scan/scan.ts';
import type { Clause } from '../clauses/clauses.ts';
import { readPhrase, tells } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { interpret } from '../meanings/index.ts';
import { type Mention, placedAfter } from './mentions.ts';

const predicate = /^(?:\([^()]{1,12}\))?(?:均|都)?(?:为|是|属于?|系|由|来自于?)/u;

/** 来自网络的申请约占七成（41件）: the way that the words before 占 name. */
function readNamedBefore({ tokens }: Clause, number: NumberToken, context: Context): Meaning | null {
  const share = tokens.findIndex((token) => token.kind === 'word' && token.class === 'share');
  if (share < 1) return null;
  const named = readPhrase(tokens.slice(0, share), context.text);
  const meaning = tells(named) ? interpret(named, placedAfter(number, named), context, 'left') : null;
  return meaning?.kind === 'channel' ? meaning : null;
}

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
  if (token?.kind !== 'number' || token.unit !== '%') return null;
  if (token.end === before.end) return readNamedBefore(before, number, context);
  if (!predicate.test(text.slice(token.end, before.end))) return null;
  const named = readPhrase(before.tokens.slice(share + 1), text, token.end);
  return interpret(named, placedAfter(number, named), context, 'left');
}
