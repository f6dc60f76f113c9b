import { namesAnswered, namesReceived, tellsRateOfWhole } from '../../language/prose/claim-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { casesDecided, isOfOwnKind, verdictOf } from './case-shares.ts';
import { decimalsOf, digitOf, isExact, requestBases } from './claim-figures.ts';
import { differencesOf } from './judge-claim.ts';
import { isQualifier } from './part-groups.ts';
import { type Base, figuresOf, shareBases } from './share-bases.ts';

/**
 * What came of a share: it follows from some figure and some base; by less than its last digit it does not; only if cut off
 * instead of rounded; from none; it is above 100 though nothing can be; or there was nothing to hold it against.
 */
export type ShareState = 'agrees' | 'near' | 'truncated' | 'differs' | 'impossible' | 'open';

export interface JudgedShare {
  readonly claim: Claim;
  readonly index: number;
  readonly state: ShareState;
  /** What is counted and the whole, as the plainest reading has them; null where there is none. */
  readonly part: number | null;
  readonly whole: number | null;
  /** The table holds the part, not a number beside. */
  readonly fromTable: boolean;
}

const isRate = (claim: Claim): boolean =>
  claim.metric === 'rate' || claim.metric === 'requests.processedRate';

const tiny = 1e-9;

/** How a share follows from a figure and a base, best first. */
type Fit = 'rounded' | 'cut' | 'near' | null;

/**
 * How a stated percentage follows from a pair; a rounded whole leaves a range. `rounded`: half up at the printed decimals;
 * `cut`: cut off at them; `near`: off by hardly more than the last printed digit, as where the last of a list was made to fit 100.
 */
function fitOf(stated: number, unit: number, part: number, { value: whole, step }: Base): Fit {
  const least = (100 * part) / (whole + step) - stated - tiny;
  const most = (100 * part) / Math.max(whole - step / 2, tiny) - stated + tiny;
  if (least <= unit / 2 && most >= -unit / 2) return 'rounded';
  if (most >= 0 && least < unit - 2 * tiny) return 'cut';
  return least < unit * 1.5 && most > -unit * 1.5 ? 'near' : null;
}

interface BestFit {
  readonly fit: Fit;
  readonly part: number;
  readonly whole: number;
  /** The base is two numbers of the text together. */
  readonly isPair: boolean;
}

/** The best fit of any figure and any base, and the first pair that has it. */
function bestFit(
  stated: number,
  unit: number,
  parts: readonly number[],
  bases: readonly Base[],
  isBase: (part: number, base: Base) => boolean,
): BestFit {
  let best: BestFit = { fit: null, part: 0, whole: 0, isPair: false };
  for (const part of parts)
    for (const base of bases) {
      if (base.value < part) continue;
      const fit = fitOf(stated, unit, part, base);
      const isBetter = fit === 'rounded' || (fit === 'cut' && best.fit !== 'cut') || (fit && !best.fit);
      if (!isBetter || !isBase(part, base)) continue;
      best = { fit, part, whole: base.value, isPair: base.from === 'pair' };
      if (fit === 'rounded') return best;
    }
  return best;
}

/** Answered and finished, by the text and by the table: with and without those closed otherwise. */
function partsOfDoneRate(report: Report, claim: Claim): number[] {
  const told = claim.partOf === undefined ? [] : [report.claims[claim.partOf]!.value ?? 0];
  const [received, handled, processed] = requestBases(report);
  if (received === undefined || handled === undefined || processed === undefined) return told;
  const results = Object.entries(report.tables.requests ?? {}).flatMap(([row, { total }]) =>
    /^(?:other|notProcessed)\b/u.test(row) ? [total?.value ?? 0] : [],
  );
  const answered = processed - results.reduce((sum, value) => sum + value, 0);
  return [...told, processed, answered, received, handled];
}

/** 不予处理17件，其中信访9件、重复申请8件，占7.3%: behind the last of its parts the whole may be meant. */
function wholeOfListBefore(claims: readonly Claim[], index: number): number[] {
  const last = claims[index - 1];
  const whole = last && claims[index]!.partOf === index - 1 ? last.partOf : undefined;
  const isList = whole !== undefined && whole < index - 2 && claims[index - 2]!.partOf === whole;
  return isList && isExact(claims[whole]!) ? [claims[whole]!.value!] : [];
}

