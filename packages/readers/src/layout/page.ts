/** A rectangle in points, origin at the top left corner of the page: `[x0, y0, x1, y1]`. */
export type Box = readonly [number, number, number, number];

/** A run of characters that stand close together on one line. `rotated` text does not run from left to right. */
export interface PageWord {
  readonly text: string;
  readonly box: Box;
  readonly rotated?: boolean;
}

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
}

/** A word that knows its page (1-based). */
export interface PlacedWord extends PageWord {
  readonly page: number;
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
