import { isDigit } from '../layout/numerals.ts';
import type { Box } from '../layout/page.ts';
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

/** A character that is cut off ends where its window does, in points. */
const flush = 0.35;
/** Text that fills a window made for it reaches both edges. */
const margin = 0.5;

/**
 * Notes at the digits at which the window of a text cuts it off that others of their number may be wanting: it ends at the one
 * edge of its window, or over it, and keeps away from the other.
 */
export function markWindows(
  characters: PageCharacter[],
  windows: ReadonlyMap<Handle, Box>,
  objectOf: (at: number) => Handle,
): void {
  if (windows.size === 0) return;
  for (let from = 0; from < characters.length; ) {
    const object = objectOf(from);
    let to = from + 1;
    while (to < characters.length && objectOf(to) === object) to++;
    const window = windows.get(object);
    const [first, last] = [characters[from]!, characters[to - 1]!];
    if (window && first.direction === 0) {
      const [before, behind] = [first.box[0] - window[0], window[2] - last.box[2]];
      if (behind < flush && before > margin && isDigit(last.text))
        characters[to - 1] = { ...last, cut: 'behind' };
      if (before < flush && behind > margin && isDigit(first.text))
        characters[from] = { ...first, cut: 'before' };
    }
    from = to;
  }
}
