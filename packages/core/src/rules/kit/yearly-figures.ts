import { tellsYearAlone } from '../../language/prose/claim-words.ts';
import {
  namesEarlierYear,
  namesSeveralYears,
  namesTime,
  namesYearBefore,
  yearOfScope,
} from '../../language/prose/scope-words.ts';
import { caseCounters } from '../../language/words/counters.ts';
import { rememberLast } from '../../memo/remember-last.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { decimalsOf, isExact, neighbours } from './claim-figures.ts';
import { signsBetween } from './claim-places.ts';
import { compares, listedBehind } from './listed-before.ts';
import { figuresOf } from './share-bases.ts';
import type { YearPair } from './year-pair.ts';

/** A claim about growth or change, with the figures it may be about. */
export interface Comparison {
  readonly claim: Claim;
  readonly index: number;
  readonly metric: string;
  /** This year's number beside it; null where the text has none. */
  readonly now: Claim | null;
  /** Last year's number as the text has it. */
  readonly before: Claim | null;
  /** The change stated beside a growth. */
  readonly change: Claim | null;
  readonly targets: readonly string[];
}

/** Whether a scope names the year before, and nothing less. */
export const isYearBefore = (scope: string | null, year: number | null): boolean =>
  namesYearBefore(scope) || (year !== null && yearOfScope(scope) === year - 1);

/** 较2019年增长: compared with neither last year nor nothing named. */
const isOtherYear = (scope: string | null, year: number | null): boolean =>
  namesEarlierYear(scope) && !isYearBefore(scope, year);

/** The metric a number counts, or what it is known to speak of. */
const metricOf = (claim: Claim): string =>
  claim.metric === 'count' ? (claim.of?.metric ?? '') : claim.metric;

const reach = 6;

/** 办理申请793件，其中上年转来17件: a part of this year's figure is none of last year's. */
const isPartOfNow = ({ claims, year }: Report, { partOf }: Claim): boolean =>
  partOf !== undefined && !isYearBefore(claims[partOf]!.scope, year);

/** 新增451件，增加53件；本级86件，增加9件（上年77件）: the bracket speaks of the change it stands behind. */
function isOfOtherBracket({ claims }: Report, claim: Claim, index: number): boolean {
  const at = claims.indexOf(claim, Math.max(0, index - reach));
  const last = claims[at - 1];
  if (last === undefined || at - 1 === index || !compares.has(last.metric)) return false;
  return (
    tellsYearAlone(claim.text) &&
    signsBetween(last, claim) <= bracket &&
    last.partOf !== claims[index]!.partOf
  );
}

/** 上年175件；市政府本级41件，同比增加3件: last year's figure before it is of all of them. */
const isOfSome = (now: Claim | null): boolean =>
  now !== null && now.extent === 'other' && now.scope !== null && !namesTime(now.scope);

/** Last year's figure of a metric as the text has it, nearest to a place. */
function beforeOf(report: Report, index: number, metric: string, now: Claim | null): Claim | null {
  const from = isOfSome(now) ? report.claims.indexOf(now!) : 0;
  const found = neighbours(report.claims, index, reach).filter(
    (claim) =>
      metricOf(claim) === metric &&
      isYearBefore(claim.scope, report.year) &&
      (from === 0 || report.claims.indexOf(claim) > from) &&
      claim.value !== null &&
      !isPartOfNow(report, claim) &&
      !isOfOtherBracket(report, claim, index),
  );
  // 网上598件、信函163件（上年分别为521件、158件）: which of them is not said.
  if (metric === 'requests.channel' && found.length > 1) return null;
  return found.at(-1) ?? null;
}

/** A mark, and the end of a line that may stand beside it. */
const bracket = 3;

/**
 * Last year's figure that stands directly beside this year's or the comparison, without words of its own: 640条，较2022年的590条增长;
 * 较2022年的12件，新收申请增加5件; 由2022年的12件升至17件，净增5件; 同比增加3件（上年12件）.
 */
