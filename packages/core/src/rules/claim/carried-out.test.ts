import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './carried-out.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'differs',
          report: {
            cells: { 'requests/carriedOut/total': 4 },
            prose: { overview: '全县收到政府信息公开申请20件，另有3件申请顺延到下年度答复。' },
          },
          expect: [
            {
              messageId: 'differs',
              severity: 'error',
              path: 'requests/carriedOut/total',
              data: { left: 3, right: 4 },
            },
          ],
        },
      ],
      quiet: [
        {
          name: 'agrees',
          report: {
            cells: { 'requests/carriedOut/total': 3 },
            prose: { overview: '全县收到政府信息公开申请0件，结转下年度政府信息公开申请3件。' },
          },
        },
        {
          name: 'money carried over',
          report: { cells: { 'requests/carriedOut/total': 4 }, prose: { overview: '结转下年度资金3万元。' } },
        },
        {
          name: 'proposals carried over',
          report: { cells: { 'requests/carriedOut/total': 4 }, prose: { overview: '结转下年度提案3件。' } },
        },
      ],
    }),
  ).toEqual([]);
});
