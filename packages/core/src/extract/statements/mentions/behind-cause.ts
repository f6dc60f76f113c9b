import type { Clause } from '../clauses/clauses.ts';
import { has, type Phrase } from '../clauses/phrase.ts';
import { type Context, plainCount } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { interpret } from '../meanings/index.ts';
import { type Mention, placedAfter } from './mentions.ts';

const cause = /^(?:申请)?(?:系)?(?:因|由于|鉴于)/u;
const longestCause = 6;

/**
 * 有18件因收到时间较晚，至年底未满20个工作日，结转2025年办理: the words directly behind say why, a later clause what became of them. Null where
 * no cause stands there, or one that says itself what they are (因涉及国家秘密不予公开).
 */
export function readBehindCause(
  { number, right, at, clause }: Mention,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  context: Context,
): Meaning | null {
  if (!cause.test(context.text.slice(number.end, number.end + longestCause))) return null;
  if (!has(right, 'verb', 'receive', 'lodge') || has(right, 'outcome') || has(right, 'carry')) return null;
  for (let next = at + 1; next < clauses.length; next++) {
    const { before, depth, tokens } = clauses[next]!;
    if (before !== 'comma' || depth !== clause.depth) break;
    if (tokens.some((token) => token.kind === 'number' && token.unit === number.unit)) break;
    const phrase = phrases[next]!;
    if (has(phrase, 'carry', 'move', 'intoNext') || has(phrase, 'outcome'))
      return interpret(phrase, placedAfter(number, phrase), context, 'right') ?? plainCount();
  }
  return plainCount();
}
