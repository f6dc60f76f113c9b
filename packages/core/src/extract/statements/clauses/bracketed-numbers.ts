import type { Token } from '../../../language/scan/scan.ts';

/** What a number counts may be named by these beside a bracket: 24件（42.9%）为自然人, 予以公开（7）. */
export const naming: ReadonlySet<string> = new Set(['outcome', 'verdict', 'applicant']);

const isMark = (token: Token | undefined, mark: 'open' | 'close'): boolean =>
  token?.kind === 'mark' && token.mark === mark;

/** 予以公开（7）: a bare number in a bracket directly behind a result or an asker, with nothing behind it; null for all else. */
function numberInBracket(tokens: readonly Token[], open: number): number | null {
  const [word, bracket, inner, close, next] = tokens.slice(open - 1, open + 4);
  if (word?.kind !== 'word' || !naming.has(word.class) || bracket?.start !== word.end) return null;
  if (!isMark(bracket, 'open') || inner?.kind !== 'number' || !isMark(close, 'close')) return null;
  return inner.unit === '' && (next === undefined || next.kind === 'mark') ? inner.value : null;
}

/** No list of them reaches further, in tokens. */
const farthest = 40;

/** 予以公开（7）、部分公开（3）: numbers in brackets, each behind what it counts, and no numbers of items (（1）、（2）). */
export function holdsBareNumber(tokens: readonly Token[], open: number): boolean {
  if (open < 1 || numberInBracket(tokens, open) === null) return false;
  const told: number[] = [];
  for (let at = Math.max(1, open - farthest); at < Math.min(tokens.length, open + farthest); at++) {
    const value = numberInBracket(tokens, at);
    if (value !== null) told.push(value);
  }
  return told.length > 1 && !told.every((value, at) => at === 0 || value === told[at - 1]! + 1);
}

const isNaming = (token: Token | undefined): boolean => token?.kind === 'word' && naming.has(token.class);

/** Where the number stands that a bracket holds alone behind a result or an asker: 企业（9件）. */
const holdsCount = (tokens: readonly Token[], open: number): boolean => {
  const [word, bracket, inner, close] = tokens.slice(open - 1, open + 3);
  const counts = inner?.kind === 'number' && inner.unit !== '' && inner.unit !== '%';
  return isNaming(word) && isMark(bracket, 'open') && counts && isMark(close, 'close');
};

/** No item of such a list has more words before its bracket. */
const mostWords = 4;

/** 其余15件来自企业（9件）、律所（6件）: whether a list begins with this bracket, whose items are named before the number of each. */
export function opensItemsInBrackets(tokens: readonly Token[], open: number): boolean {
  if (open < 2 || !holdsCount(tokens, open)) return false;
  let number = open - 1;
  while (number >= 0 && tokens[number]!.kind !== 'number' && tokens[number]!.kind !== 'mark') number--;
  if (tokens[number]?.kind !== 'number' || tokens.slice(number, open - 1).some(isNaming)) return false;
  const next = tokens[open + 3];
  const goesOn =
    next?.kind === 'mark' ? next.mark === 'list' : next?.kind === 'word' && next.class === 'join';
  if (!goesOn) return false;
  for (let at = open + 5; at <= open + 4 + mostWords; at++) if (holdsCount(tokens, at)) return true;
  return false;
}