/** The figures of which a claim may be a share, the plainest first. */
function partsOf(report: Report, claim: Claim, index: number): number[] {
  if (claim.metric === 'requests.processedRate') return partsOfDoneRate(report, claim);
  const beside = claim.partOf === undefined ? undefined : report.claims[claim.partOf]!;
  if (beside && !isExact(beside)) return [];
  const told = beside ? [beside.value!, ...wholeOfListBefore(report.claims, index)] : [];
  if (claim.extent !== 'same') return told;
  const verdict = verdictOf(claim);
  if (verdict !== undefined) return [...told, ...casesDecided(report, claim, verdict)];
  const named = claim.of === undefined ? [] : figuresOf(report, claim.of.targets);
  const stated = beside
    ? []
    : report.claims.filter((one) => one.metric === claim.of?.metric && isExact(one)).map((one) => one.value!);
  return [...told, ...named, ...stated];
}

const applicant =
  /^requests\.(?:naturalPerson|organization|enterprise|researchInstitution|publicInterest|legalService|otherOrganization)$/u;

/** 168件申请中甲局61件、乙局47件，两家合计108件，占64.3%: what was told before the numbers that are added up. */
function wholeBeforeAddends(claims: readonly Claim[], index: number, addends: number): number | null {
  const before = claims
    .slice(Math.max(0, index - addends - 2), index)
    .findLast(
      (claim) =>
        claim.partOf !== index && !isQualifier(claim) && claim.unit === claims[index]!.unit && isExact(claim),
    );
  return before?.value ?? null;
}

/** What a number beside is the share of: its own whole, or the number before it. */
function wholeBeside(claims: readonly Claim[], index: number): number | null {
  const part = claims[index]!;
  if (part.partOf !== undefined) return claims[part.partOf]!.value;
  const addends = claims.filter(({ partOf }) => partOf === index).length;
  if (addends > 0) return wholeBeforeAddends(claims, index, addends);
  const at = claims.findLastIndex(
    (claim, other) =>
      other < index &&
      other >= index - 2 &&
      !isQualifier(claim) &&
      claim.unit === part.unit &&
      isExact(claim),
  );
  // 予以公开3件，占23%；部分公开4件: the number before is itself a share of the whole.
  if (at < 0 || claims[at + 1]?.partOf === at) return null;
  return claims[at]!.value;
}

function wholeOf(report: Report, claim: Claim, bases: readonly Base[], part: number): number | null {
  const [received, handled, processed] = requestBases(report);
  const beside = claim.partOf === undefined ? null : wholeBeside(report.claims, claim.partOf);
  if (claim.metric === 'requests.processedRate') return handled ?? beside;
  if (beside !== null && beside >= part) return beside;
  if (claim.partOf !== undefined && namesReceived(claim.text)) return received ?? null;
  if (claim.partOf !== undefined && namesAnswered(claim.text)) return processed ?? null;
  if (claim.of === undefined) return null;
  if (/^remedies\.[^.]+\./u.test(claim.of.metric))
    return bases.find(({ from }) => from === 'table')?.value ?? null;
  return (applicant.test(claim.of.metric) ? received : processed) ?? null;
}

/** Whether a share above 100 is none: what is counted is part of a whole. */
const cannotExceed = (claim: Claim): boolean =>
  claim.metric === 'requests.processedRate' ||
  claim.of !== undefined ||
  claim.certainty === 'sure' ||
  tellsRateOfWhole(claim.text);

/** Those who asked this year are a share of what was received, with those carried in of all handled, and so on. */
function baseTest(report: Report, claim: Claim): (part: number, base: Base) => boolean {
  const verdict = verdictOf(claim);
  if (verdict !== undefined) return isOfOwnKind(report, verdict);
  if (claim.partOf !== undefined || !applicant.test(claim.of?.metric ?? '')) return () => true;
  const totals = requestBases(report);
  const figures = figuresOf(report, claim.of!.targets);
  if (figures.length !== totals.length) return () => true;
  return (part, base) =>
    base.from === 'text' ||
    !figures.includes(part) ||
    !totals.includes(base.value) ||
    totals.some((total, at) => total === base.value && figures[at] === part);
}

