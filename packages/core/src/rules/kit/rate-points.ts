import { movesTo, reachesOnly, tellsPointsOnly } from '../../language/prose/claim-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { digitOf } from './claim-figures.ts';
import { signsBetween } from './claim-places.ts';
import { isYearBefore } from './yearly-figures.ts';

/** A change told in percentage points between two rates that stand beside it. */
export interface RatePair {
  readonly now: Claim;
  readonly before: Claim;
}

const isRate = (claim: Claim | undefined): claim is Claim =>
  claim !== undefined &&
  (claim.metric === 'rate' || claim.metric === 'requests.processedRate') &&
  claim.unit === '%' &&
  claim.value !== null &&
  claim.comparison === 'exact';

/** No more signs stand between a rate and the next. */
const farthest = 14;

export const areNear = (one: Claim, next: Claim): boolean => signsBetween(one, next) <= farthest;

/** 提高2.2个百分点，达到98.2%（上年96.0%）. */
function ratesBehind(
  claims: readonly Claim[],
  index: number,
  isBefore: (claim: Claim) => boolean,
): RatePair | null {
  const [claim, now, before] = claims.slice(index, index + 3);
  if (!isRate(now) || !isRate(before) || !areNear(claim!, now) || !areNear(now, before)) return null;
  if (!reachesOnly(now.text)) return null;
  return isBefore(before) && !isBefore(now) ? { now, before } : null;
}

/**
 * 由2023年的54.3%提高至58.5%，提高4.2个百分点; 办结率95.9%，比2023年的94.2%提高1.7个百分点; 58.5%，较上年提高4.2个百分点（上年54.3%）: the two
 * rates; null where the text has not both, or speaks of another.
 */
export function ratesOfPoints({ claims, year }: Report, index: number): RatePair | null {
  const claim = claims[index]!;
  if (claim.unit !== '百分点' || claim.value === null) return null;
  const [first, second, behind] = [claims[index - 2], claims[index - 1], claims[index + 1]];
  const isBefore = ({ scope }: Claim): boolean => isYearBefore(scope, year);
  const told = ratesBehind(claims, index, isBefore);
  if (told || !tellsPointsOnly(claim.text)) return told;
  if (!isRate(second) || !areNear(second, claim)) return null;
  if (isRate(first) && areNear(first, second)) {
    if (isBefore(second)) return isBefore(first) ? null : { now: first, before: second };
    if (isBefore(first) || movesTo(second.text)) return { now: second, before: first };
  }
  return isRate(behind) && isBefore(behind) && !isBefore(second) && areNear(claim, behind)
    ? { now: second, before: behind }
    : null;
}

/** Whether the points lead from one rate to the other, as near as their last digits. */
export function arePointsBetween(claim: Claim, { now, before }: RatePair): boolean {
  const open = (digitOf(claim) + digitOf(now) + digitOf(before)) / 2;
  const points = now.value! - before.value!;
  return claim.comparison === 'exact'
    ? Math.abs(points - claim.value!) <= open + 1e-9
    : Math.sign(points) === Math.sign(claim.value!);
}
