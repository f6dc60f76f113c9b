import type { Amendment } from '@gouji/core/extract';
import type { NotedCorrection } from '@gouji/office/letter';

/** A change of a value, a paragraph, the title, the body, the year or the day, as it would be typed. */
export interface Edit extends Amendment {
  /** Taken over from several ways to explain a fault, so that nothing is asserted with it. */
  readonly presumed?: true;
}

/** An edit beside what the file says at its place. */
export const toCorrection = ({ target, to, presumed }: Edit, from: string): NotedCorrection => ({
  target,
  from,
  to,
  ...(presumed && { presumed }),
});
