import type { NumberToken, Token, WordToken } from '../../../language/scan/scan.ts';
import type { Clause } from '../clauses/clauses.ts';
import { isNoneOf, isStatedOf } from '../clauses/counted.ts';
import { firstOf, isBarePublish, type Phrase, readPhrase, tells } from '../clauses/phrase.ts';
import { type Context, isRemedy } from '../figures/context.ts';
import { itemsOf } from '../lists/items.ts';
import type { Ledger } from '../lists/ledger.ts';
import { joinsMore, startOfAskers } from './whole-first.ts';

/** A number with the words on both sides of it, as far as the numbers beside it. */
export interface Mention {
  readonly number: NumberToken;
  readonly left: Phrase;
  readonly right: Phrase;
  readonly clause: Clause;
  /** Index of the clause. */
  readonly at: number;
  /** Where the words on its left begin. */
  readonly start: number;
  /** The next number of the clause is a part of it (5件办结件中予以公开3件). */
  readonly isWhole: boolean;
  /** It is a part of the number before it in the clause. */
  readonly isPart: boolean;
}

const listed: ReadonlySet<string> = new Set(['outcome', 'channel', 'applicant', 'verdict', 'rest']);
const closing = ',、;。)占';

/** The word directly before a number: 予以公开17, 予以公开：17. */
function wordBefore(tokens: readonly Token[], index: number, text: string): WordToken | null {
  const { start } = tokens[index]!;
  const [word, last] = [tokens[index - 2], tokens[index - 1]];
  const isColon = last?.kind === 'word' && last.end === start && text[start - 1] === ':';
  const before = isColon ? word : last;
  return before?.kind === 'word' && before.end === (isColon ? last.start : start) ? before : null;
}

/**
 * A number without a counter counts only directly after the word it belongs to: in a list (“部分公开67，占…”), or where the
 * clause names a request or a case and ends with it (“申请数量为0。”).
 */
function countsBare(tokens: readonly Token[], index: number, context: Context, ledger: Ledger): boolean {
  const { text, topic } = context;
  const token = tokens[index]!;
  const before = wordBefore(tokens, index, text);
  const next = text[token.end];
  if (isCounterLost(tokens, index, text)) return true;
  if (!before) return false;
  if (next !== undefined && !closing.includes(next)) return false;
  const phrase = readPhrase(tokens.slice(0, index), text);
  if (isNoneOf(phrase, before, token)) return true;
  if (tellsOfRequests(before) && next !== undefined)
    return topic === 'request' || context.theme.request || context.theme.application;
  if (before.class === 'verb')
    return topic === 'documents' || topic === 'rules' || phrase.head?.id === 'documents';
  // …；公开7、部分公开2: in a list of results.
  if (isBarePublish(before) && index === 1) return context.theme.outcomes;
  // 行政复议：维持6，纠正3，未审结1.
  if (before.class === 'verdict' && isRemedy(topic)) return true;
  if (listed.has(before.class))
    return before.end === token.start
      ? isResult(before, context) || ledger.lastCount() !== null || itemsOf(phrase).length > 0
      : isBehindColon(before, context);
  return isStatedOf(phrase, before, text);
}

/** 分类统计：予以公开15、部分公开4: a result and its number, where requests are spoken of. */
const isResult = (word: WordToken, { topic, aspect }: Context): boolean =>
  (word.class === 'outcome' || word.class === 'applicant') &&
  (topic === 'request' || (topic === null && aspect === 'requests'));

/** 主动公开：312；不予公开：96: behind a colon only where requests are spoken of. */
const isBehindColon = (word: WordToken, context: Context): boolean =>
  context.aspect === 'requests' && isResult(word, context);

const doings: ReadonlySet<string> = new Set(['receive', 'collect', 'finish', 'answer', 'handle']);

/** 新收17，结转2，办结17. */
const tellsOfRequests = (word: WordToken): boolean =>
  word.class === 'carry' || (word.class === 'verb' && doings.has(word.id));

/** 受理4申请: a counter left out between the number of what came in and its noun. */
function isCounterLost(tokens: readonly Token[], index: number, text: string): boolean {
  const { start, end } = tokens[index]!;
  const before = tokens[index - 1];
  if (before?.kind !== 'word' || before.class !== 'verb' || before.end !== start) return false;
  if (tokens[index + 1]?.start !== end || !(before.id === 'receive' || before.id === 'collect')) return false;
  const [head] = readPhrase(tokens.slice(index + 1), text).heads;
  return head?.start === end && (head.id === 'request' || head.id === 'application');
}

