import type { Clause } from '../clauses/clauses.ts';
import { saysWithin } from '../clauses/middle.ts';
import { has, readPhrase, unknownBetween } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { interpret } from '../meanings/index.ts';
import { speaksOfAll } from './around-number.ts';
import type { Mention } from './mentions.ts';

/** 1件未到期，转入2024年办理: the clause that goes on says what became of it. */
export function readOnward(
  { number, right, clause, at }: Mention,
  clauses: readonly Clause[],
  context: Context,
): Meaning | null {
  const { text } = context;
  const next = clauses[at + 1];
  if (!next || (next.before !== 'comma' && next.before !== 'list') || next.depth !== clause.depth)
    return null;
  if (next.tokens.some((token) => token.kind === 'number') || saysWithin(text, right.end - 1)) return null;
  // 82件复文开展评估，符合条件的予以公开: of what is named here.
  if (unknownBetween(right, number.end, Math.min(right.end, number.end + 2)) === 2) return null;
  // …149件，无超期答复情况: of all of them.
  if (/^[无未没]/u.test(text.slice(next.start, next.start + 1))) return null;
  // 金额320元，申请人未缴纳: what was not paid.
  if (number.unit === '元' && /[未没]/u.test(text.slice(next.start, next.end))) return null;
  const joined = readPhrase([...right.words, ...next.tokens], text, number.end);
  // 其中转办1件，均已答复: said of all, not of this number.
  const ofAll = /均|全部|一律|都/u.test(text.slice(next.start, next.end));
  return has(joined, 'not') || ofAll || speaksOfAll(joined, text)
    ? null
    : interpret(joined, number, context, 'right');
}
