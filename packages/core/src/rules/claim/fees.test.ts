import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './fees.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'differs',
          report: {
            cells: { 'proactive/fees/amount': 84.67 },
            prose: { overview: '全年行政事业性收费96.5万元。' },
          },
          expect: [
            {
              messageId: 'differs',
              severity: 'warning',
              path: 'proactive/fees/amount',
              data: { left: 96.5, right: 84.67 },
            },
          ],
        },
      ],
      quiet: [
        {
          name: 'the same in yuan',
          report: {
            cells: { 'proactive/fees/amount': 84.67 },
            prose: { overview: '全年行政事业性收费846700元。' },
          },
        },
        {
          name: 'rounded',
          report: {
            cells: { 'proactive/fees/amount': 2506.0321 },
            prose: { overview: '全年行政事业性收费2506万元。' },
          },
        },
        {
          name: 'information fees are another matter',
          report: {
            cells: { 'proactive/fees/amount': 84.67 },
            prose: { overview: '全年收取信息处理费400元。' },
          },
        },
      ],
    }),
  ).toEqual([]);
});
