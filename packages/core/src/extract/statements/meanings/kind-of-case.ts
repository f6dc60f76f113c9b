import type { Phrase } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import { namesBothKinds } from './both-kinds.ts';
import { saysCameFirst } from './follow.ts';

const suits: ReadonlySet<string> = new Set(['litigationDirect', 'litigationAfterReconsideration']);

/** Which kind of cases a phrase counts, or both together. */
export function kindOfCase(phrase: Phrase, context: Context): string | undefined {
  if (namesBothKinds(phrase)) return 'remedies';
  const { head } = phrase;
  // 未经复议直接起诉的行政诉讼6件: which of the suits stands before them.
  const which = phrase.heads.at(-2);
  if (
    head?.id === 'litigation' &&
    which &&
    suits.has(which.id) &&
    /^的?$/u.test(context.text.slice(which.end, head.start))
  )
    return which.id;
  // 2件诉讼案件均在复议后提起.
  const isAfter = head?.id === 'reconsideration' && context.text[head.end] === '后';
  if (isAfter && phrase.heads[0]!.id === 'litigation') return 'litigationAfterReconsideration';
  return head && saysCameFirst(head, context) ? 'litigationAfterReconsideration' : head?.id;
}