function beforeBeside(
  { claims }: Report,
  index: number,
  now: number | undefined,
  isOfThen: (scope: string | null) => boolean,
): Claim | null {
  // 较2022年的590条多出50条，增幅8.5%: the change stands between.
  const last = claims[index - 1];
  const isBehindChange =
    last?.metric === 'change' && last.partOf === now && claims[index]!.metric === 'growth';
  const at = isBehindChange ? index - 1 : index;
  const [one, other] = [claims[at - 1], claims[at - 2]];
  const apart = now === undefined || now < at - 2 || other === claims[now];
  const unit = now === undefined ? '件' : claims[now]!.unit;
  const isPlain = (claim: Claim | undefined): boolean =>
    claim?.metric === 'count' && claim.of === undefined && claim.value !== null && claim.unit === unit;
  const isLast = (claim: Claim | undefined): boolean =>
    claim !== undefined && claim.sentence === claims[index]!.sentence && isOfThen(claim.scope);
  const before = apart ? one : one === claims[now] ? other : undefined;
  // 甲增加22件（上年190件），乙增加4件: the bracket speaks of the change it stands behind.
  const ofOther =
    now === undefined && other && compares.has(other.metric) && signsBetween(other, one!) <= bracket;
  if (before && !ofOther && isPlain(before) && isLast(before)) return before;
  const listed = listedBehind(claims, index, (claim) => isPlain(claim) && isLast(claim));
  if (listed !== undefined) return listed;
  const behind = claims[index + 1];
  if (behind?.metric !== 'count' || !isLast(behind) || signsBetween(claims[index]!, behind) > bracket)
    return null;
  if (isPlain(behind)) return behind;
  // 增长20%（上年3期500人次）: the one of both that is counted alike.
  const next = claims[index + 2];
  return next && isPlain(next) && signsBetween(behind, next) <= bracket ? next : null;
}

/** What others count in the year follows from the figures of the text; nothing is known of a part of the year. */
const isComparable = ({ extent }: Claim, now: Claim | null): boolean =>
  extent === 'same' || (now !== null && !namesTime(now.scope));

/** 全年申请件数排名第9，较上年上升2位: counted in another way than the number before it. */
const countsOther = ({ metric, unit }: Claim, now: Claim | null): boolean =>
  metric === 'change' &&
  unit !== '' &&
  unit !== (now?.unit ?? unit) &&
  !(caseCounters.has(unit) && caseCounters.has(now?.unit ?? ''));

const targetsOf = ({ extent, of }: Claim): readonly string[] =>
  extent === 'same' ? (of?.targets ?? []) : [];

/** Every growth and change on last year that the text states of a known thing; three rules ask. */
export const comparisonsOf = rememberLast(findComparisons);

const isStated = (claim: Claim): boolean => claim.value !== null && claim.comparison === 'exact';

/** 较2019年（117件）翻了一番, 是2022年131件的2倍: an earlier year, whose figure stands beside. */
function sinceThen(report: Report, index: number): Comparison[] {
  const claim = report.claims[index]!;
  const year = yearOfScope(claim.scope);
  const now = claim.partOf === undefined ? null : report.claims[claim.partOf]!;
  if (year === null || now === null || !isStated(now)) return [];
  const isOfThen = (scope: string | null): boolean => yearOfScope(scope) === year;
  const metric = metricOf(now);
  const before =
    beforeBeside(report, index, claim.partOf, isOfThen) ??
    // 2022年、2023年、2024年新收512件、697件、776件，2024年较2022年增长51.6%.
    neighbours(report.claims, index, reach).findLast(
      (one) => metric !== '' && metricOf(one) === metric && one.unit === now.unit && isOfThen(one.scope),
    ) ??
    null;
  return before ? [{ claim, index, metric: '', now, before, change: null, targets: [] }] : [];
}

function findComparisons(report: Report): Comparison[] {
  return report.claims.flatMap((claim, index): Comparison[] => {
    if (!compares.has(claim.metric) || claim.value === null || claim.unit === '百分点') return [];
    const now = claim.partOf === undefined ? null : report.claims[claim.partOf]!;
    if (!isComparable(claim, now) || countsOther(claim, now) || namesSeveralYears(claim.scope)) return [];
    if (isOtherYear(claim.scope, report.year)) return sinceThen(report, index);
    const metric = claim.of?.metric ?? (now ? metricOf(now) : '');
    const change =
      claim.metric === 'growth'
        ? // 与2020年相比增加56件，增长50%；与2021年相比增加31件，增长22.6%: each beside its own.
          [
            ...report.claims.slice(Math.max(0, index - 1), index),
            ...neighbours(report.claims, index, 4),
          ].find(
            (one) =>
              one.metric === 'change' && one.partOf === claim.partOf && one.of?.metric === claim.of?.metric,
          )
        : undefined;
    return [
      {
        claim,
        index,
        metric,
        now,
        before:
          (metric === '' ? null : beforeOf(report, index, metric, now)) ??
          beforeBeside(report, index, claim.partOf, (scope) => isYearBefore(scope, report.year)),
        change: change ?? null,
        targets: targetsOf(claim),
      },
    ];
  });
}

