import { type Phrase, wordsOf } from '../clauses/phrase.ts';

/** 行政复议、行政诉讼案件12件: both kinds of cases together. */
export function namesBothKinds(phrase: Phrase): boolean {
  const { head, heads } = phrase;
  const previous = heads.at(-2);
  if (head?.id !== 'litigation' || previous?.id !== 'reconsideration') return false;
  return (
    head.start === previous.end ||
    wordsOf(phrase, 'join').some(({ start, end }) => start >= previous.end && end <= head.start)
  );
}
