import type { Head } from '../clauses/nouns.ts';
import { before, firstOf, type Phrase, withWords } from '../clauses/phrase.ts';
import { startOfComparison } from './yearly.ts';

/** 2025年申请总量: the year is left out with the comparison. */
const startOfNoun = ({ start, dates }: Phrase, head: Head): number =>
  dates.some((date) => date.end === head.start) ? head.start : start;

/** 申请数量连续两年上升: what rose, without that it did. */
export function withoutPredicate(subject: Phrase, text: string): Phrase {
  const { head } = subject;
  // 受理申请比2022年: what is compared.
  const from = startOfComparison(subject, text);
  if (head && from !== undefined && from >= head.end && subject.dates.length > 0)
    return { ...before(subject, from), dates: [], start: startOfNoun(subject, head), end: from };
  const rises = firstOf(subject, 'compare', 'up', 'down');
  // 较多的是征地类 tells a kind.
  if (!head || !rises || rises.start < head.end || rises.end - rises.start < 2) return subject;
  const words = subject.words.filter((word) => word.end <= rises.start);
  return { ...withWords(subject, words), end: words.at(-1)!.end };
}
