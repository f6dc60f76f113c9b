import type { WordToken } from '../../../language/scan/scan.ts';
import { has, type Phrase, wordsOf } from '../clauses/phrase.ts';
import type { Meaning } from '../figures/draft.ts';
import { processed, received } from './request-words.ts';

const addedTo = /(?:连同|加上?|算上|计入)$/u;
const heldBy = /(?:包括|含)$/u;

/**
 * 连同上年结转共办理19件, 加上结转的申请共办结19件: with what was carried over so many in all. 含结转共19件 may count those carried over
 * alone, so that a verb must say what was done with all.
 */
function readAdded(phrase: Phrase, carries: readonly WordToken[], text: string): Meaning | null {
  const before = text.slice(phrase.start, carries[0]!.start);
  const isAdded = addedTo.test(before);
  if (!isAdded && !heldBy.test(before)) return null;
  const { end } = carries.at(-1)!;
  // 加上上年结转办理的3件.
  const behind = (word: WordToken): boolean => word.start >= end && text[word.end] !== '的';
  if (wordsOf(phrase, 'verb', 'finish', 'answer').some(behind)) return processed('likely');
  const sums = wordsOf(phrase, 'sum').some(behind);
  const handles = wordsOf(phrase, 'verb', 'handle', 'receive').some(behind);
  // 加上上年结转本年办理3件: those alone.
  if (!isAdded || !(sums || (handles && !/加上?$/u.test(before)))) return null;
  // 连同上年结转共3件, 连同上年结转办理3件 leave open whether those alone are counted.
  const alone = !(sums && handles) && { also: 'requests.carriedIn' as const };
  return { ...received('likely'), ...alone };
}

const joining: ReadonlySet<string> = new Set([...'与同']);

/** Where what was carried over is joined to what came in; 与上年结转 is one word. */
function joinBefore(phrase: Phrase, [first]: readonly WordToken[], text: string): number | undefined {
  if (joining.has(text[first!.start] ?? '')) return first!.start;
  return wordsOf(phrase, 'join').find(({ end }) => end === first!.start)?.start;
}

/** 新收与结转合计19件. */
const addsUp = (phrase: Phrase, carries: readonly WordToken[], text: string): boolean =>
  has(phrase, 'sum') &&
  has(phrase, 'verb', 'receive') &&
  (joinBefore(phrase, carries, text) !== undefined ||
    wordsOf(phrase, 'join').some((word) => word.end <= carries[0]!.start));

/** 新收申请和上年结转申请59件: both named in full before one number. */
function joinsCarried(phrase: Phrase, carries: readonly WordToken[], text: string): boolean {
  const { heads } = phrase;
  const moved = carries[0]!.end;
  // 2023年收到并结转到2024年答复的34件: of the same ones.
  if (phrase.dates.some(({ start }) => start >= moved && start - moved <= 1)) return false;
  if (heads.some(({ id }) => id !== 'request' && id !== 'application') || has(phrase, 'each')) return false;
  const join = joinBefore(phrase, carries, text);
  return (
    join !== undefined &&
    heads.some(({ start }) => start >= carries[0]!.end) &&
    [...heads, ...wordsOf(phrase, 'verb', 'receive', 'gain')].some(({ end }) => end === join)
  );
}

/** 新收与结转合计19件, 新收申请和上年结转申请59件; 答复新收的申请和上年结转的申请57件: what there was, or what was answered of it. */
function readJoined(phrase: Phrase, carries: readonly WordToken[], text: string): Meaning | null {
  const joined = joinsCarried(phrase, carries, text);
  if (joined && has(phrase, 'verb', 'answer', 'finish')) return processed('likely');
  return joined || addsUp(phrase, carries, text) ? received('likely') : null;
}

/** What came over counted together with what came in or was done; null where a number is of one of them. */
export const readTogether = (phrase: Phrase, carries: readonly WordToken[], text: string): Meaning | null =>
  readJoined(phrase, carries, text) ?? readAdded(phrase, carries, text);
