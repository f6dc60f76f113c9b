import { expect, test } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import { buildReport, testRule } from '../../testing/index.ts';
import rule from './amount-lawful.ts';

const fee = (value: number): Claim => ({
  metric: 'fees.information',
  value,
  unit: '元',
  comparison: 'exact',
  form: 'number',
  scope: null,
  extent: 'same',
  targets: [],
  certainty: 'sure' as const,
  text: `收取信息处理费${value}元`,
  at: { kind: 'sheet', sheet: 's', cell: 'A1' },
});
const report = (value: number) => ({ ...buildReport(), claims: [fee(value)] });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        { name: '385 yuan', report: report(385), expect: [{ messageId: 'amount', data: { amount: 385 } }] },
        {
          name: '60 万元',
          report: report(600_000),
          expect: [{ messageId: 'unlikely', severity: 'warning', data: { amount: 600_000 } }],
        },
        {
          name: 'asked for and not paid',
          report: { prose: { other: '全年发出信息处理费收费通知1件，金额125元，申请人逾期未缴。' } },
          expect: [{ messageId: 'amount', path: 'sections/other', data: { amount: 125 } }],
        },
        {
          name: 'asked for in the wrong unit',
          report: {
            prose: { other: '全年向2名申请人发出信息处理费收费通知，涉及金额620万元，已全部缴纳。' },
          },
          expect: [{ messageId: 'unlikely', severity: 'warning', data: { amount: 6_200_000 } }],
        },
      ],
      quiet: [
        {
          name: 'asked for by the tariff',
          report: { prose: { other: '全年发出信息处理费收费通知1件，金额120元，申请人逾期未缴。' } },
        },
        { name: '2230 yuan', report: report(2230) },
        { name: 'none', report: report(0) },
      ],
    }),
  ).toEqual([]);
});
