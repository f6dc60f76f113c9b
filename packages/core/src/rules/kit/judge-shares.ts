import {
  isShareOfTold,
  opensWhole,
  tellsRateOfAnswers,
  tellsRateOfDeed,
  tellsRateOfWhole,
} from '../../language/prose/claim-words.ts';
import { namesEarlierYear, namesWhole } from '../../language/prose/scope-words.ts';
import { rememberLast } from '../../memo/remember-last.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { casesDecided, isOfOwnKind, verdictOf } from './case-shares.ts';
import { decimalsOf, digitOf, isExact, requestBases } from './claim-figures.ts';
import { signsBetween } from './claim-places.ts';
import { differencesOf } from './judge-claim.ts';
import { followsFromRounded, isRounded, wholeOfRounded } from './rounded-shares.ts';
import { type Base, figuresOf, shareBases } from './share-bases.ts';
import { bestFit, fitOf, fitsRoughly, isRough } from './share-fit.ts';
import { sumsBefore, sumsTogether } from './share-sums.ts';
import { applicant, ofOwnTotal, plainWhole, wholeOfList, wholeOfListBefore } from './share-wholes.ts';
import { isYearBefore } from './yearly-figures.ts';

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

const rates: ReadonlySet<string> = new Set(['rate', 'requests.processedRate']);

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

/** 公开的19件，部分公开的5件，占60%: of what was disclosed in whole or in part. */
function bothDisclosed(claims: readonly Claim[], index: number): number[] {
  const [whole, part] = [claims[index - 2], claims[index - 1]];
  if (part?.metric !== 'requests.partlyDisclosed' || whole?.metric !== 'requests.disclosed') return [];
  return isExact(whole) && isExact(part) ? [whole.value! + part.value!] : [];
}

/** The numbers that the text tells of each metric, in their order and each once. */
const valuesOf = rememberLast(({ claims }: Report): ReadonlyMap<string, readonly number[]> => {
  const values = new Map<string, Set<number>>();
  for (const claim of claims) {
    if (!isExact(claim)) continue;
    const own = values.get(claim.metric) ?? new Set();
    values.set(claim.metric, own.add(claim.value!));
  }
  return new Map([...values].map(([metric, own]) => [metric, [...own]]));
});

/** The figures of which a claim may be a share, the plainest first. */
function partsOf(report: Report, claim: Claim, index: number): number[] {
  if (claim.metric === 'requests.processedRate') return partsOfDoneRate(report, claim);
  const beside = claim.partOf === undefined ? undefined : report.claims[claim.partOf]!;
  if (beside && !isExact(beside)) return [];
  const together = sumsTogether(report.claims, index);
  if (together) return together;
  const told = beside
    ? [
        beside.value!,
        ...wholeOfListBefore(report.claims, index),
        ...bothDisclosed(report.claims, index),
        ...sumsBefore(report.claims, index),
      ]
    : [];
  if (claim.extent !== 'same') return told;
  const verdict = verdictOf(claim);
  if (verdict !== undefined) return [...told, ...casesDecided(report, claim, verdict)];
  const named = claim.of === undefined ? [] : figuresOf(report, claim.of.targets);
  const stated = beside || !claim.of ? [] : (valuesOf(report).get(claim.of.metric) ?? []);
  return [...told, ...named, ...stated];
}

/** Whether a share above 100 is none: what is counted is part of a whole. */
const cannotExceed = (claim: Claim): boolean =>
  claim.metric === 'requests.processedRate' ||
  claim.of !== undefined ||
  claim.certainty === 'sure' ||
  tellsRateOfWhole(claim.text);

