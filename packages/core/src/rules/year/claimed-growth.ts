import type { Report } from '../../model/report.ts';
import type { Bilingual } from '../kit/bilingual.ts';
import { changeWords } from '../kit/change-words.ts';
import { quote } from '../kit/claim-rule.ts';
import { describeExpression } from '../kit/evaluate-expression.ts';
import { explainedBy, isExplained } from '../kit/explained-by-text.ts';
import { lastYear } from '../kit/prior.ts';
import { defineRule } from '../kit/rule.ts';
import type { YearPair } from '../kit/year-pair.ts';
import {
  type Comparison,
  comparisonsOf,
  fromPair,
  holds,
  isAmount,
  isWordless,
  pairsOfReports,
  pairsOfText,
} from '../kit/yearly-figures.ts';

interface Data {
  readonly text: string;
  readonly now: number;
  readonly before: number;
  readonly left: number;
  readonly right: number;
  readonly unit: string;
  /** What both figures are of; null where the text gives one of them. */
  readonly place: Bilingual | null;
  /** The figures by which it does hold. */
  readonly fits: Bilingual | null;
}

/** The figures of both reports from which a growth does not follow, and the expression from which it does; null where all is well. */
function held(
  report: Report,
  prior: Report,
  comparison: Comparison,
): { readonly pair: YearPair; readonly fits: string | null } | null {
  const { claim } = comparison;
  // What the text's own figures give, or contradict, is told elsewhere.
  if (claim.certainty === 'loose' || pairsOfText(report, comparison).length > 0) return null;
  const pairs = pairsOfReports(report, prior, comparison);
  const [pair] = pairs;
  if (!pair || (pair.before === 0 && claim.metric === 'growth')) return null;
  const fitting = pairs.find((one) => holds(claim, one));
  if (!fitting) return { pair, fits: null };
  return fitting === pair || fitting.expression === null || isWordless(claim)
    ? null
    : { pair, fits: fitting.expression };
}

/** Both sides as they are shown: amounts in the unit of the tables. */
function figuresIn(
  { claim, targets }: Comparison,
  pair: YearPair,
): Pick<Data, 'now' | 'before' | 'left' | 'right' | 'unit'> {
  const isMoney = targets.some(isAmount);
  const inUnit = (value: number): number => (isMoney ? Math.round(value) / 10_000 : value);
  const [now, before] = [inUnit(pair.now), inUnit(pair.before)];
  if (claim.metric === 'growth')
    return { now, before, left: claim.value!, right: fromPair(claim, pair), unit: '%' };
  const unit = isMoney ? '万元' : claim.unit;
  return { now, before, left: inUnit(claim.value!), right: inUnit(fromPair(claim, pair)), unit };
}

export default defineRule<Data>({
  id: 'year/claimed-growth',
  title: {
    zh: '正文所写增减与上一年报告不符',
    en: 'growth in the text does not follow from last year’s report',
  },
  severity: 'warning',
  needs: ['prior', 'year'],
  basis: ['definition', 'arithmetic'],
  docs: {
    what: {
      zh: '正文称比上年增减多少件、百分之几或者与上年持平的，按上一年报告和本年报告的表格重算。收到的申请依次试新收、新收与结转之和、办结等口径，有一种相符即可，并写明是哪一种。',
      en: 'Where the text says by how much a figure changed on last year, or that it did not, the change is computed from the tables of both reports. Of requests, received, received plus carried in and processed are tried one after the other; one that fits is enough, and is named.',
    },
    why: {
      zh: '两年的报告都已公开，读者可以自行比较。',
      en: 'Both reports are public; any reader can compare them.',
    },
    mend: {
      zh: '按两年报告的同一口径重新计算；上年数据有更正或口径有调整的，在正文中说明。',
      en: 'Compute anew from the same figure of both years; where last year’s was corrected or is counted otherwise, say so.',
    },
    falsePositives: {
      zh: '上年数据后来更正、统计口径或机构职能有调整，正文已作说明的，只作提示；正文自己写出的数字已能得出的，由 year/claimed-figure 核对上年数。',
      en: 'Where the text explains a correction, another scope or a reform, it is only remarked on; where the text’s own figures give the growth, year/claimed-figure looks after last year’s.',
    },
  },
  messages: {
    direction: {
      zh: ({ text, place, now, before, left }) =>
        `正文“${text}”称${left > 0 ? '上升' : '下降'}，而${place?.zh ?? ''}上一年报告为 ${before}、本年为 ${now}。请核对。`,
      en: ({ text, now, before, left }) =>
        `“${text}” tells of a ${left > 0 ? 'rise' : 'fall'}, but last year it was ${before} and this year ${now}. Please check.`,
    },
    differs: {
      zh: ({ text, place, now, before, right, unit }) =>
        `正文写“${text}”，而${place?.zh ?? ''}上一年报告为 ${before}、本年为 ${now}，应为${changeWords(right, unit).zh}。请核对，或说明口径。`,
      en: ({ text, place, now, before, right, unit }) =>
        `The text says “${text}”, but ${place ? `for ${place.en} ` : ''}last year’s report gives ${before} and this one ${now}: ${changeWords(right, unit).en}. Please check, or state the scope.`,
    },
    otherBase: {
      zh: ({ text, now, before, right, unit, fits }) =>
        `正文写“${text}”，按${fits?.zh ?? ''}两年相比才相符；由 ${before} 到 ${now} 为${changeWords(right, unit).zh}。建议写明口径。`,
      en: ({ text, now, before, right, unit, fits }) =>
        `“${text}” holds for ${fits?.en ?? ''}; from ${before} to ${now} it is ${changeWords(right, unit).en}. Better state which is meant.`,
    },
  },
  *compares(report, context) {
    const prior = lastYear(report, context);
    if (!prior) return;
    for (const comparison of comparisonsOf(report)) {
      const isOpen = comparison.claim.certainty === 'loose' || pairsOfText(report, comparison).length > 0;
      if (!isOpen && pairsOfReports(report, prior, comparison).length > 0) yield comparison.claim;
    }
  },
  *check(report, context) {
    const prior = lastYear(report, context);
    if (!prior) return;
    const edition = context.template?.edition ?? report.template;
    const told = new Set<string>();
    for (const comparison of comparisonsOf(report)) {
      const { claim, metric } = comparison;
      const found = told.has(metric) ? null : held(report, prior, comparison);
      if (!found) continue;
      const { pair, fits } = found;
      told.add(metric);
      yield {
        messageId: isWordless(claim) ? 'direction' : fits === null ? 'differs' : 'otherBase',
        data: {
          text: quote(claim.text),
          ...figuresIn(comparison, pair),
          place: pair.expression === null ? null : describeExpression(pair.expression, edition),
          fits: fits === null ? null : describeExpression(fits, edition),
        },
        claim,
        ...((fits !== null || isExplained(report, explainedBy(metric))) && { severity: 'info' as const }),
      };
    }
  },
});
