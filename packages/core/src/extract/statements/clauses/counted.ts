import type { Token, WordToken } from '../../../language/scan/scan.ts';
import type { Phrase } from './phrase.ts';

/** Words directly after which a number needs no counter: 维持4、纠正1; 制发7、废止2. */
const listed: ReadonlySet<string> = new Set(['outcome', 'verdict', 'channel', 'applicant', 'rest']);
const listedVerbs: ReadonlySet<string> = new Set(['issue', 'repeal', 'inForce']);

const standsInList = (word: WordToken): boolean =>
  listed.has(word.class) || (word.class === 'verb' && listedVerbs.has(word.id));

/** Whether a number states a count by its counter, or by the word it directly follows. */
export function isCounted(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  if (token.kind !== 'number') return false;
  if (token.unit !== '') return true;
  const before = tokens[index - 1];
  return before?.kind === 'word' && before.end === token.start && standsInList(before);
}

const cases = /^(?:request$|reconsideration|litigation)/u;

/** 收到政府信息公开申请0，行政复议0; 收到依申请公开事项0: none, with no counter. */
export const isNoneOf = ({ head }: Phrase, before: WordToken, number: Token): boolean =>
  number.kind === 'number' &&
  number.value === 0 &&
  head !== undefined &&
  cases.test(head.id) &&
  (head.end >= before.end || (before.class === 'filler' && head.end === before.start));

/** 申请数量为0: the words before the number say of what is named that it is counted. */
export const isStatedOf = ({ head }: Phrase, before: WordToken, text: string): boolean =>
  (before.class === 'filler' || before.class === 'all') &&
  /[为数量达共]$/u.test(text.slice(before.start, before.end)) &&
  head !== undefined &&
  head.id !== 'thing';