function baseTest(report: Report, claim: Claim): (part: number, base: Base) => boolean {
  const verdict = verdictOf(claim);
  if (verdict !== undefined) return isOfOwnKind(report, verdict);
  return claim.partOf !== undefined || !claim.of ? () => true : ofOwnTotal(report, claim.of);
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

/** 234条，占45%; 占45%（234条）. */
const isBeside = ({ partOf }: Claim, index: number): boolean => partOf === index - 1 || partOf === index + 1;

type Judged = readonly [state: ShareState, part?: number | null, whole?: number | null];

/** 督办事项12项，办结11项，办结率100%: what was to be done, where that is more than what was. */
function judgeUndone({ claims }: Report, claim: Claim, index: number): Judged | null {
  const [due, done] = [claims[index - 2], claims[index - 1]];
  if (!due || !done || (claim.partOf ?? index - 1) !== index - 1 || due.sentence !== claim.sentence)
    return null;
  if (!tellsRateOfDeed(claim.text, done.text)) return null;
  const isMore = isExact(due) && isExact(done) && due.unit === done.unit && due.value! > done.value!;
  if (!isMore || due.metric !== 'count' || done.metric !== 'count') return null;
  const fit = fitOf(claim.value!, digitOf(claim), done.value!, { value: due.value!, step: 0, from: 'text' });
  return fit === 'rounded' || fit === 'cut' ? null : ['differs', done.value, due.value];
}

/** 回访12600人次，满意12210人次，满意度96.9%: a share of all that may have been asked, the nearest first; null where it is of something else. */
function judgeAnswers({ claims }: Report, claim: Claim, index: number): Judged | null {
  const gave = claims[index - 1];
  const isCounted = (one: Claim): boolean =>
    one.metric === 'count' && one.unit === gave?.unit && one.sentence === claim.sentence && isExact(one);
  if (!gave || !isCounted(gave) || !tellsRateOfAnswers(claim.text, gave.text)) return null;
  const asked = claims
    .slice(Math.max(0, index - 1 - reachOfAsked), index - 1)
    .filter(isCounted)
    .map(({ value }): Base => ({ value: value!, step: 0, from: 'text' }))
    .reverse();
  if (asked.length === 0) return null;
  const best = bestFit(claim.value!, digitOf(claim), [gave.value!], asked, () => true);
  if (best.fit === 'rounded' || best.fit === 'near') return ['agrees'];
  return best.fit === 'cut'
    ? ['truncated', gave.value, best.whole]
    : ['differs', gave.value, asked[0]!.value];
}
const reachOfAsked = 4;

/** 占50篇的18%, 占非税收入1.86亿元的6.5%: the whole told directly before the share. */
function wholeTold({ claims }: Report, claim: Claim, index: number): Base | null {
  const before = claims[index - 1];
  if (!before || before.unit === '%' || claim.partOf === index - 1) return null;
  if (!opensWhole(before.text) || !isShareOfTold(claim)) return null;
  return before.value !== null && before.comparison === 'exact'
    ? { value: before.value, step: before.precision ?? 0, from: 'text' }
    : null;
}

/** 发布信息508条，其中政策解读6条，占1.2%: a part of what no table counts is no share of a table's total. */
function basesOf(report: Report, claim: Claim, index: number): Base[] {
  const told = wholeTold(report, claim, index);
  if (told) return [told];
  const bases = shareBases(report, index, claim.of?.metric ?? '');
  const part = claim.partOf === undefined ? undefined : report.claims[claim.partOf]!;
  const whole = part?.partOf === undefined ? undefined : report.claims[part.partOf]!;
  const isOfText = part?.metric === 'count' && whole?.metric === 'count' && claim.of === undefined;
  return isOfText ? bases.filter(({ from }) => from !== 'table') : bases;
}

/** 受理15.6万件，办结15.4万件，办结率98.7%: somewhere in their ranges; null where the part is not rounded. */
function judgeRounded(
  { claims }: Report,
  claim: Claim,
  bases: readonly Base[],
  wrong: ReadonlySet<Claim>,
): Judged | null {
  const part = claim.partOf === undefined ? undefined : claims[claim.partOf]!;
  if (!part || !isRounded(part)) return null;
  if (followsFromRounded(claim, part, bases)) return ['agrees'];
  const told = bases.length === 1 ? bases[0]!.value : null;
  const whole = told ?? wholeOfRounded(claims, claim.partOf!);
  return whole === null || wrong.has(part) ? ['open'] : ['differs', part.value, whole];
}

/** 约占九成: far from every figure it may be said of. */
function judgeRough(report: Report, claim: Claim, index: number, wrong: ReadonlySet<Claim>): Judged | null {
  if (!isRough(claim)) return null;
  // Whoever asked is a share of all who did: so wide a margin would let other wholes pass.
  const asked = applicant.test(claim.of?.metric ?? '');
  const totals = requestBases(report);
  const bases = basesOf(report, claim, index).filter(
    ({ value, from }) => !asked || from !== 'table' || totals.includes(value),
  );
  const parts = partsOf(report, claim, index);
  const [part] = parts;
  const beside = claim.partOf === undefined ? undefined : report.claims[claim.partOf]!;
  if (part === undefined || (beside && wrong.has(beside))) return ['open'];
  // 自然人申请86件涉及最多的是征地拆迁，约占四成: of what was named since.
  if (beside && claim.partOf! < index && signsBetween(beside, claim) > 2) return ['open'];
  if (fitsRoughly(claim, parts, bases)) return ['agrees'];
  const whole = plainWhole(report, claim, index, bases, part);
  return whole === null || whole < part || whole === 0 ? ['open'] : ['differs', part, whole];
}

/** Of the figures that a share may be of, the one it is nearest to, where it is near any; else the plainest. */
function nearestPart([plainest, ...others]: readonly number[], whole: number, stated: number): number {
  const off = (part: number): number => Math.abs((100 * part) / whole - stated);
  const near = others.filter((part) => part <= whole && off(part) <= nearShare);
  return [plainest!, ...near].reduce((best, part) => (off(part) < off(best) ? part : best));
}
const nearShare = 5;

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
  const bases = basesOf(report, claim, index);
  const settled =
    judgeRough(report, claim, index, wrong) ??
    judgeUndone(report, claim, index) ??
    judgeAnswers(report, claim, index) ??
    judgeRounded(report, claim, bases, wrong);
  if (settled) return give(...settled);
  const parts = partsOf(report, claim, index);
  const [part] = parts;
  if (part === undefined) return give('open');
  // What no table counts may be a share of anything near; of any two numbers there that give it, one is likely meant.
  const all =
    claim.metric === 'rate' && claim.of === undefined && !isBeside(claim, index)
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
  return best.fit === 'near'
    ? give('near', best.part, best.whole)
    : give('differs', nearestPart(parts, whole, stated), whole);
}

