import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './declared-decimals.ts';

const header = (text: string) => ({
  labels: [{ table: 'proactive' as const, path: 'fees/amount', text, confidence: 1, at: null }],
});
const four = header('本年收费金额（单位：万元，保留4位小数）');

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'no decimals under a header that asks for four',
          report: { ...four, cells: { 'proactive/fees/amount': 2506 } },
          expect: [
            { messageId: 'decimals', path: 'proactive/fees/amount', data: { declared: 4, decimals: 0 } },
          ],
        },
        {
          name: 'one decimal in procurement',
          report: {
            edition: '2019',
            year: 2020,
            cells: { 'proactive/procurement/amount': 111.1 },
            labels: [
              {
                table: 'proactive',
                path: 'procurement/amount',
                text: '采购总金额(单位:万元,保留四位小数)',
                confidence: 1,
                at: null,
              },
            ],
          },
          expect: [
            {
              messageId: 'decimals',
              path: 'proactive/procurement/amount',
              data: { declared: 4, decimals: 1 },
            },
          ],
        },
      ],
      quiet: [
        { name: 'zero needs no decimals', report: { ...four, cells: { 'proactive/fees/amount': 0 } } },
        {
          name: 'the header asks for none',
          report: { ...header('本年收费金额（单位：万元）'), cells: { 'proactive/fees/amount': 84.67 } },
        },
        { name: 'four decimals', report: { ...four, cells: { 'proactive/fees/amount': 59237.2449 } } },
      ],
    }),
  ).toEqual([]);
});
