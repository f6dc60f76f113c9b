import type { Token } from '../../../language/scan/scan.ts';
import type { WordClass } from '../../../language/words/types.ts';

/** Words that may tell a number of those before them, how it changed, or that there was none; without one of them only numbers tell. */
const telling: ReadonlySet<WordClass> = new Set(['not', 'all', 'verdict', 'outcome', 'compare']);

const mayTell = (token: Token): boolean =>
  token.kind === 'number' ||
  // 申请数量高于上年.
  (token.kind === 'word' && (telling.has(token.class) || token.id === 'bound' || token.id === 'beyond'));

const endsSentence = (token: Token): boolean => token.kind === 'mark' && token.mark === 'stop';

/** The sentences of a run up to the last that may tell a number: what comes after them changes nothing. */
export function untilLastTold(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length - 1;
  while (end >= 0 && !mayTell(tokens[end]!)) end--;
  if (end < 0) return [];
  while (end < tokens.length && !endsSentence(tokens[end]!)) end++;
  return end < tokens.length ? tokens.slice(0, end + 1) : tokens;
}
