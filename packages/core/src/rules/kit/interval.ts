import type { Claim } from '../../model/claim.ts';

/** What a printed number may stand for; both ends belong to it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * A number as printed: 16 is 16, 1.2万 is anything rounded or cut off to it, 余 and 以上 bind from below, 近 from above; null
 * where the text binds it too loosely (约).
 */
export function intervalOf({ value, comparison, precision = 0 }: Claim): Interval | null {
  if (value === null || comparison === 'about') return null;
  if (comparison === 'atLeast') return { low: value, high: Number.POSITIVE_INFINITY };
  if (comparison === 'atMost') return { low: 0, high: value };
  return precision === 0
    ? { low: value, high: value }
    : { low: value - precision / 2, high: value + precision - 1 };
}

/** The sum of several printed numbers; null where one of them is too loose. */
export function sumOfIntervals(claims: readonly Claim[]): Interval | null {
  let low = 0;
  let high = 0;
  for (const claim of claims) {
    const one = intervalOf(claim);
    if (!one) return null;
    low += one.low;
    high += one.high;
  }
  const round = (sum: number): number => Math.round(sum * 100) / 100;
  return { low: round(low), high: round(high) };
}

export const overlap = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;
