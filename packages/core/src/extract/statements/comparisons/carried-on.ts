import type { Token } from '../../../language/scan/scan.ts';
import type { Clause } from '../clauses/clauses.ts';
import { wordsOf } from '../clauses/phrase.ts';
import type { Mention } from '../mentions/mentions.ts';

const isNumber = (token: Token): boolean => token.kind === 'number';

/** 2022年收到的2件, 上年收到2件，转至今年办理, 上年复议1件维持: what became this year of some of last year's. */
export function isCarriedOn(
  { left, right, number, at }: Mention,
  clauses: readonly Clause[],
  text: string,
): boolean {
  if (text[number.start - 1] === '的' || wordsOf(left, 'verb').some((verb) => text[verb.end] === '的'))
    return true;
  const next = clauses[at + 1];
  const goesOn = next !== undefined && next.before === 'comma' && !next.tokens.some(isNumber);
  return [...right.words, ...(goesOn ? next.tokens : [])].some(
    (word) => word.kind === 'word' && (word.class === 'carry' || word.class === 'verdict'),
  );
}
