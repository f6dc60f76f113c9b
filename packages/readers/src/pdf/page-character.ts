import type { Evidence } from '@gouji/core/model';
import type { Box } from '../layout/page.ts';

/** Quarter turns, clockwise, by which a character lies on the page as shown. */
export type Direction = 0 | 1 | 2 | 3;

/** The side of a digit on which others of its number are cut off. */
export type CutSide = 'before' | 'behind';

export interface PageCharacter {
  readonly text: string;
  readonly box: Box;
  readonly direction: Direction;
  /** The size of its type as drawn, in points: fonts state lines of very different height for type of one size. */
  readonly size?: number | undefined;
  readonly what: Evidence | undefined;
  /** The side of it on which the digits that it belongs to are cut off. */
  readonly cut?: CutSide;
  /** The space before it: written in the file, or supposed by the engine where characters stand apart. */
  readonly gap: 'written' | 'supposed' | null;
}
