import type { MarkToken, Token, WordToken } from '../../../language/scan/scan.ts';
import type { WordClass } from '../../../language/words/types.ts';
import { isBarePublish } from './phrase.ts';

const cases = /^(?:reconsideration|litigation)/u;
const decisions: ReadonlySet<string> = new Set(['licensing', 'penalties', 'compulsion']);
const named: ReadonlySet<WordClass> = new Set<WordClass>(['outcome', 'verdict', 'channel', 'applicant']);

const isOther = ({ class: one, id }: WordToken): boolean => one === 'rest' && id === 'other';

const isAll = (token: Token | undefined): boolean => token?.kind === 'word' && token.class === 'all';

/** What a row or a column of a table is called. */
export const mayBePeer = (word: WordToken): boolean =>
  named.has(word.class) ||
  isOther(word) ||
  isBarePublish(word) ||
  (word.class === 'object' && (cases.test(word.id) || decisions.has(word.id)));

const classOf = (word: WordToken): WordClass => (isBarePublish(word) ? 'outcome' : word.class);

/** Two rows or columns of one table: 复议 and 诉讼, 许可 and 处罚, two results, two kinds of those who ask. */
function arePeers(one: WordToken, next: WordToken): boolean {
  if (one.class === 'object' && next.class === 'object')
    return (cases.test(one.id) && cases.test(next.id)) || (decisions.has(one.id) && decisions.has(next.id));
  if (isOther(one) || isOther(next)) return named.has(one.class) || named.has(next.class);
  return classOf(one) === classOf(next) && mayBePeer(next);
}

/** As far as the first number behind the last of a list stands from any of it. */
const reach = 24;

/** Whether 分别 or 合计 stands before the next number, so that it is of all that was named. */
function isForAll(tokens: readonly Token[], from: number): boolean {
  for (const token of tokens.slice(from, from + reach)) {
    if (token.kind === 'number' || (token.kind === 'mark' && token.mark === 'stop')) return false;
    if (token.kind === 'word' && (token.class === 'each' || token.class === 'sum' || token.class === 'share'))
      return true;
  }
  return false;
}

/** Left to themselves these want an object: 收到公民，法人申请4件. */
const taking: ReadonlySet<string> = new Set(['receive', 'handle', 'collect']);

/** What comes behind the mark, where no more than a short word stands before it: 要求重新出具, 法定禁止公开. */
function nextPeer(tokens: readonly Token[], index: number, last: WordToken): WordToken | undefined {
  const { end } = tokens[index]!;
  const near = tokens.slice(index + 1, index + 4);
  for (const [at, token] of near.entries()) {
    if (token.kind !== 'word' || token.start - end > farthestPeer) return undefined;
    // 1件未审结，其他均已维持: all others.
    if (isOther(token) && isAll(near[at + 1])) return undefined;
    if (mayBePeer(token)) return arePeers(last, token) ? token : undefined;
  }
  return undefined;
}
const farthestPeer = 5;

/** Whether the stretch behind the mark has neither a number nor a denial: 其余6件涉及国家秘密，内部事务和社会稳定. */
function tellsMoreOfSame(tokens: readonly Token[], from: number): boolean {
  for (const token of tokens.slice(from)) {
    if (token.kind === 'number' || (token.kind === 'word' && token.class === 'not')) return false;
    if (token.kind === 'mark') return true;
  }
  return true;
}

const joining: ReadonlySet<string> = new Set(['comma', 'list']);

/** 不予公开，无法提供，不予处理49件: three and more of a kind in a row are a list. */
function isOfThree(tokens: readonly Token[], index: number, before: readonly Token[]): boolean {
  const [mark, third] = [tokens[index + 2], tokens[index + 3]];
  const joined =
    mark?.kind === 'mark' ? joining.has(mark.mark) : mark?.kind === 'word' && mark.class === 'join';
  const goesOn = joined && third?.kind === 'word' && third.start === mark!.end && mayBePeer(third);
  const behind = before.at(-2);
  return goesOn || (behind?.kind === 'word' && behind.class === 'join' && joining.has(behind.id));
}

/** 复议, 维持率: what the stretch before a mark ends with, if it is the name of a row or column. */
function nameBefore(before: readonly Token[]): WordToken | undefined {
  const [last, end] = before.slice(-2);
  const name = end?.kind === 'word' && end.class === 'rate' ? last : before.at(-1);
  return name?.kind === 'word' && mayBePeer(name) ? name : undefined;
}

/**
 * Whether the mark at `index` stands between two of a kind that wait for one number, as a 、 does: 复议，诉讼合计19件; 公开；部分公开分别为…
 * What stands before it is `before`.
 */
export function sharesOneNumber(tokens: readonly Token[], index: number, before: readonly Token[]): boolean {
  const last = nameBefore(before);
  if (!last) return false;
  const next = nextPeer(tokens, index, last);
  if (!next) return false;
  const has = (...classes: WordClass[]): boolean =>
    before.some((token) => token.kind === 'word' && classes.includes(token.class));
  const { mark, end: place } = tokens[index] as MarkToken;
  const touches = next.start === place;
  // 1件因逾期不缴费，不再处理: what was done, for the reason told.
  const isDeed = next.id.startsWith('other.') || last.id.startsWith('other.');
  const goesOn = mark === 'comma' && touches && !isDeed && tellsMoreOfSame(tokens, index + 1);
  if (has('not') || (has('all') && !goesOn)) return false;
  if (goesOn || isForAll(tokens, index + 1)) return true;
  if (mark === 'semicolon' || !touches) return false;
  if (isBarePublish(last) || isOfThree(tokens, index, before)) return true;
  const behind = tokens[index + 2];
  // 公开类（予以公开，部分公开）233件; 涉及个人隐私，商业秘密的4件.
  const closes = behind?.kind === 'mark' && behind.mark === 'close';
  if (closes || (last.id === next.id && last.id.startsWith('refused.'))) return true;
  const wantsObject = before.some(
    (token) => token.kind === 'word' && token.class === 'verb' && taking.has(token.id),
  );
  return last.class === 'object' || (last.class === 'applicant' && wantsObject);
}
