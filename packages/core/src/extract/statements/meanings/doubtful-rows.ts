import type { NumberToken, WordToken } from '../../../language/scan/scan.ts';
import { type Phrase, unknownBetween, wordsOf } from '../clauses/phrase.ts';
import { disclosing } from './counts-other.ts';
import { groupOf, isLeaf } from './rows-meant.ts';

/** 本局不掌握而不予公开1件: the reason is a row of one group, the result another group; which of the two counts it is unknown. */
export function isTorn(
  own: readonly WordToken[],
  before: readonly WordToken[],
  phrase: Phrase,
  text: string,
): boolean {
  const result = own.at(-1);
  if (!result || isLeaf(result.id) || disclosing.has(result.id)) return false;
  if (result.id !== 'unavailable' && text[phrase.start - 1] === '、')
    if (notHeldBefore.test(text.slice(Math.max(0, phrase.start - farthestReason), phrase.start))) return true;
  const reason = [...before, ...own].findLast((word) => word !== result && word.id !== 'unspecific');
  if (!reason || !isLeaf(reason.id) || groupOf(reason.id) === result.id) return false;
  return !wordsOf(phrase, 'join').some(({ start }) => start === reason.end);
}
const notHeldBefore = /不掌握[^、,。;\d]{0,8}、$/u;
const farthestReason = 14;

const article = /第[一二三四五六七八九十百\d]{1,4}条/u;
const causes: ReadonlySet<string> = new Set(['因', '由于', '因为', '以', '属', '属于']);

/** 由于以信访形式提出而不予处理的5件: of those of a group that have a reason no row is known by. */
export function hasOwnReason(ids: readonly string[], phrase: Phrase, text: string): boolean {
  if (ids.length !== 1 || isLeaf(ids[0]!) || disclosing.has(ids[0]!)) return false;
  const word = wordsOf(phrase, 'outcome').at(-1)!;
  // 依据《条例》第十六条不予公开9件: of the rows that rest on it.
  if (article.test(text.slice(phrase.start, word.start))) return true;
  const cause = phrase.words.find(({ start, end }) => causes.has(text.slice(start, end)));
  if (!cause || cause.end > word.start) return false;
  const things = phrase.words.some((one) => one.class === 'thing' && one.start >= cause.end);
  return things || unknownBetween(phrase, cause.end, word.start) >= 2;
}

/** 因依法不予公开、本机关不掌握及信访事项未提供: a list of results that no row has all of. */
export function goesOnWithOthers(ids: readonly string[], phrase: Phrase): boolean {
  const last = wordsOf(phrase, 'outcome').at(-1)!;
  // 其余9件涉及国家秘密、内部事务和社会稳定: the last of them is unknown.
  const ends = phrase.words.at(-1)!;
  if (ids.length > 1 && ends.class === 'join' && ends.start === last.end) return true;
  return (
    ids.length > 1 &&
    wordsOf(phrase, 'join').some(({ start }) => start === last.end) &&
    unknownBetween(phrase, last.end, phrase.end) + (wordsOf(phrase, 'thing').length > 0 ? 2 : 0) >= 2
  );
}

/** 无法提供等其他情况46件, 不公开、无法提供等123件; 其余19件为不予公开、无法提供等情形: with results that are not named. */
export function namesExample(phrase: Phrase, { start }: NumberToken, text: string): boolean {
  const words = wordsOf(phrase, 'outcome');
  const { end } = words.at(-1)!;
  const behind = text.slice(end, end < start ? start : end + longestOpen);
  return end < start && words.length === 1 ? exemplary.test(behind) : andSoOn.test(behind);
}
const exemplary = /^等(?:其[他它余]|各类|多种|共?$)/u;
const andSoOn = /^(?:信息|情形|情况|类)?等(?![两二三四五六]|以?上)/u;
const longestOpen = 6;

/** 不再处理或不予处理13件, 不予处理及其他8件: with results that no row is known by. */
export const joinsUnnamed = (phrase: Phrase, text: string): boolean =>
  andOthers.test(behindResult(phrase, text)) ||
  wordsOf(phrase, 'join').some(({ start, end }) => {
    const beside = wordsOf(phrase, 'outcome').filter((word) => word.end === start || word.start === end);
    return beside.length === 2 && beside.some(({ id }) => id === 'unspecific');
  });

const behindResult = (phrase: Phrase, text: string): string => {
  const { end } = wordsOf(phrase, 'outcome').at(-1)!;
  return text.slice(end, end + longestJoin);
};
const longestJoin = 5;
const andOthers = /^(?:以及|[及和与或])其[他它](?!处)/u;

const concernsThird = /涉及?第三[方人](?:合法)?(?:权益|利益|信息)?的(?:政府)?(?:信息)?(?:公开)?申请$/u;

/** 涉及第三方的申请31件: who has a say in them, whatever becomes of them. */
export const isOfThirdParty = (ids: readonly string[], phrase: Phrase, text: string): boolean =>
  ids[0] === 'refused.thirdPartyRights' &&
  phrase.head !== undefined &&
  concernsThird.test(text.slice(phrase.start, phrase.head.end)) &&
  !/^\d+[件份宗起]?,?(?:均|全部|依法)*不予?公开/u.test(text.slice(phrase.end, phrase.end + 14));
