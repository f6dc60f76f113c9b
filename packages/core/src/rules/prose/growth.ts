import type { Report } from '../../model/report.ts';
import { changeWords } from '../kit/change-words.ts';
import { neighbours } from '../kit/claim-figures.ts';
import { quote } from '../kit/claim-rule.ts';
import { tableFigures } from '../kit/mended-by-tables.ts';
import { arePointsBetween, ratesOfPoints } from '../kit/rate-points.ts';
import { defineRule, type Violation } from '../kit/rule.ts';
import type { YearPair } from '../kit/year-pair.ts';
import {
  type Comparison,
  comparisonsOf,
  fromPair,
  holds,
  isWordless,
  pairsOfText,
} from '../kit/yearly-figures.ts';

interface Data {
  readonly text: string;
  readonly now: number;
  readonly before: number;
  readonly left: number;
  readonly right: number;
  readonly unit: string;
}

/** 由54.3%提高至58.5%，提高4.2个百分点. */
function* judgePoints(report: Report): Generator<Violation<Data>> {
  for (const [index, claim] of report.claims.entries()) {
    const pair = claim.metric === 'growth' ? ratesOfPoints(report, index) : null;
    if (!pair || arePointsBetween(claim, pair)) continue;
    const [now, before] = [pair.now.value!, pair.before.value!];
    const right = Math.round((now - before) * 100) / 100;
    yield {
      messageId: 'points',
      data: { text: quote(claim.text), now, before, left: claim.value!, right, unit: '%' },
      claim,
    };
  }
}

const reach = 6;

/** 账号32个，当年注销7个，较上年的39个减少7个: to another number of the sentence, counted alike. */
const leadsElsewhere = (
  { claims }: Report,
  { claim, index, metric }: Comparison,
  { before }: YearPair,
): boolean =>
  claim.metric === 'change' &&
  metric === '' &&
  neighbours(claims, index, reach).some(
    (one) =>
      one.metric === 'count' &&
      one.sentence === claim.sentence &&
      one.unit === claim.unit &&
      one.value === before + claim.value!,
  );

/**
 * 新收80件，比上年增加14件，增长20.6%, where the table has 82: this year's number is the slip, and told of. Last year's is as
 * printed, or was made of this year's and the change.
 */
function followsFromTable(report: Report, { claim }: Comparison, pair: YearPair): boolean {
  for (const [{ value, sentence }, [right = 0]] of tableFigures(report)) {
    if (sentence !== claim.sentence || value !== pair.now) continue;
    const before = pair.before + right - pair.now;
    if (holds(claim, { ...pair, now: right }) || holds(claim, { ...pair, now: right, before })) return true;
  }
  return false;
}

const pointsWords = (points: number): string =>
  points === 0 ? '持平' : `${points < 0 ? '下降' : '上升'} ${Math.abs(points)} 个百分点`;

export default defineRule<Data>({
  id: 'prose/growth',
  title: { zh: '正文增减情况与所列数字不符', en: 'growth in the text does not follow from its numbers' },
  severity: 'warning',
  needs: [],
  basis: ['arithmetic', 'regulations.50'],
  docs: {
    what: {
      zh: '正文写有本年数、上年数、增减数、增减幅度中三项以上的，应能互相得出；没有写本年数的，取表格中的数；结转下年度的上年数没有写的，就是表三的上年结转。两个比率之间的百分点应等于两者之差。增减幅度按所印小数位四舍五入或截尾。',
      en: 'Of this year’s figure, last year’s, the change and the growth in per cent, any three that the text gives must agree; where this year’s is not given it is taken from the tables, and what was carried over the year before is what table 3 has as carried in. Percentage points between two rates must be their difference. Growth is rounded or cut off at its printed decimals.',
    },
    why: {
      zh: '增减数和增减幅度应由所列数字得出。',
      en: 'Change and growth must follow from the numbers given.',
    },
    mend: {
      zh: '核对本年数、上年数、增减数和百分比。',
      en: 'Check this year’s figure, last year’s, the change and the percentage.',
    },
    falsePositives: {
      zh: '增减数与百分比可能说的是不同的指标；环比、与更早年份相比、“约”“近”不比较。',
      en: 'Change and percentage may speak of different things; comparisons with another quarter or an earlier year, and approximate ones, are passed over.',
    },
  },
  messages: {
    points: {
      zh: ({ text, now, before, right }) =>
        `正文写“${text}”，而由 ${before}% 到 ${now}% 应为${pointsWords(right)}。请核对。`,
      en: ({ text, now, before, left, right }) =>
        `“${text}” says ${left} percentage points, but from ${before}% to ${now}% it is ${right}. Please check.`,
    },
    direction: {
      zh: ({ text, now, before, left }) =>
        `正文“${text}”称${left > 0 ? '上升' : '下降'}，而上年为 ${before}、本年为 ${now}。请核对。`,
      en: ({ text, now, before, left }) =>
        `“${text}” tells of a ${left > 0 ? 'rise' : 'fall'}, but last year it was ${before} and this year ${now}. Please check.`,
    },
    differs: {
      zh: ({ text, now, before, right, unit }) =>
        `正文写“${text}”，而由上年 ${before} 到本年 ${now} 应为${changeWords(right, unit).zh}。请核对。`,
      en: ({ text, now, before, right, unit }) =>
        `The text says “${text}”, but from ${before} to ${now} it is ${changeWords(right, unit).en}. Please check.`,
    },
  },
  *compares(report) {
    for (const [index, claim] of report.claims.entries())
      if (claim.metric === 'growth' && ratesOfPoints(report, index)) yield claim;
    for (const comparison of comparisonsOf(report))
      if (comparison.claim.certainty !== 'loose' && pairsOfText(report, comparison).length > 0)
        yield comparison.claim;
  },
  *check(report) {
    yield* judgePoints(report);
    let last: number | null = null;
    for (const comparison of comparisonsOf(report)) {
      const { claim } = comparison;
      if (claim.certainty === 'loose') continue;
      const pairs = pairsOfText(report, comparison);
      const [pair] = pairs;
      if (!pair || pair.before < 0 || (pair.before === 0 && claim.metric === 'growth')) continue;
      if (pairs.some((one) => holds(claim, one)) || leadsElsewhere(report, comparison, pair)) continue;
      if (followsFromTable(report, comparison, pair)) continue;
      // 较上年增加3件，增长25%: one of them wrong is one finding.
      if (claim.partOf !== undefined && claim.partOf === last) continue;
      last = claim.partOf ?? null;
      yield {
        messageId: isWordless(claim) ? 'direction' : 'differs',
        data: {
          text: quote(claim.text),
          now: pair.now,
          before: pair.before,
          left: claim.value!,
          right: fromPair(claim, pair),
          unit: claim.metric === 'growth' ? '%' : claim.unit,
        },
        claim,
      };
    }
  },
});
