import { quote } from '../kit/claim-rule.ts';
import { explainedBy, isExplained } from '../kit/explained-by-text.ts';
import { holdShare, lastSharesOf } from '../kit/last-years-shares.ts';
import { lastYear } from '../kit/prior.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly text: string;
  readonly part: number;
  readonly whole: number;
  /** Last year's share by the text, in per cent. */
  readonly left: number;
  readonly right: number;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

export default defineRule<Data>({
  id: 'year/claimed-share',
  title: {
    zh: '正文所引上年占比与上一年报告不符',
    en: 'last year’s share in the text does not follow from last year’s report',
  },
  severity: 'warning',
  needs: ['prior', 'year'],
  basis: ['definition', 'arithmetic'],
  docs: {
    what: {
      zh: '正文写出的上一年占比（“上年占70.0%”），以及由“上升6.9个百分点”推出的上一年占比，应能由上一年报告表三的数得出。',
      en: 'A share of last year that the text states, or that follows from “up 6.9 percentage points”, must follow from table 3 of last year’s report.',
    },
    why: {
      zh: '上一年的数字已经公布，读者可以自行计算。',
      en: 'Last year’s figures are published; any reader can compute the share.',
    },
    mend: {
      zh: '按上一年报告重新计算占比和增减的百分点；上年数据有更正或者口径有调整的，在正文中说明。',
      en: 'Compute share and points anew from last year’s report; where it was corrected or is counted otherwise, say so.',
    },
    falsePositives: {
      zh: '基数依次试新收、新收与结转之和、办结、所属大类的合计等，无一相符的才报；由百分点推出的，允许四舍五入造成的误差。正文已说明口径调整的，只作提示。正文写出了两年占比的，百分点由 prose/growth 核对。',
      en: 'Received, received plus carried in, processed, the total of the group and others are tried as the base, and only where none fits is it reported; what follows from points may be off by rounding. Where the text explains another scope, it is only remarked on. Points between two shares of the text are prose/growth’s.',
    },
  },
  messages: {
    differs: {
      zh: ({ text, part, whole, left, right }) =>
        `正文“${text}”写上年占 ${left}%，而按上一年报告 ${part}÷${whole}＝${right}%，换用其他总数作基数也不能得出。请核对。`,
      en: ({ text, part, whole, left, right }) =>
        `“${text}” gives a share of ${left}% for last year, but by last year’s report ${part}/${whole} is ${right}%, and no other total gives it. Please check.`,
    },
    points: {
      zh: ({ text, part, whole, left, right }) =>
        `正文写“${text}”，推得上年占 ${left}%，而按上一年报告 ${part}÷${whole}＝${right}%，换用其他总数作基数也不能得出。请核对。`,
      en: ({ text, part, whole, left, right }) =>
        `By “${text}” the share was ${left}% last year, but by last year’s report ${part}/${whole} is ${right}%, and no other total gives it. Please check.`,
    },
  },
  *compares(report, context) {
    const prior = lastYear(report, context);
    if (!prior) return;
    for (const share of lastSharesOf(report)) if (holdShare(prior, share)) yield share.claim;
  },
  *check(report, context) {
    const prior = lastYear(report, context);
    if (!prior) return;
    for (const share of lastSharesOf(report)) {
      const held = holdShare(prior, share);
      if (!held || held.agrees) continue;
      const { claim, stated, metric, byPoints } = share;
      const { part, whole } = held;
      yield {
        messageId: byPoints ? 'points' : 'differs',
        data: {
          text: quote(claim.text),
          part,
          whole,
          left: hundredths(stated),
          right: hundredths((100 * part) / whole),
        },
        claim,
        ...(isExplained(report, explainedBy(metric)) && { severity: 'info' as const }),
      };
    }
  },
});
