import { counterOfAverage, opensYear } from '../../language/prose/claim-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import type { Bilingual } from '../kit/bilingual.ts';
import { decimalsOf, isExact, neighbours } from '../kit/claim-figures.ts';
import { quote } from '../kit/claim-rule.ts';
import { isQualifier } from '../kit/part-groups.ts';
import { defineRule } from '../kit/rule.ts';
import { figuresOf } from '../kit/share-bases.ts';

interface Data {
  readonly text: string;
  readonly total: number;
  readonly unit: string;
  readonly left: number;
  readonly right: number;
  readonly period: Pick<Period, 'times' | 'each' | 'name'>;
}

interface Period {
  /** How many make a year. */
  readonly times: number;
  readonly each: Bilingual;
  readonly name: Bilingual;
}

/** What averages of the year are taken over, by metric. */
const periods: Readonly<Record<string, Period>> = {
  dailyAverage: { times: 365, each: { zh: '每天', en: 'a day' }, name: { zh: '天', en: 'days' } },
  weeklyAverage: { times: 52, each: { zh: '每周', en: 'a week' }, name: { zh: '周', en: 'weeks' } },
  monthlyAverage: { times: 12, each: { zh: '每月', en: 'a month' }, name: { zh: '个月', en: 'months' } },
  quarterlyAverage: {
    times: 4,
    each: { zh: '每季度', en: 'a quarter' },
    name: { zh: '个季度', en: 'quarters' },
  },
};

/** 365 or 366 days, totals rounded to 万, averages to tens: five in a hundred covers them all. */
const tolerance = 0.05;
/** Some count working days only. */
const workingDays = 250;

/** How many numbers back and forth an average may rest on. */
const reach = 8;

const isCount = (claim: Claim): boolean => claim.value !== null && !isQualifier(claim);

/** 场 and 场次, 户 and 家. */
const countsSo = (unit: string, counter: string | null): boolean =>
  unit === counter || unit === `${counter}次` || (counter === '户' && unit === '家');

/** 举办培训4期、参训360人次，平均每期90人次: what is counted so before it, the nearest first, and both together; null where none is. */
function timesCounted(claims: readonly Claim[], index: number): { counter: string; times: number[] } | null {
  const counter = counterOfAverage(claims[index]!.text);
  const counts = claims
    .slice(Math.max(0, index - reach), index)
    .filter((one) => isCount(one) && countsSo(one.unit, counter) && one.sentence === claims[index]!.sentence);
  if (counter === null || counts.length === 0 || !counts.every(isExact)) return null;
  const times = counts.map(({ value }) => value!).reverse();
  // 例行4场、专题7场、吹风12场，场均2.1篇: of all, or of the last of them.
  let sum = 0;
  const sums = times.map((value) => {
    sum += value;
    return sum;
  });
  return { counter, times: [...times, ...sums] };
}

/** Every period that an average may be taken over; none where it is no average, or the text does not tell. */
function periodsOf(claims: readonly Claim[], index: number): Period[] {
  const { metric } = claims[index]!;
  const period = periods[metric];
  if (period) return [period];
  const counted = metric === 'average' ? timesCounted(claims, index) : null;
  if (!counted) return [];
  const { counter, times } = counted;
  const name: Bilingual = { zh: counter, en: counter };
  const each: Bilingual = { zh: `每${counter}`, en: `for each ${counter}` };
  return times.filter((one) => one > 0).map((one) => ({ times: one, each, name }));
}

/** The figures of the tables that an average by its own words is of (平均每月收到申请4.4件). */
const figuresNamed = (report: Report, { of, extent }: Claim): number[] =>
  of !== undefined && extent === 'same' ? figuresOf(report, of.targets) : [];

/** Whether an average follows from any total counted alike nearby, or of the tables, which may be the one that was divided. */
function follows(report: Report, index: number, { times }: Period): boolean {
  const { claims } = report;
  const { value, unit, metric } = claims[index]!;
  const average = value!;
  const rounding = 0.5 * 10 ** -decimalsOf(average);
  const near = (figure: number): boolean =>
    Math.abs(average - figure) <= Math.max(figure * tolerance, rounding) || average === Math.floor(figure);
  const alike = neighbours(claims, index, reach)
    .filter((one) => isCount(one) && one.unit === unit)
    .map((one) => one.value!);
  // 第一期60人次、第二期62人次，平均每期61人次: of both.
  const sums = metric === 'average' ? alike.slice(1).map((total, at) => total + alike[at]!) : [];
  const totals = [...alike, ...sums, ...figuresNamed(report, claims[index]!)];
  return totals.some(
    (total) => near(total / times) || (metric === 'dailyAverage' && near(total / workingDays)),
  );
}

