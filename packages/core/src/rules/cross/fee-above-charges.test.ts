import { expect, test } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import { buildReport, testRule } from '../../testing/index.ts';
import rule from './fee-above-charges.ts';

const claim = (value: number, text: string): Claim => ({
  metric: 'fees.information',
  value,
  unit: '元',
  comparison: 'exact',
  form: 'number',
  scope: null,
  extent: 'same',
  targets: [],
  certainty: 'sure' as const,
  text,
  at: { kind: 'sheet', sheet: 's', cell: 'A1' },
});
const report = (amount: number, value: number, text = `收取信息处理费${value}元`) => ({
  ...buildReport({ cells: { 'proactive/fees/amount': amount } }),
  claims: [claim(value, text)],
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: '20,000 yuan of one 万元',
          report: report(1, 20_000),
          expect: [{ messageId: 'exceed', data: { fee: 20_000, charges: 1 } }],
        },
      ],
      quiet: [
        { name: 'so much that the unit is the slip', report: report(84.67, 3_000_000) },
        { name: 'a small part', report: report(72_701, 2230) },
        { name: 'rounded to whole 万元', report: report(0, 2230) },
        { name: 'only notified', report: report(1, 20_000, '发出收费通知金额20000元') },
      ],
    }),
  ).toEqual([]);
});