/** Of those received in the year, all but those carried over: what came in from the year before is left out on both sides. */
function isRateOfYear(stated: number, report: Report): boolean {
  const [received, handled, processed] = requestBases(report);
  if (!received || handled === undefined || processed === undefined) return false;
  const part = received - (handled - processed);
  return (
    fitOf(stated, 10 ** -decimalsOf(stated), part, { value: received, step: 0, from: 'table' }) === 'rounded'
  );
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
  if (isBehindOwn(claims, index)) {
    for (let at = claims[index]!.partOf! - 1; isBehindOwn(claims, at); at = claims[at]!.partOf! - 1)
      found.push(at);
    for (let at = nextShare(claims, index); at > 0; at = nextShare(claims, at)) found.push(at);
    return found;
  }
  for (const step of [-1, 1])
    for (let at = index + step; isShareOfNumber(claims[at]) && !isBehindOwn(claims, at); at += step)
      found.push(at);
  return found;
}

/** The number of the text, or else of the tables, that all the other shares of a list are shares of; null where there is none. */
function wholeOfList(report: Report, index: number, bases: readonly Base[]): number | null {
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
function plainWhole(
  report: Report,
  claim: Claim,
  index: number,
  bases: readonly Base[],
  part: number,
): number | null {
  const named = claim.extent === 'same' ? wholeOf(report, claim, bases, part) : null;
  return named ?? wholeOfList(report, index, bases);
}

function judge(report: Report, claim: Claim, index: number, wrong: ReadonlySet<Claim>): JudgedShare {
  const stated = claim.value!;
  const give = (state: ShareState, part: number | null = null, whole: number | null = null): JudgedShare => ({
    claim,
    index,
    state,
    part,
    whole,
    fromTable: claim.partOf === undefined,
  });
  if (stated > 100 && cannotExceed(claim)) return give('impossible');
  const parts = partsOf(report, claim, index);
  const [part] = parts;
  if (part === undefined) return give('open');
  const bases = shareBases(report, index, claim.of?.metric ?? '');
  // What no table counts may be a share of anything near; of any two numbers there that give it, one is likely meant.
  const all =
    claim.metric === 'rate' && claim.of === undefined && claim.partOf !== index - 1
      ? [...parts, ...bases.map(({ value }) => value)]
      : parts;
  if (claim.metric === 'requests.processedRate' && isRateOfYear(stated, report)) return give('agrees');
  const best = bestFit(stated, digitOf(claim), all, bases, baseTest(report, claim));
  const chance = best.fit === 'rounded' && best.isPair ? wholeOfList(report, index, bases) : null;
  if (chance !== null && chance >= part) return give('differs', part, chance);
  if (best.fit === 'rounded') return give('agrees');
  if (best.fit === 'cut') return give('truncated', best.part, best.whole);
  const whole = plainWhole(report, claim, index, bases, part);
  const beside = claim.partOf === undefined ? undefined : report.claims[claim.partOf]!;
  // A count that the tables contradict has a finding of its own.
  if (whole === null || whole === 0 || whole < part || (beside && wrong.has(beside))) return give('open');
  return best.fit === 'near' ? give('near', best.part, best.whole) : give('differs', part, whole);
}

const judged = new WeakMap<Report, readonly JudgedShare[]>();

/** Holds every share and rate of the text against its figures; kept per report, since several rules and the coverage ask. */
export function judgeShares(report: Report): readonly JudgedShare[] {
  const known = judged.get(report);
  if (known) return known;
  const wrong = new Set(differencesOf(report).map(({ claim }) => claim));
  const result = report.claims.flatMap((claim, index): JudgedShare[] => {
    if (!isRate(claim) || !isExact(claim) || claim.unit !== '%' || claim.certainty === 'loose') return [];
    // Whether all were closed is another rule's question.
    if (claim.metric === 'requests.processedRate' && claim.value === 100) return [];
    // What others count can be held against the numbers beside it only.
    if (claim.value! <= 100 && claim.extent !== 'same' && claim.partOf === undefined) return [];
    return [judge(report, claim, index, wrong)];
  });
  judged.set(report, result);
  return result;
}
