import { isExact, isPercentage, neighbours } from '../kit/claim-figures.ts';
import { quote } from '../kit/claim-rule.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly text: string;
  readonly now: number;
  readonly before: number;
  readonly left: number;
  readonly right: number;
}

/** Whether a stated growth is now/before − 1 at its printed decimals. */
const follows = (growth: number, now: number, before: number): boolean =>
  isPercentage(Math.abs(growth), Math.abs(now - before), before) &&
  Math.sign(growth) === Math.sign(now - before);

export default defineRule<Data>({
  id: 'prose/growth',
  title: { zh: '正文增减幅度与数字不符', en: 'growth in the text does not follow from its numbers' },
  severity: 'warning',
  needs: [],
  basis: ['arithmetic', 'format.2021.accountability'],
  docs: {
    what: {
      zh: '正文同时写有本年数、比上年增减数和增减幅度的，三者应一致。',
      en: 'Where the text gives the figure, its change on last year and the growth in per cent, the three must agree.',
    },
    why: { zh: '增减幅度应由所列数字得出。', en: 'Growth must follow from the numbers given.' },
    mend: { zh: '核对本年数、增减数和百分比。', en: 'Check figure, change and percentage.' },
    falsePositives: {
      zh: '增减数与百分比可能说的是不同的指标。',
      en: 'Change and percentage may speak of different things.',
    },
  },
  messages: {
    differs: {
      zh: ({ text, now, before, left, right }) =>
        `正文“${text}”所写增减为 ${left}%，而由 ${before} 到 ${now} 应为 ${right}%。请核对。`,
      en: ({ text, now, before, left, right }) =>
        `“${text}” says ${left}%, but from ${before} to ${now} it is ${right}%. Please check.`,
    },
  },
  *check(report) {
    const { claims } = report;
    for (const [index, claim] of claims.entries()) {
      if (claim.metric !== 'growth' || claim.unit !== '%' || claim.partOf === undefined || !isExact(claim))
        continue;
      const now = claims[claim.partOf]!;
      const change = neighbours(claims, index, 4).find(
        (one) => one.metric === 'change' && one.partOf === claim.partOf,
      );
      if (!change || !isExact(now) || !isExact(change) || change.unit !== now.unit) continue;
      const before = now.value! - change.value!;
      if (before <= 0 || follows(claim.value!, now.value!, before)) continue;
      yield {
        messageId: 'differs',
        data: {
          text: quote(claim.text),
          now: now.value!,
          before,
          left: claim.value!,
          right: Math.round((10_000 * change.value!) / before) / 100,
        },
        claim,
      };
    }
  },
});
