import type { WordToken } from '../../../language/scan/scan.ts';
import type { Certainty } from '../../../model/claim.ts';
import type { Phrase } from '../clauses/phrase.ts';
import type { Kind } from '../figures/draft.ts';

/** A figure that is said to be nothing. */
export interface Zero {
  readonly metric: string;
  readonly kind: Kind;
  readonly certainty: Certainty;
}

export const zero = (metric: string, kind: Kind, certainty: Certainty): Zero => ({ metric, kind, certainty });

/** One denial with the words it denies, up to the next denial of the clause. */
export interface Denial {
  readonly not: WordToken;
  /** The words after it. */
  readonly denied: Phrase;
  /** The whole clause. */
  readonly clause: Phrase;
}
