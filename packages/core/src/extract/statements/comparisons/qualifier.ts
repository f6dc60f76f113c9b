import type { Certainty, Comparison } from '../../../model/claim.ts';
import type { Draft, Kind } from '../figures/draft.ts';
import type { SaidOf } from './shares.ts';

/** What a number is the mean of: days, weeks, months or quarters of the year, or of things counted beside it (平均每期, 场均). */
export type Average = 'dailyAverage' | 'weeklyAverage' | 'monthlyAverage' | 'quarterlyAverage' | 'average';

/**
 * A number that says something about another number, of which it need not stand beside; `before` is last year's figure
 * (较上年20件减少4件), `drop` what nothing here can be compared with.
 */
export interface Qualifier {
  readonly metric: 'rate' | 'growth' | 'change' | 'before' | Average | 'requests.processedRate' | 'drop';
  readonly value: number;
  readonly partOf: Draft | null;
  readonly certainty: Certainty;
  readonly of: string | null;
  /** Kind of what its own words name. */
  readonly kind?: Kind;
  /** 约占55%: bound by a word before 占. */
  readonly comparison?: Comparison;
  /** Worth of the last printed digit, where the number is not the one printed (两倍: 100 per cent). */
  readonly precision?: number;
  /** It is last year's, though the clause names no year (较上年的54.3%). */
  readonly ofLastYear?: true;
}

/** The number a share or a comparison speaks of: the one before it, where its words name the same or nothing. */
export const countOf = (of: SaidOf, last: Draft | null): Draft | null =>
  of !== 'other' && (of === 'unnamed' || of.metric === last?.metric) ? last : null;
