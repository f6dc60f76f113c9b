import { addsUp } from '../../language/prose/claim-words.ts';
import { namesTwoYears } from '../../language/prose/scope-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import type { Bilingual } from '../kit/bilingual.ts';
import { quote } from '../kit/claim-rule.ts';
import { agrees } from '../kit/claimed-number.ts';
import { describeExpression } from '../kit/evaluate-expression.ts';
import { explainedBy, isExplained } from '../kit/explained-by-text.ts';
import { isQualifier } from '../kit/part-groups.ts';
import { lastYear } from '../kit/prior.ts';
import { defineRule } from '../kit/rule.ts';
import { figuresOf } from '../kit/share-bases.ts';
import { isYearBefore } from '../kit/yearly-figures.ts';

interface Data {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly place: Bilingual;
}

/** What a figure of last year counts; requests carried over have a rule of their own. */
function targetsOf(claim: Claim, report: Report): readonly string[] {
  if (claim.value === null || isQualifier(claim) || !isYearBefore(claim.scope, report.year)) return [];
  if (claim.metric === 'requests.carriedIn' || claim.metric === 'requests.carriedOut') return [];
  return claim.metric !== 'count' && claim.certainty === 'loose' ? [] : (claim.of?.targets ?? []);
}

/** 近两年共收到686件: what both reports have together, target by target; empty where the number is no such sum. */
function sumsOf(claim: Claim, report: Report, prior: Report): readonly number[] {
  const isSum =
    claim.value !== null &&
    claim.metric !== 'count' &&
    claim.certainty !== 'loose' &&
    !isQualifier(claim) &&
    namesTwoYears(claim.scope) &&
    (addsUp(claim.text) || addsUp(claim.scope ?? ''));
  if (!isSum) return [];
  const [now, then] = [report, prior].map((one) =>
    claim.targets.map((target) => figuresOf(one, [target])[0]),
  );
  const both = now!.flatMap((figure, at) => {
    const before = then![at];
    return figure === undefined || before === undefined ? [] : [figure + before];
  });
  if (claim.metric !== 'requests.received') return both;
  // What was carried into the first of them may be counted with what came in, and what was carried over between them only once.
  const carried = figuresOf(prior, ['requests/carriedIn/total'])[0] ?? 0;
  return both.length > 0 ? [...both, both[0]! + carried] : both;
}

function* checkSum(claim: Claim, report: Report, prior: Report) {
  const sums = sumsOf(claim, report, prior);
  const inTable = claim.targets[0]?.endsWith('/amount') ? claim.value! / 10_000 : claim.value!;
  if (sums.length === 0 || sums.some((sum) => agrees(claim, inTable, sum))) return;
  yield {
    messageId: 'sum',
    data: {
      text: quote(claim.text),
      left: inTable,
      right: Math.round(sums[0]! * 10_000) / 10_000,
      place: describeExpression(claim.targets[0]!, prior.template),
    },
    claim,
    ...(isExplained(report, explainedBy(claim.metric)) && { severity: 'info' as const }),
  } as const;
}

export default defineRule<Data>({
  id: 'year/claimed-figure',
  title: {
    zh: '正文所引上年数与上一年报告不符',
    en: 'last year’s figure in the text differs from last year’s report',
  },
  severity: 'warning',
  needs: ['prior', 'year'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '正文引用的上一年数字（“2022年收到20件”“较上年20件减少4件”），应与上一年报告表格中的数相同；两年合计的数字（“近两年共收到56件”）应等于两年报告之和。收到的申请可按新收或新收与结转之和。',
      en: 'A figure of last year that the text quotes must be the one in the tables of last year’s report, and what it adds up for both years what both reports have together; requests may be counted with or without those carried in.',
    },
    why: { zh: '上一年的数字已经公布。', en: 'Last year’s figure is already published.' },
    mend: {
      zh: '改为上一年报告公布的数字；上年数据有更正的，在正文中说明。',
      en: 'Use the figure that was published; where it was corrected since, say so.',
    },
    falsePositives: {
      zh: '上年数据后来更正、统计口径有调整，正文已作说明的，只作提示。',
      en: 'Where the text explains a correction or another scope, it is only remarked on.',
    },
  },
  messages: {
    differs: {
      zh: ({ text, left, right, place }) =>
        `正文“${text}”写上年为 ${left}，而上一年报告${place.zh}为 ${right}。请核对。`,
      en: ({ text, left, right, place }) =>
        `“${text}” gives ${left} for last year, but ${place.en} of last year’s report is ${right}. Please check.`,
    },
    sum: {
      zh: ({ text, left, right, place }) =>
        `正文“${text}”写两年共 ${left}，而两年报告${place.zh}合计为 ${right}。请核对。`,
      en: ({ text, left, right, place }) =>
        `“${text}” gives ${left} for both years, but ${place.en} of both reports make ${right}. Please check.`,
    },
  },
  compares(report, context) {
    const prior = lastYear(report, context);
    if (!prior) return [];
    return report.claims.filter(
      (claim) =>
        figuresOf(prior, targetsOf(claim, report)).length > 0 || sumsOf(claim, report, prior).length > 0,
    );
  },
  *check(report, context) {
    const prior = lastYear(report, context);
    if (!prior) return;
    const told = new Set<string>();
    for (const claim of report.claims) {
      const targets = targetsOf(claim, report);
      if (targets.length === 0) {
        yield* checkSum(claim, report, prior);
        continue;
      }
      const figures = figuresOf(prior, targets);
      const inTable = targets[0]!.endsWith('/amount') ? claim.value! / 10_000 : claim.value!;
      if (figures.length === 0 || figures.some((figure) => agrees(claim, inTable, figure))) continue;
      const key = `${targets[0]} ${claim.value}`;
      if (told.has(key)) continue;
      told.add(key);
      yield {
        messageId: 'differs',
        data: {
          text: quote(claim.text),
          left: inTable,
          right: figures[0]!,
          place: describeExpression(targets[0]!, prior.template),
        },
        claim,
        ...(isExplained(report, explainedBy(claim.of?.metric ?? claim.metric)) && {
          severity: 'info' as const,
        }),
      };
    }
  },
});
