import type { WordToken } from '../../../language/scan/scan.ts';
import { type Phrase, wordsOf } from '../clauses/phrase.ts';
import type { Meaning } from '../figures/draft.ts';

const addedTo = /(?:连同|加上?|算上|计入)$/u;
const heldBy = /(?:包括|含)$/u;

/**
 * 连同上年结转共办理19件, 加上结转的申请共办结19件: with what was carried over so many in all. 含结转共19件 may count those carried over
 * alone, so that a verb must say what was done with all.
 */
export function readAllWithCarried(
  phrase: Phrase,
  carries: readonly WordToken[],
  text: string,
): Meaning | null {
  const before = text.slice(phrase.start, carries[0]!.start);
  const isAdded = addedTo.test(before);
  if (!isAdded && !heldBy.test(before)) return null;
  const { end } = carries.at(-1)!;
  // 加上上年结转办理的3件.
  const behind = (word: WordToken): boolean => word.start >= end && text[word.end] !== '的';
  if (wordsOf(phrase, 'verb', 'finish', 'answer').some(behind))
    return {
      metric: 'requests.processed',
      kind: 'processed',
      certainty: 'likely',
      topic: 'request',
      done: true,
    };
  const sums = wordsOf(phrase, 'sum').some(behind);
  const handles = wordsOf(phrase, 'verb', 'handle', 'receive').some(behind);
  // 加上上年结转本年办理3件: those alone.
  if (!isAdded || !(sums || (handles && !/加上?$/u.test(before)))) return null;
  // 连同上年结转共3件, 连同上年结转办理3件 leave open whether those alone are counted.
  const alone = !(sums && handles) && { also: 'requests.carriedIn' as const };
  return { metric: 'requests.received', kind: 'request', certainty: 'likely', topic: 'request', ...alone };
}
