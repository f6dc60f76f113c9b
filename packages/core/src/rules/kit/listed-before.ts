import type { Claim } from '../../model/claim.ts';
import { signsBetween } from './claim-places.ts';

export const compares: ReadonlySet<string> = new Set(['growth', 'change']);

/** A mark, and the bracket that opens the list. */
const farthest = 3;
/** No list of changes is longer; a text may hold thousands of them. */
const longest = 24;

/** 复议增加12件，诉讼减少5件（上年分别为129件、75件）: each has its own in the list behind; undefined where there is no list. */
export function listedBehind(
  claims: readonly Claim[],
  index: number,
  isBefore: (claim: Claim | undefined) => boolean,
): Claim | null | undefined {
  let first = index;
  while (index - first < longest && compares.has(claims[first - 1]?.metric ?? '')) first--;
  let from = index + 1;
  while (from - index < longest && compares.has(claims[from]?.metric ?? '')) from++;
  let to = from;
  while (
    to - from < longest &&
    isBefore(claims[to]) &&
    signsBetween(claims[to - 1]!, claims[to]!) <= farthest
  )
    to++;
  if (to - from < 2) return undefined;
  return to - from === from - first ? claims[from + index - first]! : null;
}