type Whole = Pick<Claim, 'value' | 'comparison'>;

/**
 * The total an average was made of: the number it follows, that of the year directly behind it (日均3.1万次，全年1131万次), or that of the
 * tables which its own words name.
 */
function wholeOf(report: Report, index: number): Whole | undefined {
  const { claims } = report;
  const { partOf, metric, unit, sentence } = claims[index]!;
  if (partOf !== undefined) return claims[partOf];
  const next = claims[index + 1];
  const isBehind = next !== undefined && isCount(next) && next.unit === unit && next.sentence === sentence;
  if (isBehind && periods[metric] && opensYear(next.text)) return next;
  const [named] = periods[metric] ? figuresNamed(report, claims[index]!) : [];
  return named === undefined ? undefined : { value: named, comparison: 'exact' };
}

/** 余 and 近 leave one side open: a low average may be more, a high one less, and the other way round for the total. */
const isLeftOpen = (average: Claim, whole: Whole, isLow: boolean): boolean =>
  isLow
    ? average.comparison === 'atLeast' || whole.comparison === 'atMost'
    : average.comparison === 'atMost' || whole.comparison === 'atLeast';

export default defineRule<Data>({
  id: 'prose/daily-average',
  title: { zh: '日均、月均等平均数与总数不符', en: 'an average does not follow from its total' },
  severity: 'warning',
  needs: [],
  basis: ['arithmetic', 'regulations.50'],
  docs: {
    what: {
      zh: '同一句话里的全年总量除以 365 天（或约 250 个工作日）、52 周、12 个月、4 个季度，应与所写日均、周均、月均、季均数相近；“平均每期”“场均”等，应与总量除以所写期数、场数相近。',
      en: 'A yearly total divided by 365 days (or some 250 working days), 52 weeks, 12 months or 4 quarters must be close to the average stated with it; an average of sessions and the like, to the total divided by their number.',
    },
    why: {
      zh: '两个数字不能同时成立，其中一个有误或统计口径不同。',
      en: 'Both numbers cannot be true, or they have different scopes.',
    },
    mend: {
      zh: '核对总量与平均数，口径不同的应写明。',
      en: 'Check total and average; where the scopes differ, say so.',
    },
    falsePositives: {
      zh: '总量可能是多年累计，或平台年中才启用；“以上”“余”只作单向比较；旁边没有写期数、场数的不比较。',
      en: 'The total may span several years or a platform may have opened during the year; “at least” binds one way only; where the number of sessions is not told nothing is compared.',
    },
  },
  messages: {
    differs: {
      zh: ({ text, total, unit, left, right, period: { times, each, name } }) =>
        `正文“${text}”为${each.zh} ${left} ${unit}，而全年 ${total} ${unit}÷${times} ${name.zh}约为 ${right} ${unit}。请核对总量与平均数，或写明统计口径。`,
      en: ({ text, total, left, right, period: { times, each, name } }) =>
        `“${text}” gives ${left} ${each.en}, but ${total} over ${times} ${name.en} is about ${right}. Please check both, or state the scope.`,
    },
  },
  *check(report) {
    for (const [index, claim] of report.claims.entries()) {
      const whole = wholeOf(report, index);
      if (!claim.value || !whole?.value || whole.value < claim.value) continue;
      const over = periodsOf(report.claims, index);
      const [period] = over;
      if (!period) continue;
      if (over.some((one) => follows(report, index, one))) continue;
      const right = whole.value / period.times;
      // 举办培训2次、参训118人，人均1.2次: of other things.
      if (claim.metric === 'average' && (right * 10 < claim.value || claim.value * 10 < right)) continue;
      if (isLeftOpen(claim, whole, claim.value < right)) continue;
      const digits = Math.max(decimalsOf(claim.value), right < 10 ? 1 : 0);
      yield {
        messageId: 'differs',
        data: {
          text: quote(claim.text),
          total: whole.value,
          unit: claim.unit,
          left: claim.value,
          right: Number(right.toFixed(digits)),
          period,
        },
        claim,
      };
    }
  },
});
