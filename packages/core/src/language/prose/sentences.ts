import { hasSign, type Sign, type SignBits, signsIn } from '../scan/signs.ts';

/** A sentence of a folded paragraph: where it begins there, and which signs stand in it. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly signs: SignBits;
}

const isStop = (unit: number): boolean => unit === 0x3002 || unit === 0x3b || unit === 0x21 || unit === 0x3f;

/** Cuts a folded text at `。` `;` `!` `?`. */
export function toSentences(folded: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at <= folded.length; at++) {
    if (at < folded.length && !isStop(folded.charCodeAt(at))) continue;
    if (at > start) {
      const text = folded.slice(start, at + 1);
      sentences.push({ text, start, signs: signsIn(text) });
    }
    start = at + 1;
  }
  return sentences;
}

/** Whether a word of the sign stands in a sentence. */
export const tells = ({ signs }: Sentence, sign: Sign): boolean => hasSign(signs, sign);
