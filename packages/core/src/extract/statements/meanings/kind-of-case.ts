import type { NumberToken } from '../../../language/scan/scan.ts';
import type { Phrase } from '../clauses/phrase.ts';
import type { Context, RemedyTopic } from '../figures/context.ts';
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
  // 行政诉讼47件，未经复议20件、复议后27件.
  const goesOn = context.lastKind === 'remedy' && context.topic?.startsWith('litigation') === true;
  if (isAfter && (goesOn || phrase.heads[0]!.id === 'litigation')) return 'litigationAfterReconsideration';
  return head && saysCameFirst(head, context) ? 'litigationAfterReconsideration' : head?.id;
}

const bracketBehind =
  /^\((?:均|都|全部)?(?:为|系|属于?)?(未经(?:行政)?复议|直接|(?:先?经过?)?(?:行政)?复议后)(?:而?直接)?(?:起诉|提起诉讼|诉讼)?\)/u;
const longestBracket = 20;

/** 行政诉讼4件（直接起诉）: suits of one kind, as the bracket behind them says. */
export function kindBehind(named: RemedyTopic, { end }: NumberToken, { text }: Context): RemedyTopic {
  const kind =
    named === 'litigation' ? bracketBehind.exec(text.slice(end, end + longestBracket))?.[1] : undefined;
  if (kind === undefined) return named;
  return kind.startsWith('未') || kind === '直接' ? 'litigationDirect' : 'litigationAfterReconsideration';
}

const sharedBehind = /^(?:[、,和及]|以及)[^,。;、\d]{2,14}的\d+[件起宗](?:行政)?(复议|诉讼)/u;
const longestShared = 28;

/** 被责令答复的5件、被确认违法的2件复议案件: the kind that the last of a list names for all of it. */
export function kindOfList({ start, end }: NumberToken, text: string): RemedyTopic | null {
  const kind =
    text[start - 1] === '的' ? sharedBehind.exec(text.slice(end, end + longestShared))?.[1] : undefined;
  return kind === undefined ? null : kind === '复议' ? 'reconsideration' : 'litigation';
}