/** 其余9个街道44件: how many bodies the rest are, of which the next number tells. */
function countsRestOfBodies(tokens: readonly Token[], index: number, text: string): boolean {
  const token = tokens[index]!;
  if (token.kind !== 'number' || (token.unit !== '个' && token.unit !== '家')) return false;
  const next = tokens.slice(index + 1).find(({ kind }) => kind === 'number');
  const closes = /其[他它余](?:的)?$/u.test(text.slice(Math.max(0, token.start - longestRest), token.start));
  return (
    closes && next?.kind === 'number' && next.unit !== token.unit && next.start - token.end <= farthestCount
  );
}
const longestRest = 3;
const farthestCount = 10;

/** 粉丝28.4万，其中微信公众号16.1万: those who follow it. */
function countsFollowers(tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]!];
  if (token.kind !== 'number' || token.unit !== '' || (token.step ?? 1) <= 1) return false;
  return before?.kind === 'word' && before.class === 'channel' && before.end === token.start;
}

/** Indexes of the tokens of a clause that are counts. */
export function countsIn({ tokens }: Clause, context: Context, ledger: Ledger): number[] {
  const found: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (countsRestOfBodies(tokens, index, context.text) || countsFollowers(tokens, index)) continue;
    if (token.kind === 'number' && (token.unit !== '' || countsBare(tokens, index, context, ledger)))
      found.push(index);
  }
  return found;
}

/** “未发生一起…”, “没有收到1件…”, “未曾出现过一例…”: the one is denied, not counted. */
export function deniesOne({ tokens }: Clause, index: number, text: string): boolean {
  const token = tokens[index];
  if (token?.kind !== 'number' || token.value !== 1) return false;
  const before = tokens[index - 1];
  // 公开1件，不存在1件: what was asked for is not there.
  if (before && index === 1 && tokens.length === 2 && text.startsWith('不存在', before.start)) return false;
  const not = tokens
    .slice(Math.max(0, index - farthestDenial), index)
    .findLast((one) => one.kind === 'word' && one.class === 'not');
  return not !== undefined && happenedOnce.test(text.slice(not.end, token.start));
}
/** A verb, and what goes with it, at most. */
const farthestDenial = 4;
const happenedOnce = /^(?:发生|出现|产生|收到|接到|引发|引起|\p{Script=Han}{0,3}过)?(?:任何)?$/u;

/** 16件申请按内容可分为三类: the word that opens a list of parts, where what is parted stands before it. */
export function openerBehind(
  phrase: Phrase,
  { tokens }: Clause,
  numbers: readonly number[],
): WordToken | null {
  const opener = firstOf(phrase, 'part');
  const first = tokens[numbers[0] ?? -1];
  return opener && first && first.start < opener.start ? opener : null;
}

const persons: ReadonlySet<string> = new Set(['人', '名', '位', '人次']);

/** 行政处罚4件分别为违建2件、焚烧1件、渣土1件: its kinds follow. */
export const opensKinds = ({ number, right }: Mention): boolean => {
  const [first] = right.words;
  return first?.class === 'each' && first.id === 'respectively' && first.start === number.end;
};

/** 收到4人提出的申请6件: who asked stands between the verb and its object. */
function isAskers({ tokens }: Clause, numbers: readonly number[], order: number): boolean {
  const asked = tokens[numbers[0]!];
  if (order !== 1 || asked?.kind !== 'number' || !persons.has(asked.unit)) return false;
  const before = tokens[numbers[0]! - 1];
  return before?.kind === 'word' && before.class === 'verb' && before.id === 'receive';
}

/** What is counted may be parted: 申请, 案件, 答复, 办结件. */
const parted: ReadonlySet<string> = new Set(['atom', 'object', 'verb', 'filler']);
/** 中 and 里 begin a noun of their own with these. */
const nounsOfMiddle: Readonly<Record<string, string>> = { 中: '小标介央心国级止期学层断等', 里: '程面弄巷' };

/** 中 or 里 behind what is parted: 5件办结件中, 予以公开的32件里. */
const isMiddle = (text: string, at: number): boolean =>
  nounsOfMiddle[text[at] ?? '']?.includes(text[at + 1] ?? '-') === false;

/** 5件办结件中予以公开3件: where the words of the first number end and those of its part begin; the later index where they do not. */
function endOfWhole({ tokens }: Clause, from: number, to: number, text: string): number {
  for (let at = from + 1; at < to - 1; at++) {
    const token = tokens[at]!;
    const before = tokens[at - 1]!;
    if (token.kind !== 'word' || !isMiddle(text, token.end - 1)) continue;
    if (!(token.class === 'filler' || token.id === 'within')) continue;
    if (before.kind === 'word' && before.end === token.start && parted.has(before.class)) return at + 1;
  }
  return to;
}

