import type { Evidence } from '@gouji/core/model';

/** A rectangle in points, origin at the top left corner of the page: `[x0, y0, x1, y1]`. */
export type Box = readonly [number, number, number, number];

/** A run of characters that stand close together on one line. `rotated` text does not run from left to right. */
export interface PageWord {
  readonly text: string;
  readonly box: Box;
  readonly rotated?: boolean;
  /** Quarter turns, clockwise, by which the letters lie turned on the page; left out for upright ones. */
  readonly turn?: 1 | 2 | 3;
  /** The size of its type as drawn, in points; left out where it is not known apart from the height of the box. */
  readonly size?: number;
  /** The word stays in one cell, wherever rules cross it: the value of a form field. */
  readonly whole?: boolean;
  /** Why the word is not plainly shown; left out where it is. */
  readonly what?: Evidence;
  /** Where the word is on the page as shown, where the layout had to turn the page. */
  readonly shown?: Box;
  /** The number of the page it stands on, where several pages were put side by side. */
  readonly page?: number;
}

/** Stands in the text of a word for digits of a number that are not seen: nobody knows how many. */
export const unseen = '…';

/** A ruling line, in points from the top left corner; anything that is neither horizontal nor vertical is ignored. */
export interface PageRule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What a page shows, as far as the layout needs it. Sizes in points. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PageWord[];
  readonly rules: readonly PageRule[];
  /** The number of the page that this is a part of, and the margins of the column it shows, where columns were parted. */
  readonly number?: number;
  readonly column?: TextColumn;
}

/** The margins of running text, in points from the left. */
export interface TextColumn {
  readonly left: number;
  readonly right: number;
}

/** A word that knows its page (1-based). */
export interface PlacedWord extends PageWord {
  readonly page: number;
}

/** Whether the middle of a box lies in an area. */
export function liesWithin([x0, y0, x1, y1]: Box, area: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x > area[0] && x < area[2] && y > area[1] && y < area[3];
}

export function unionBox(boxes: readonly Box[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x0 = Math.min(x0, box[0]);
    y0 = Math.min(y0, box[1]);
    x1 = Math.max(x1, box[2]);
    y1 = Math.max(y1, box[3]);
  }
  return [x0, y0, x1, y1];
}
