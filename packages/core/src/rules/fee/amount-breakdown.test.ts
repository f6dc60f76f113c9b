import { expect, test } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import { buildReport, testRule } from '../../testing/index.ts';
import rule from './amount-breakdown.ts';

const fee = (value: number, partOf?: number): Claim => ({
  metric: 'fees.information',
  value,
  unit: '元',
  comparison: 'exact',
  form: 'number',
  scope: null,
  extent: 'same',
  targets: [],
  certainty: 'sure' as const,
  text: `${value}元`,
  at: { kind: 'sheet', sheet: 's', cell: 'A1' },
  ...(partOf === undefined ? {} : { partOf }),
});
const report = (whole: number, ...parts: number[]) => ({
  ...buildReport(),
  claims: [fee(whole), ...parts.map((part) => fee(part, 0))],
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'too much',
          report: report(2230, 880, 1080, 370),
          expect: [{ messageId: 'sum', severity: 'error', data: { sum: 2330 } }],
        },
        {
          name: 'perhaps not all are listed',
          report: report(2230, 880, 1080),
          expect: [{ messageId: 'sum', severity: 'info' }],
        },
        {
          name: 'by the item and by the page',
          report: {
            prose: { other: '本年度收取信息处理费400元，其中按件收取200元，按量收取150元。' },
          },
          expect: [{ messageId: 'sum', severity: 'error', data: { whole: 400, sum: 350 } }],
        },
        {
          name: 'by the item and by the page, with the number of each',
          report: {
            prose: { other: '对3件申请收取信息处理费400元，其中按件计收2件200元，按量计收1件150元。' },
          },
          expect: [{ messageId: 'sum', severity: 'error', data: { whole: 400, sum: 350 } }],
        },
        {
          name: 'together',
          report: { prose: { other: '按件收取信息处理费200元，按量收取信息处理费150元，合计400元。' } },
          expect: [{ messageId: 'sum', severity: 'error', data: { whole: 400, sum: 350 } }],
        },
      ],
      quiet: [
        {
          name: 'by the item and by the page',
          report: { prose: { other: '按件收取信息处理费200元，按量收取信息处理费150元，合计350元。' } },
        },
        { name: 'it adds up', report: report(2230, 880, 1080, 270) },
        { name: 'one part is no list', report: report(2230, 880) },
      ],
    }),
  ).toEqual([]);
});
