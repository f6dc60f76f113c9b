import type { Claim } from '../../model/claim.ts';
import { digitOf } from './claim-figures.ts';
import { intervalOf } from './interval.ts';
import { isQualifier } from './part-groups.ts';
import type { Base } from './share-bases.ts';

/** Printed in 万 or 亿, bound by no 余 or 约. */
export const isRounded = ({ value, comparison, precision = 0 }: Claim): boolean =>
  value !== null && comparison === 'exact' && precision >= 1;

/** Whether a share follows from a rounded figure and some base, wherever in their ranges they lie. */
export function followsFromRounded(share: Claim, part: Claim, bases: readonly Base[]): boolean {
  const { low, high } = intervalOf(part)!;
  const unit = digitOf(share);
  return bases.some(({ value, step }) => {
    if (value + step < low) return false;
    const least = (100 * low) / (value + step) - unit;
    const most = (100 * high) / Math.max(value - step / 2, 1) + unit / 2;
    return least <= share.value! && share.value! <= most;
  });
}

/** What a rounded figure is the share of: its own whole, or what was told directly before it, counted alike. */
export function wholeOfRounded(claims: readonly Claim[], index: number): number | null {
  const part = claims[index]!;
  const whole = part.partOf === undefined ? claims[index - 1] : claims[part.partOf];
  const fits = whole && !isQualifier(whole) && whole.unit === part.unit && whole.comparison === 'exact';
  return fits && (whole.value ?? 0) >= part.value! ? whole.value : null;
}
