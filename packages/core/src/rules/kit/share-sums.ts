import { standsInBracket } from '../../language/prose/claim-words.ts';
import type { Claim } from '../../model/claim.ts';
import { isExact } from './claim-figures.ts';
import { isQualifier } from './part-groups.ts';

const mostTogether = 6;
/** 9865件, with nothing else. */
const bareNumber = 5;

/** Of bodies or places told one by one. */
const isOfOther = ({ metric, extent }: Claim): boolean => metric === 'count' && extent === 'other';

const hasOwnWords = (claim: Claim): boolean =>
  claim.text.length > bareNumber && !standsInBracket(claim.text) && !isOfOther(claim);

/**
 * What the last of the numbers before a share add up to: 征补（412件）、规划（358件）、土地（321件），占60.6%, or 县公安局12件、县住建局9件，
 * 占38.4% may be a share of all that were told before it, without one of their own.
 */
export function sumsBefore(claims: readonly Claim[], index: number): number[] {
  const sums: number[] = [];
  let sum = 0;
  const unit = claims[index - 1]?.unit;
  for (let at = index - 1; at >= 0 && index - at <= mostTogether; at--) {
    const one = claims[at]!;
    // 分别受理46件、29件、21件，三家占57.1%: the first of a list has words, the rest have none.
    const leads = at < index - 1 && claims[at + 1]!.text.length <= bareNumber;
    const isLast = hasOwnWords(one);
    if (one.unit !== unit || !isExact(one) || isQualifier(one) || (isLast && !leads)) break;
    sum += one.value!;
    if (at < index - 1) sums.push(sum);
    if (isLast) break;
  }
  return sums;
}