/** Whether a stated growth in per cent leads from one figure to the other, rounded, cut off or at its own precision. */
export function isGrowth(
  { value, precision, comparison }: Claim,
  { now, before, step = 0 }: YearPair,
): boolean {
  if (before === 0) return false;
  const growth = (100 * (now - before)) / before;
  // What rounding of either figure leaves open.
  const open = (100 * step * (now + before)) / before ** 2;
  const unit = precision ?? 10 ** -decimalsOf(value!);
  const excess = Math.abs(growth) - Math.abs(value!);
  if (value !== 0 && growth !== 0 && Math.sign(growth) !== Math.sign(value!)) return Math.abs(growth) <= open;
  if (comparison === 'atLeast') return excess > -unit - open;
  if (comparison === 'atMost') return excess < unit + open;
  if (comparison === 'about') return Math.abs(excess) <= Math.max(unit, Math.abs(value!) * 0.1);
  return excess >= -unit / 2 - open - 1e-9 && excess < unit + open - 1e-9;
}

/** Whether a stated change is the difference of two figures; where they are rounded, as near as their last digits. */
export function isChange(
  { value, comparison, precision = 0 }: Claim,
  { now, before, step = 0 }: YearPair,
): boolean {
  if (comparison !== 'exact') return Math.sign(now - before) === Math.sign(value!);
  return Math.abs(now - before - value!) <= precision + 2 * step;
}

/** 有所上升, 略有下降: which way, and not by how much. */
export const isWordless = ({ metric, form, comparison }: Claim): boolean =>
  metric === 'change' && form === 'denial' && comparison !== 'exact';

export const holds = (claim: Claim, pair: YearPair): boolean =>
  claim.metric === 'growth' ? isGrowth(claim, pair) : isChange(claim, pair);

/** Amounts stand in 万元 in the tables, and in 元 in claims. */
export const isAmount = (expression: string | undefined): boolean => expression?.endsWith('/amount') === true;
const yuan = 10_000;

/** The figures of a report's tables in the unit of claims. */
const tableFigures = (report: Report, targets: readonly string[]): number[] =>
  targets.flatMap((target) =>
    figuresOf(report, [target]).map((figure) =>
      isAmount(target) ? Math.round(figure * yuan * 100) / 100 : figure,
    ),
  );

/** 收到168件，含网上申请122件，比上年151件增加17件: of this year's figure the text may mean the part or its whole. */
function toldNow(report: Report, now: Claim): number[] {
  const whole = now.partOf === undefined ? undefined : report.claims[now.partOf];
  return [now, ...(whole ? [whole] : [])].filter(isStated).map(({ value }) => value!);
}

/** The pairs of figures that the text gives for a comparison; where it has none for this year, with those of the table. */
export function pairsOfText(report: Report, { claim, now, before, change, targets }: Comparison): YearPair[] {
  const told = now ? toldNow(report, now) : tableFigures(report, targets);
  const pairs: YearPair[] = [];
  const step = (other: Claim): number => Math.max(now?.precision ?? 0, other.precision ?? 0);
  for (const current of told) {
    if (before && isStated(before))
      pairs.push({ now: current, before: before.value!, step: step(before), expression: null });
    const alike = now === null || change?.unit === now.unit;
    if (claim.metric === 'growth' && change && isStated(change) && alike)
      pairs.push({ now: current, before: current - change.value!, step: step(change), expression: null });
  }
  // 与上年的512件相比减少47件，下降9.2%: this year's follows from both.
  if (
    told.length === 0 &&
    claim.metric === 'growth' &&
    before &&
    change &&
    isStated(before) &&
    isStated(change)
  )
    pairs.push({
      now: before.value! + change.value!,
      before: before.value!,
      step: step(before),
      expression: null,
    });
  return pairs;
}

/**
 * The pairs of figures that the two reports give: target by target, the one whose figure of this year the text tells alone where it tells
 * one; none for a figure that no table has.
 */
export function pairsOfReports(report: Report, prior: Report, { now, targets }: Comparison): YearPair[] {
  const pairs = targets.flatMap((expression): YearPair[] => {
    const [current] = tableFigures(report, [expression]);
    const [last] = tableFigures(prior, [expression]);
    return current === undefined || last === undefined ? [] : [{ now: current, before: last, expression }];
  });
  if (!now || !isExact(now)) return pairs;
  return pairs.filter((pair) => pair.now === now.value);
}

/** A stated growth or change as it should be. */
export const fromPair = ({ metric }: Claim, { now, before }: YearPair): number =>
  metric === 'growth' ? Math.round((10_000 * (now - before)) / Math.max(before, 1)) / 100 : now - before;
