import {
  namesAnswered,
  namesCharges,
  namesReceived,
  namesWholeUntold,
  opensWhole,
  sharesTogether,
} from '../../language/prose/claim-words.ts';
import { rememberLast } from '../../memo/remember-last.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { digitOf, isExact, longestList, requestBases } from './claim-figures.ts';
import { isQualifier } from './part-groups.ts';
import { type Base, figuresOf } from './share-bases.ts';
import { fitOf } from './share-fit.ts';

/** A kind of those who ask. */
export const applicant =
  /^requests\.(?:naturalPerson|organization|enterprise|researchInstitution|publicInterest|legalService|otherOrganization)(?:$|\+)/u;

/** Those who asked in a year are a share of what was received in it, with those carried in of all handled, and so on. */
export function ofOwnTotal(
  report: Report,
  { metric, targets }: { readonly metric: string; readonly targets: readonly string[] },
): (part: number, base: Base) => boolean {
  if (!applicant.test(metric)) return () => true;
  const totals = requestBases(report);
  const figures = figuresOf(report, targets);
  if (figures.length !== totals.length) return () => true;
  return (part, base) =>
    base.from === 'text' ||
    !figures.includes(part) ||
    !totals.includes(base.value) ||
    totals.some((total, at) => total === base.value && figures[at] === part);
}

/** How many numbers before a share its whole may stand. */
const farthestWhole = 6;

/** 168件申请中甲局61件、乙局47件，两家合计108件，占64.3%: what was told before the numbers that are added up. */
function wholeBeforeAddends(claims: readonly Claim[], index: number, addends: number): number | null {
  const before = claims
    .slice(Math.max(0, index - addends - farthestWhole), index)
    .findLast(
      (claim) =>
        claim.partOf !== index &&
        claim.sentence === claims[index]!.sentence &&
        !isQualifier(claim) &&
        claim.unit === claims[index]!.unit &&
        isExact(claim),
    );
  return before?.value ?? null;
}

/** How many numbers are parts of each, by its index. */
const countsOfParts = rememberLast((claims: readonly Claim[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const claim of claims)
    if (claim.partOf !== undefined && !isQualifier(claim))
      counts.set(claim.partOf, (counts.get(claim.partOf) ?? 0) + 1);
  return counts;
});

/** What a number beside is the share of: its own whole, or the number before it. */
function wholeBeside(claims: readonly Claim[], index: number): number | null {
  const part = claims[index]!;
  if (part.partOf !== undefined) return claims[part.partOf]!.value;
  const addends = countsOfParts(claims).get(index) ?? 0;
  if (addends > 0) return wholeBeforeAddends(claims, index, addends);
  const at = [index - 1, index - 2].find((other) => {
    const claim = claims[other];
    return (
      claim !== undefined &&
      claim.sentence === part.sentence &&
      !isQualifier(claim) &&
      claim.unit === part.unit &&
      isExact(claim)
    );
  });
  // 予以公开3件，占23%；部分公开4件: the number before is itself a share of the whole.
  if (at === undefined || claims[at + 1]?.partOf === at) return null;
  return claims[at]!.value;
}

function wholeOf(report: Report, claim: Claim, bases: readonly Base[], part: number): number | null {
  const [received, handled, processed] = requestBases(report);
  const beside = claim.partOf === undefined ? null : wholeBeside(report.claims, claim.partOf);
  if (claim.metric === 'requests.processedRate') return handled ?? beside;
  const isOfText = claim.partOf !== undefined || sharesTogether(claim.text);
  if (isOfText && namesReceived(claim.text)) return received ?? null;
  if (isOfText && namesAnswered(claim.text)) return processed ?? null;
  if (beside !== null && beside >= part) return beside;
  if (claim.partOf !== undefined && namesCharges(claim.text))
    return bases.find(({ from }) => from === 'table')?.value ?? null;
  if (claim.of === undefined) return null;
  if (/^remedies\.[^.]+\./u.test(claim.of.metric))
    return bases.find(({ from }) => from === 'table')?.value ?? null;
  return (applicant.test(claim.of.metric) ? received : processed) ?? null;
}

