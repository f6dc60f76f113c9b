import type { Clause } from '../clauses/clauses.ts';
import { has, type Phrase, tells, withoutTime } from '../clauses/phrase.ts';
import { type Item, itemsOf, yearsOf } from '../lists/items.ts';
import { isBareNumber, numbersFrom } from './distribution.ts';
import type { Mention } from './mentions.ts';

const comparing = /(?:相比|对比|比较|相较|同比)(?:来看|看)?$/u;

/** 2024年和2023年相比：新收申请53件、38件: the two years that the sentence opens with, each told of everything that follows. */
function yearsOfOpening(
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  at: number,
  text: string,
): number[] {
  let first = at;
  while (first > 0 && at - first < farthestOpening && clauses[first]!.before !== 'stop') first--;
  const phrase = phrases[first]!;
  if (
    first === at ||
    phrase.heads.length > 0 ||
    !comparing.test(text.slice(phrase.start, clauses[first]!.end))
  )
    return [];
  const years = yearsOf(phrase.dates);
  return years.length === 2 && years[0] !== years[1] ? years : [];
}
const farthestOpening = 24;

/** As many bare numbers as the sentence opens with years, of one thing. */
export function shareToOpening(
  { left, at }: Mention,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  text: string,
): Item[] | null {
  if (!isBareNumber(clauses[at + 1]) || !tells(left) || has(left, 'compare') || itemsOf(left).length > 1)
    return null;
  if (numbersFrom(clauses, at) !== 2) return null;
  const years = yearsOfOpening(clauses, phrases, at, text);
  return years.length === 0 ? null : years.map((year) => ({ phrase: withoutTime(left), year }));
}
