import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './litigation.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'differs',
          report: {
            cells: { 'remedies/litigationDirect/total': 3, 'remedies/litigationDirect/upheld': 3 },
            prose: { overview: '全区共发生涉及政府信息公开的行政诉讼案件2件，被纠错0件。' },
          },
          expect: [
            {
              messageId: 'differs',
              severity: 'error',
              path: 'remedies/litigationDirect/total',
              data: { left: 2, right: 3 },
            },
          ],
        },
      ],
      quiet: [
        {
          name: 'both kinds together',
          report: {
            cells: {
              'remedies/litigationDirect/total': 3,
              'remedies/litigationAfterReconsideration/total': 2,
            },
            prose: { overview: '涉及政府信息公开的行政诉讼5件。' },
          },
        },
        {
          name: 'the result of the only case',
          report: {
            cells: {
              'remedies/litigationDirect/total': 1,
              'remedies/litigationDirect/upheld': 1,
              'requests/received/total': 9,
            },
            prose: { overview: '受理依申请公开9件，其中1件引起行政诉讼，结果维持。' },
          },
        },
      ],
    }),
  ).toEqual([]);
});