/** How the words between two numbers are shared out: the first has those up to `end`; `isWhole` where the second is part of it. */
interface Between {
  readonly end: number;
  readonly isWhole: boolean;
  /** The words belong to the first alone. */
  readonly isApart: boolean;
}

/** 1件判决纠正和2件: as much as may stand between a number and a known word of its own. */
const shortWord = 2;

/** 40件新收申请和3件结转申请: the words behind the first number are its own, where those before it say nothing. */
function isFirstApart({ tokens }: Clause, index: number, next: number, text: string): boolean {
  const [number, first, last] = [tokens[index]!, tokens[index + 1]!, tokens[next - 1]!];
  if (
    next - index < 3 ||
    last.kind !== 'word' ||
    last.class !== 'join' ||
    first.start - number.end > shortWord
  )
    return false;
  const said = readPhrase(tokens.slice(0, index), text);
  // 法院对3件直接起诉案件和2件复议后起诉案件.
  const isOfAgent = said.words.every((word) => word.class === 'agent' || word.class === 'filler');
  return first.kind === 'word' && first.class !== 'join' && (isOfAgent || !tells(said));
}

/** 58件复议案件涉及区级部门33件: where the words of the parts begin; null where the noun behind the first number is not its own. */
function startOfParts({ tokens }: Clause, index: number, next: number): number | null {
  const noun = tokens[index + 1]!;
  if (noun.kind !== 'word' || noun.class !== 'object' || noun.start !== tokens[index]!.end) return null;
  let at = index + 2;
  while (at < next && isLink(tokens[at]!)) at++;
  const verb = tokens[at]!;
  const opens = verb.kind === 'word' && verb.class === 'verb' && verb.id === 'occur' && at < next - 1;
  return opens && verb.start === tokens[at - 1]!.end ? at : null;
}

const isLink = (token: Token): boolean => token.kind === 'word' && token.class === 'filler';

const opensShare = (end: number, next: Token, text: string): boolean =>
  next.kind === 'number' && next.unit === '%' && isMiddle(text, end);

/** 16件中: the words behind are those of the next number. */
const opensParts = (end: number, next: Token, text: string): boolean =>
  isMiddle(text, end) && next.kind === 'number' && next.unit !== '%';

function shareBetween(clause: Clause, index: number, next: number | undefined, text: string): Between {
  if (next === undefined) return { end: clause.tokens.length, isWhole: false, isApart: false };
  // 新收117件中网上申请占比82.1%: the words behind 中 are of the share.
  if (opensShare(clause.tokens[index]!.end, clause.tokens[next]!, text))
    return { end: index + 1, isWhole: false, isApart: true };
  // 全部325件中已办结304件, 16件中予以公开11件.
  if (opensParts(clause.tokens[index]!.end, clause.tokens[next]!, text))
    return { end: index + 1, isWhole: true, isApart: true };
  if (isFirstApart(clause, index, next, text)) return { end: next - 1, isWhole: false, isApart: true };
  const parts = startOfParts(clause, index, next) ?? startOfAskers(clause, index, next, text);
  // 11件新申请加上年1件: beside it.
  if (parts !== null) return { end: parts, isWhole: !joinsMore(clause.tokens[parts]!, text), isApart: true };
  const end = endOfWhole(clause, index + 1, next, text);
  return { end, isWhole: end !== next, isApart: end !== next };
}

/** The numbers of a clause, each with the words that are its own. */
export function mentionsOf(
  clause: Clause,
  at: number,
  numbers: readonly number[],
  text: string,
): readonly Mention[] {
  let begin = 0;
  let isPart = false;
  return numbers.map((index, order) => {
    const from = isAskers(clause, numbers, order) ? 0 : begin;
    const { end, isWhole, isApart } = shareBetween(clause, index, numbers[order + 1], text);
    begin = isApart ? end : index + 1;
    const number = clause.tokens[index] as NumberToken;
    const start = from === 0 ? clause.start : clause.tokens[from - 1]!.end;
    const mention = {
      number,
      left: readPhrase(clause.tokens.slice(from, index), text, start),
      right: readPhrase(clause.tokens.slice(index + 1, end), text, number.end),
      clause,
      at,
      start,
      isWhole,
      isPart,
    };
    isPart = isWhole;
    return mention;
  });
}

/** Words taken from another place stand as if directly before the number. */
export const placedAfter = (number: NumberToken, phrase: Phrase): NumberToken => ({
  ...number,
  start: phrase.end,
});
