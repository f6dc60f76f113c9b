import { expression } from '../expressions/expression.ts';
import { yearInWords } from '../expressions/pieces.ts';
import { numeralValue } from '../numbers/numerals.ts';

const inWords = expression`${yearInWords}`;

/** A year as written in a title: 2021, 二〇二一, 二○二一. */
export function readYear(text: string): number | null {
  const arabic =
    /(?<!\d)(20\d{2})(?=年|\s*年|度|-20)/u.exec(text)?.[1] ?? /(?<!\d)(20\d{2})(?!\d)/u.exec(text)?.[1];
  if (arabic) return Number(arabic);
  const words = inWords.exec(text)?.[0];
  return words ? numeralValue(words.replace(/[Oo0]/gu, '〇')) : null;
}
