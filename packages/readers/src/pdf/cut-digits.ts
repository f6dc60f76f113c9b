import { isDigit } from '../layout/numerals.ts';
import type { CutSide, PageCharacter } from './page-character.ts';
import type { Handle } from './pdfium-engine.ts';

interface Digit {
  /** Asked for only where part of a number is not seen: it is a call into the engine. */
  readonly objectOf: () => Handle;
  readonly isSeen: boolean;
  readonly at: number;
}

/**
 * Watches the characters of a page as they are written, for numbers of which a window or the side of the page shows a part only:
 * what is seen of them would be another number.
 */
export class CutDigits {
  private readonly sides = new Map<number, CutSide>();
  private last: Digit | null = null;

  /** `at` is where the character stands, or would, among those that are kept. */
  add(text: string, isSeen: boolean, at: number, objectOf: () => Handle): void {
    if (!isDigit(text) && !(this.last && /^[.,，．]$/u.test(text))) {
      this.last = null;
      return;
    }
    const { last } = this;
    const digit = { objectOf, isSeen, at };
    this.last = digit;
    if (!last || last.isSeen === digit.isSeen || last.objectOf() !== objectOf()) return;
    if (last.isSeen) this.sides.set(last.at, 'behind');
    else this.sides.set(digit.at, 'before');
  }

  /** Notes at the characters that were kept on which side digits are cut off. */
  mark(characters: PageCharacter[]): void {
    for (const [at, cut] of this.sides) if (characters[at]) characters[at] = { ...characters[at], cut };
  }
}
