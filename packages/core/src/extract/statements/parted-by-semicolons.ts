import type { MarkToken, NumberToken, Token } from '../../language/scan/scan.ts';
import { beginsAnew } from './open-sentence.ts';

const isMark = (token: Token | undefined, ...marks: readonly string[]): token is MarkToken =>
  token?.kind === 'mark' && marks.includes(token.mark);
const isCount = (token: Token | undefined): token is NumberToken =>
  token?.kind === 'number' && token.unit !== '' && token.unit !== '%';

/** No bracket in a list of parts has more words; the bound keeps hostile prose linear. */
const longestBracket = 80;

/** Where the bracket that opens here closes. */
function behindBracket(tokens: readonly Token[], at: number): number {
  let depth = 0;
  const far = Math.min(tokens.length, at + longestBracket);
  for (let index = at; index < far && !isMark(tokens[index], 'stop'); index++) {
    if (isMark(tokens[index], 'open')) depth++;
    else if (isMark(tokens[index], 'close') && --depth === 0) return index;
  }
  return at;
}

const endsItem = (token: Token): boolean => isMark(token, 'list', 'comma', 'semicolon');
const endsList = (token: Token): boolean =>
  isMark(token, 'stop') || (token.kind === 'word' && token.class === 'part');

/** The number of an item and where it ends; null where none, or more than one, stands in it. */
function itemFrom(tokens: readonly Token[], from: number): { value: number; end: number } | null {
  let value: number | null = null;
  let at = from;
  for (; at < tokens.length && !endsList(tokens[at]!); at++) {
    const token = tokens[at]!;
    if (isMark(token, 'open')) at = behindBracket(tokens, at);
    else if (value !== null && endsItem(token)) break;
    else if (isCount(token)) {
      if (value !== null) return null;
      value = token.value;
    }
  }
  return value === null ? null : { value, end: at };
}

/**
 * The semicolons behind 其中 that part items, each of one number, which make up one of the wholes: the last number before 其中, and
 * all that the sentence told before it together. None where they do not, since what follows a semicolon may be of its own.
 */
function partingSemicolons(
  text: string,
  tokens: readonly Token[],
  from: number,
  wholes: readonly number[],
): readonly number[] {
  const found: number[] = [];
  let sum = 0;
  for (let item = itemFrom(tokens, from); item !== null; item = itemFrom(tokens, item.end + 1)) {
    sum += item.value;
    if (wholes.includes(sum)) return found;
    const mark = tokens[item.end];
    if (!mark || !endsItem(mark)) return [];
    // 其中上年结转3件；全年收到35件: a sentence of its own.
    if (isMark(mark, 'semicolon') && beginsAnew(text, mark.end)) return [];
    if (isMark(mark, 'semicolon')) found.push(item.end);
  }
  return [];
}

const fewestPlain = 3;

/**
 * The semicolons of a list behind 其中： that runs to the end of the sentence, each item a name and a number counted alike: its parts
 * are named as such, whatever they add up to. None where an item does anything, or counts otherwise.
 */
function plainSemicolons(tokens: readonly Token[], from: number, unit: string): readonly number[] {
  const found: number[] = [];
  for (let item = itemFrom(tokens, from), at = from; item !== null; item = itemFrom(tokens, at)) {
    const own = tokens.slice(at, item.end);
    const isPlain = own.every((token) => token.kind !== 'word' || token.class !== 'verb');
    if (!isPlain || own.some((token) => isCount(token) && token.unit !== unit)) return [];
    const mark = tokens[item.end];
    if (!mark || isMark(mark, 'stop')) return found.length + 1 >= fewestPlain ? found : [];
    if (!isMark(mark, 'semicolon')) return [];
    found.push(item.end);
    at = item.end + 1;
  }
  return [];
}

/** Where semicolons stand between the parts of one whole: 其中行政复议2件；行政诉讼3件. */
function semicolonsOfParts(text: string, tokens: readonly Token[]): readonly number[] {
  const found: number[] = [];
  let last = 0;
  let unit = '';
  let all = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (isMark(token, 'stop')) last = 0;
    if (isMark(token, 'stop', 'semicolon')) all = 0;
    else if (isCount(token)) {
      last = token.value;
      unit = token.unit;
      all += last;
    } else if (token.kind === 'word' && token.class === 'part' && last > 0) {
      const exact = partingSemicolons(text, tokens, at + 1, [last, all]);
      const opens = exact.length === 0 && isMark(tokens[at + 1], 'colon');
      for (const one of opens ? plainSemicolons(tokens, at + 2, unit) : exact) found.push(one);
    }
  }
  return found;
}

/** Text and tokens in which the semicolons between the parts of one whole are what they stand for: a 、. */
export function withPartsJoined(text: string, tokens: readonly Token[]): readonly [string, readonly Token[]] {
  if (!tokens.some((token) => isMark(token, 'semicolon'))) return [text, tokens];
  const semicolons = semicolonsOfParts(text, tokens);
  if (semicolons.length === 0) return [text, tokens];
  const read = [...tokens];
  const pieces: string[] = [];
  let from = 0;
  for (const at of semicolons) {
    const { start, end } = tokens[at]!;
    read[at] = { ...(tokens[at] as MarkToken), mark: 'list' };
    pieces.push(text.slice(from, start), '、');
    from = end;
  }
  return [pieces.join('') + text.slice(from), read];
}
