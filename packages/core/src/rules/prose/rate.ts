import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { isExact, isPercentage, neighbours, requestBases } from '../kit/claim-figures.ts';
import { quote } from '../kit/claim-rule.ts';
import { isQualifier } from '../kit/part-groups.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly text: string;
  readonly part: number;
  readonly whole: number;
  readonly left: number;
  readonly right: number;
}

/** What the numerator may be a share of: its whole, or what was received just before it was answered. */
function denominatorsOf(claims: readonly Claim[], numeratorIndex: number): Claim[] {
  const numerator = claims[numeratorIndex]!;
  if (numerator.partOf !== undefined) return [claims[numerator.partOf]!];
  const before = claims.slice(Math.max(0, numeratorIndex - 2), numeratorIndex);
  return before
    .filter((claim) => !isQualifier(claim) && claim.unit === numerator.unit && isExact(claim))
    .slice(-1);
}

/** Any two numbers nearby, or a number and a total of table three, whose ratio is the stated one. */
function explained(report: Report, index: number, rate: number): boolean {
  const near = neighbours(report.claims, index, 12).filter(
    (claim) => !isQualifier(claim) && claim.value !== null,
  );
  // 发布500条，占62.5%；其余300条，占37.5%: two numbers side by side may together be the base.
  const pairs = near.slice(1).flatMap((claim, at) => {
    const other = near[at]!;
    return claim.unit === other.unit && claim.partOf === undefined && other.partOf === undefined
      ? [claim.value! + other.value!]
      : [];
  });
  const bases = [...near.map((claim) => claim.value!), ...pairs, ...requestBases(report)];
  return near.some((part) =>
    bases.some((whole) => whole >= part.value! && isPercentage(rate, part.value!, whole)),
  );
}

export default defineRule<Data>({
  id: 'prose/rate',
  title: { zh: '正文百分比与数字不符', en: 'a percentage does not follow from its numbers' },
  severity: 'warning',
  needs: [],
  basis: ['arithmetic', 'format.2021.accountability'],
  docs: {
    what: {
      zh: '正文写有分子、分母和百分比的，按所印小数位四舍五入或截尾重算，应与所写百分比一致。',
      en: 'Where the text gives part, whole and percentage, the ratio rounded or cut off at the printed decimals must be the percentage.',
    },
    why: { zh: '比率应由所列数字得出。', en: 'A rate must follow from the numbers given.' },
    mend: {
      zh: '核对百分比，并写明以哪个总数为基数。',
      en: 'Check the percentage and say what it is a share of.',
    },
    falsePositives: {
      zh: '基数可能是新收、办结、答复或新收与结转之和；附近任意两个数字（或并列两数之和）能得出该比率的，不报。',
      en: 'The base may be received, closed, answered or received plus carried in; any pair of numbers nearby, or two side by side taken together, that gives the rate keeps the rule quiet.',
    },
  },
  messages: {
    differs: {
      zh: ({ text, part, whole, left, right }) =>
        `正文“${text}”所写为 ${left}%，而 ${part}÷${whole}=${right}%。请核对数字或写明基数。`,
      en: ({ text, part, whole, left, right }) =>
        `“${text}” says ${left}%, but ${part}/${whole} is ${right}%. Please check the numbers or name the base.`,
    },
  },
  *check(report) {
    const { claims } = report;
    for (const [index, claim] of claims.entries()) {
      const rated = claim.metric === 'rate' || claim.metric === 'requests.processedRate';
      if (!rated || claim.partOf === undefined || !isExact(claim)) continue;
      const numerator = claims[claim.partOf]!;
      const [whole] = denominatorsOf(claims, claim.partOf);
      if (!whole || !isExact(numerator) || !isExact(whole) || whole.value! < numerator.value!) continue;
      if (explained(report, index, claim.value!)) continue;
      yield {
        messageId: 'differs',
        data: {
          text: quote(claim.text),
          part: numerator.value!,
          whole: whole.value!,
          left: claim.value!,
          right: Math.round((10_000 * numerator.value!) / whole.value!) / 100,
        },
        claim,
      };
    }
  },
});
