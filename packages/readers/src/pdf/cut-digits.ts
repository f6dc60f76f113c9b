import { isDigit } from '../layout/numerals.ts';
import type { Handle } from './pdfium-engine.ts';

/** The side of a digit on which others of its number are cut off. */
export type CutSide = 'before' | 'behind';

interface Digit {
  readonly object: Handle;
  readonly isSeen: boolean;
  readonly at: number;
}

/**
 * Watches the characters of a page as they are written, for numbers of which a window or the side of the page shows a part only:
 * what is seen of them would be another number.
 */
export class CutDigits {
  readonly sides = new Map<number, CutSide>();
  private last: Digit | null = null;

  /** `at` is where the character stands, or would, among those that are kept. */
  add(text: string, isSeen: boolean, at: number, objectOf: () => Handle): void {
    if (!isDigit(text) && !(this.last && /^[.,，．]$/u.test(text))) {
      this.last = null;
      return;
    }
    const { last } = this;
    const digit = { object: objectOf(), isSeen, at };
    this.last = digit;
    if (!last || last.object !== digit.object || last.isSeen === digit.isSeen) return;
    if (last.isSeen) this.sides.set(last.at, 'behind');
    else this.sides.set(digit.at, 'before');
  }
}
