import { rememberLast } from '../../memo/remember-last.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { numberAt } from './cells.ts';
import { signsBetween } from './claim-places.ts';

/** The totals of table three that a share or a list in the prose may rest on; only what the table states. */
export function requestBases(report: Report): number[] {
  const at = (row: string): number | null => numberAt(report, 'requests', row, 'total');
  const received = at('received');
  const carriedIn = at('carriedIn');
  const processed = at('processed');
  const both = received !== null && carriedIn !== null ? received + carriedIn : null;
  return [received, both, processed].filter((value): value is number => value !== null);
}

/** Claims that stand near one another in the prose, by their order. */
export function neighbours(claims: readonly Claim[], index: number, reach: number): Claim[] {
  return claims.slice(Math.max(0, index - reach), index + reach + 1);
}

/** No list of shares is longer; a text may hold thousands of them. */
export const longestList = 60;

/** How many characters apart two numbers of one enumeration stand at most. */
const closeBy = 40;

/** 复议纠错19件、诉讼败诉4件，其中…: cases of either kind are counted alike. */
const kindOf = ({ metric }: Claim): string =>
  metric.replace(/^remedies\.(?:reconsideration|litigation\w*)/u, 'remedies');

/** The first part of each whole, by the index of the whole: a text may hold thousands of lists. */
const firstParts = rememberLast((claims: readonly Claim[]): ReadonlyMap<number, Claim> => {
  const parts = new Map<number, Claim>();
  for (const claim of claims)
    if (claim.partOf !== undefined && !parts.has(claim.partOf)) parts.set(claim.partOf, claim);
  return parts;
});

/**
 * What a list of parts may add up to when its whole is the last of an enumeration (“建议20件、提案30件，其中…”):
 * the whole itself, with the number before it, with the two before it, and so on. Parts told in the sentence of their whole
 * (公开预算60条。发布采购信息801条，其中…) are of nothing that stands before that sentence.
 */
export function enumeratedWholes(claims: readonly Claim[], wholeIndex: number): number[] {
  const whole = claims[wholeIndex]!;
  const first = firstParts(claims).get(wholeIndex);
  const isOfSentence = first?.sentence === whole.sentence;
  const sums = [whole.value!];
  let after = whole;
  for (let index = wholeIndex - 1; index >= 0 && sums.length < 5; index--) {
    const claim = claims[index]!;
    if (
      claim.partOf !== undefined ||
      claim.unit !== whole.unit ||
      kindOf(claim) !== kindOf(whole) ||
      claim.value === null
    )
      break;
    if (signsBetween(claim, after) > closeBy || (isOfSentence && claim.sentence !== whole.sentence)) break;
    sums.push(sums.at(-1)! + claim.value);
    after = claim;
  }
  return sums;
}

/** Digits after the decimal point as a number is printed. */
export function decimalsOf(value: number): number {
  const text = String(value);
  const dot = text.indexOf('.');
  return dot < 0 ? 0 : text.length - dot - 1;
}

export const sumOf = (claims: readonly Claim[]): number =>
  Math.round(claims.reduce((total, claim) => total + (claim.value ?? 0), 0) * 100) / 100;

/** A number printed to the last unit, bound by no 余 or 约. */
export const isExact = ({ value, comparison, precision = 0 }: Claim): boolean =>
  value !== null && comparison === 'exact' && precision < 1;

/** Worth of the last digit of a share as it is printed: 6.5% and 6.0% are printed to the tenth. */
export const digitOf = ({ value, precision }: Claim): number => precision ?? 10 ** -decimalsOf(value ?? 0);

/** Whether the last of the parts make up the whole. */
export function endMakesUp(parts: readonly Claim[], whole: number): boolean {
  let sum = 0;
  return [...parts].reverse().some((part, index) => {
    sum += part.value!;
    return index > 0 && sum === whole;
  });
}
