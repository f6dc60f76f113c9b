import type { Box } from '../layout/page.ts';

/** A text as it lies on the page. */
export interface LaidText {
  readonly box: Box;
  /** How it is drawn, apart from its words: colour, opacity, depth; texts of one hand look alike. */
  readonly look: string;
  /** How pale it is on white ground, 0 (black) to 1. */
  readonly paleness: number;
  /** Quarter turns of its line; null for one that lies aslant. */
  readonly turn: number | null;
  readonly text: string;
}
