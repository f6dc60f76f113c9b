import type { Claim } from '../../model/claim.ts';
import { startOf } from '../kit/claim-places.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly whole: number;
  readonly sum: number;
  readonly parts: readonly number[];
}

const metric = 'fees.information';
const isExact = (claim: Claim): boolean => claim.value !== null && claim.comparison === 'exact';

/** …，合计400元 adds up what stands before it; by the item and by the page are the two ways of charging there are. */
const isComplete = (claims: readonly Claim[], whole: Claim, parts: readonly Claim[]): boolean =>
  parts.every((part) => startOf(part) < startOf(whole)) ||
  ['按件', '按量'].every((way) => parts.some((part) => tellsWay(claims, part, way)));

/** 按件计收1500元, 按件计收3件1500元. */
const tellsWay = (claims: readonly Claim[], part: Claim, way: string): boolean =>
  part.text.includes(way) || (claims[claims.indexOf(part) - 1]?.text.includes(way) ?? false);

export default defineRule<Data>({
  id: 'fee/amount-breakdown',
  title: { zh: '信息处理费分项之和与总额不符', en: 'fees do not add up to their total' },
  severity: 'error',
  needs: [],
  basis: ['arithmetic'],
  docs: {
    what: {
      zh: '正文所列各单位收取的信息处理费之和，是否等于所写的总额。分项之和小于总额的，可能没有列全，只作提示；“按件”“按量”都已写出，或者以“合计”收尾的，应当相等。',
      en: 'Fees listed body by body against the stated total. A smaller sum may be an incomplete list and is only remarked on, unless fees by the item and by the page are both given, or the total adds up what stands before it.',
    },
    why: { zh: '金额应当前后一致。', en: 'The amounts must agree.' },
    mend: { zh: '核对总额和各分项。', en: 'Check the total and its parts.' },
    falsePositives: { zh: '只列举了部分单位。', en: 'Only some of the bodies may be listed.' },
  },
  messages: {
    sum: {
      zh: ({ whole, sum, parts }) =>
        `信息处理费总额为 ${whole} 元，分项之和 ${parts.join('+')}＝${sum} 元，请核对。`,
      en: ({ whole, sum, parts }) =>
        `Fees total ${whole} yuan, but ${parts.join(' + ')} = ${sum}; please check.`,
    },
  },
  *check(report) {
    const { claims } = report;
    for (const [index, claim] of claims.entries()) {
      if (claim.metric !== metric || !isExact(claim)) continue;
      const parts = claims.filter((part) => part.partOf === index && part.unit === claim.unit);
      if (parts.length < 2 || !parts.every(isExact)) continue;
      const values = parts.map((part) => part.value!);
      const sum = Math.round(values.reduce((total, value) => total + value, 0) * 100) / 100;
      const whole = claim.value!;
      if (sum === whole) continue;
      yield {
        messageId: 'sum',
        data: { whole, sum, parts: values },
        claim,
        ...(sum < whole && !isComplete(claims, claim, parts) ? { severity: 'info' as const } : {}),
      };
    }
  },
});
