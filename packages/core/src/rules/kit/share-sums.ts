import { sharesTogether, standsInBracket } from '../../language/prose/claim-words.ts';
import type { Claim } from '../../model/claim.ts';
import { isExact } from './claim-figures.ts';
import { isQualifier } from './part-groups.ts';

const mostTogether = 6;
/** 9865件, with nothing else. */
const bareNumber = 5;

/** Of bodies, places or things told one by one, which no table counts. */
const isListed = ({ metric }: Claim): boolean => metric === 'count';

const hasOwnWords = (claim: Claim): boolean =>
  claim.text.length > bareNumber && !standsInBracket(claim.text) && !isListed(claim);

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
    const isBeside = one.unit === unit && one.sentence === claims[index]!.sentence;
    if (!isBeside || !isExact(one) || isQualifier(one) || (isLast && !leads)) break;
    sum += one.value!;
    if (at < index - 1) sums.push(sum);
    if (isLast) break;
  }
  return sums;
}

const leastTogether = 2;

/** The numbers that a share of all of them may speak of, in their order: those counted alike in its sentence, without their own shares. */
function toldTogether(claims: readonly Claim[], index: number): Claim[] {
  const told: Claim[] = [];
  const { sentence } = claims[index]!;
  for (let at = index - 1; at >= 0 && told.length < mostTogether; at--) {
    const one = claims[at]!;
    if (one.sentence !== sentence) break;
    // 征地6件（37.5%）、财政4件（25%）: each with its own.
    if (one.metric === 'rate' && one.partOf !== undefined) continue;
    if (!isExact(one) || isQualifier(one) || one.unit !== (told[0] ?? one).unit) break;
    // 发布640条，其中教育120条、招生80条: their whole is none of them.
    if (told[0]?.partOf === at) break;
    told.unshift(one);
  }
  return told;
}

/**
 * What a share of several numbers together may be of: 征地6件、财政4件、工程3件，合计占81.3%, and 前两类合计占62.5%; all of them first. Null
 * where the share speaks of one number, or of rows of the table.
 */
export function sumsTogether(claims: readonly Claim[], index: number): number[] | null {
  const share = claims[index]!;
  const beside = claims[share.partOf ?? -1];
  const isCounted = share.of === undefined && (beside === undefined || beside.metric === 'count');
  if (!isCounted || !sharesTogether(share.text)) return null;
  const values = toldTogether(claims, index).map(({ value }) => value!);
  const sums: number[] = [];
  for (let length = values.length; length >= leastTogether; length--)
    for (let from = 0; from + length <= values.length; from++)
      sums.push(values.slice(from, from + length).reduce((sum, value) => sum + value, 0));
  return sums;
}