/** 占全市总数的7.1% in the report of a county: of a whole that stands nowhere here; 全市公安机关…，占73.1% is of what stands beside it. */
const isOfWider = ({ extent, scope, text }: Claim): boolean =>
  extent === 'other' && namesWhole(scope) && text.includes(scope!);

const isOfOtherYear = ({ scope }: Claim, year: number | null): boolean =>
  isYearBefore(scope, year) || namesEarlierYear(scope);

/** Holds every share and rate of the text against its figures; several rules and the coverage ask. */
export const judgeShares = rememberLast((report: Report): readonly JudgedShare[] => {
  const wrong = new Set(differencesOf(report).map(({ claim }) => claim));
  return report.claims.flatMap((claim, index): JudgedShare[] => {
    if (
      !rates.has(claim.metric) ||
      !(isExact(claim) || isRough(claim)) ||
      claim.unit !== '%' ||
      (claim.certainty === 'loose' && !(claim.value! > 100 && tellsRateOfWhole(claim.text)))
    )
      return [];
    // Whether all were closed is another rule's question.
    if (claim.metric === 'requests.processedRate' && claim.value === 100) return [];
    // 针对2023年纠正率21.4%偏高的问题: of figures that are not here.
    if (claim.value! <= 100 && claim.partOf === undefined && isOfOtherYear(claim, report.year)) return [];
    // What others count can be held against the numbers beside it only.
    if (claim.value! <= 100 && claim.extent !== 'same' && claim.partOf === undefined) return [];
    const judged = judge(report, claim, index, wrong);
    return [judged.state === 'differs' && isOfWider(claim) ? { ...judged, state: 'open' } : judged];
  });
});
