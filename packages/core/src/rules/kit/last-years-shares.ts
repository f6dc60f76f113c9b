import { tellsPointsOnly } from '../../language/prose/claim-words.ts';
import { namesEarlierYear, namesSeveralYears } from '../../language/prose/scope-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { digitOf, isExact, requestBases } from './claim-figures.ts';
import { signsBetween } from './claim-places.ts';
import { areNear, ratesOfPoints } from './rate-points.ts';
import { type Base, figuresOf, tableBases } from './share-bases.ts';
import { bestFit } from './share-fit.ts';
import { applicant, ofOwnTotal } from './share-wholes.ts';
import { isYearBefore } from './yearly-figures.ts';

/** What the text says of a share in the year before: itself, or by how many points this year's differs from it. */
export interface LastShare {
  readonly claim: Claim;
  /** In per cent; of points what they leave of this year's share. */
  readonly stated: number;
  /** By how much the stated share may be off, for the digits it is printed with. */
  readonly digit: number;
  readonly metric: string;
  readonly targets: readonly string[];
  /** Last year's number that it is a share of, where the text has it. */
  readonly told: number | null;
  readonly byPoints: boolean;
}

/** 28件，占70%. */
const beside = 4;

const isShare = (claim: Claim | undefined): claim is Claim & { value: number } =>
  claim?.metric === 'rate' && claim.unit === '%' && claim.value !== null && claim.value <= 100;

const isOfRequests = (metric: string | undefined): metric is string =>
  metric?.startsWith('requests.') === true && metric !== 'requests.onTime' && metric !== 'requests.overdue';

/** 2023年自然人申请28件，占70%: the number of last year that the share stands behind. */
function numberOf({ claims, year }: Report, index: number): Claim | null {
  const claim = claims[index]!;
  const before = claims[index - 1];
  const isIt =
    before !== undefined &&
    isExact(before) &&
    before.of !== undefined &&
    isYearBefore(before.scope, year) &&
    before.sentence === claim.sentence &&
    signsBetween(before, claim) <= beside;
  return isIt ? before : null;
}

/** 自然人占76.9%（上年70.0%）: this year's share that last year's stands beside. */
function shareBefore({ claims, year }: Report, index: number): Claim | null {
  const before = claims[index - 1];
  const isIt =
    isShare(before) &&
    isExact(before) &&
    !isYearBefore(before.scope, year) &&
    areNear(before, claims[index]!);
  return isIt && before.extent === 'same' ? before : null;
}

function shareTold(report: Report, index: number): LastShare | null {
  const claim = report.claims[index]!;
  if (
    !isShare(claim) ||
    !isExact(claim) ||
    claim.extent !== 'same' ||
    !isYearBefore(claim.scope, report.year)
  )
    return null;
  const number = numberOf(report, index);
  const of = claim.of ?? number?.of ?? shareBefore(report, index)?.of;
  if (!of || !isOfRequests(of.metric)) return null;
  const told = number?.value ?? null;
  const { metric, targets } = of;
  return { claim, stated: claim.value, digit: digitOf(claim), metric, targets, told, byPoints: false };
}

/** 自然人占76.9%，同比上升6.9个百分点. */
function shareByPoints(report: Report, index: number): LastShare | null {
  const claim = report.claims[index]!;
  const { unit, value, comparison, scope, extent, text } = claim;
  if (unit !== '百分点' || value === null || comparison !== 'exact' || extent !== 'same') return null;
  const isOfOther =
    namesSeveralYears(scope) || (namesEarlierYear(scope) && !isYearBefore(scope, report.year));
  if (isOfOther || !tellsPointsOnly(text) || ratesOfPoints(report, index)) return null;
  const now = shareBefore(report, index);
  if (!now?.of || !isOfRequests(now.of.metric) || now.certainty === 'loose') return null;
  const { metric, targets } = now.of;
  // Whoever subtracts rounded shares is off by half a digit of each, and may have taken the exact ones.
  const digit = 2 * digitOf(now) + digitOf(claim);
  return { claim, stated: now.value! - value, digit, metric, targets, told: null, byPoints: true };
}

/** Every share of the year before that the text tells of a row or a column of table three. */
export const lastSharesOf = (report: Report): LastShare[] =>
  report.claims.flatMap((_, index) => shareTold(report, index) ?? shareByPoints(report, index) ?? []);

export interface HeldShare {
  readonly agrees: boolean;
  readonly part: number;
  readonly whole: number;
}

/** A share of last year against last year’s report; null where that has nothing to hold it against. */
export function holdShare(prior: Report, share: LastShare): HeldShare | null {
  const { stated, digit, metric, targets, told } = share;
  const figures = figuresOf(prior, targets);
  const parts = told === null ? figures : [told, ...figures];
  const [part] = parts;
  const bases = tableBases(prior, metric, '件').map((value): Base => ({ value, step: 0, from: 'table' }));
  const [received, , processed] = requestBases(prior);
  const whole = applicant.test(metric) ? received : processed;
  if (part === undefined || whole === undefined || whole === 0 || part > whole) return null;
  const { fit } = bestFit(stated, digit, parts, bases, ofOwnTotal(prior, share));
  return { agrees: fit !== null, part, whole };
}