const isShareOfNumber = (claim: Claim | undefined): claim is Claim & { partOf: number } =>
  claim?.metric === 'rate' && claim.partOf !== undefined;

/** Whether a share stands behind its own number, with nothing but parts of that between: 公开类13件（予以公开11件、部分公开2件），占76%. */
function isBehindOwn(claims: readonly Claim[], at: number): boolean {
  const share = claims[at];
  if (!isShareOfNumber(share) || share.partOf >= at) return false;
  return claims.slice(share.partOf + 1, at).every(({ partOf }) => partOf === share.partOf);
}

/** The share behind the number that follows this place; -1 where there is none. */
function nextShare(claims: readonly Claim[], at: number): number {
  let next = at + 2;
  while (claims[next]?.partOf === at + 1 && claims[next]?.metric !== 'rate') next++;
  return claims[next]?.partOf === at + 1 && isBehindOwn(claims, next) ? next : -1;
}

/** The shares told one after another with this one, each behind its own number, or all behind them (分别占42.7%和32.5%). */
function sharesBeside(claims: readonly Claim[], index: number): number[] {
  if (!isShareOfNumber(claims[index])) return [];
  const found: number[] = [];
  const isFull = (): boolean => found.length >= longestList;
  if (isBehindOwn(claims, index)) {
    for (
      let at = claims[index]!.partOf! - 1;
      !isFull() && isBehindOwn(claims, at);
      at = claims[at]!.partOf! - 1
    )
      found.push(at);
    for (let at = nextShare(claims, index); !isFull() && at > 0; at = nextShare(claims, at)) found.push(at);
    return found;
  }
  for (const step of [-1, 1])
    for (
      let at = index + step;
      !isFull() && isShareOfNumber(claims[at]) && !isBehindOwn(claims, at);
      at += step
    )
      found.push(at);
  return found;
}

/** The number of the text, or else of the tables, that all the other shares of a list are shares of; null where there is none. */
export function wholeOfList(report: Report, index: number, bases: readonly Base[]): number | null {
  const others = sharesBeside(report.claims, index).map((at) => report.claims[at]!);
  if (others.length === 0) return null;
  const common = bases.filter(
    (base) =>
      base.from !== 'pair' &&
      others.every((share) => {
        const part = report.claims[share.partOf!]!;
        return (
          isExact(part) &&
          isExact(share) &&
          fitOf(share.value!, digitOf(share), part.value!, base) === 'rounded'
        );
      }),
  );
  return (common.find(({ from }) => from === 'text') ?? common[0])?.value ?? null;
}

/** The whole that a share which fits none is shown against: by its words, else that of the list it stands in. */
export function plainWhole(
  report: Report,
  claim: Claim,
  index: number,
  bases: readonly Base[],
  part: number,
): number | null {
  const before = report.claims[index - 1];
  if (before && claim.partOf !== index - 1 && opensWhole(before.text) && !isQualifier(before))
    return before.value;
  // 承办建议20件，公开复文12件，占60%: what no table counts, whatever was taken on.
  const ofText = claim.extent === 'unsure' && report.claims[claim.partOf ?? -1]?.metric === 'count';
  const named = claim.extent === 'same' || ofText ? wholeOf(report, claim, bases, part) : null;
  const ofList = named ?? wholeOfList(report, index, bases);
  // 甲文件92件，占制发总数126件的73%；乙文件118件，占制发总数的81.4%: each of its own total.
  const isOfAnother =
    namesWholeUntold(claim.text) &&
    report.claims
      .slice(Math.max(0, index - farthestWhole), index)
      .some(({ value, text }) => value === ofList && opensWhole(text));
  return isOfAnother ? null : ofList;
}

/** 不予处理17件，其中信访9件、重复申请8件，占7.3%: behind the last of its parts the whole may be meant. */
export function wholeOfListBefore(claims: readonly Claim[], index: number): number[] {
  const last = claims[index - 1];
  const whole = last && claims[index]!.partOf === index - 1 ? last.partOf : undefined;
  const isList = whole !== undefined && whole < index - 2 && claims[index - 2]!.partOf === whole;
  return isList && isExact(claims[whole]!) ? [claims[whole]!.value!] : [];
}
