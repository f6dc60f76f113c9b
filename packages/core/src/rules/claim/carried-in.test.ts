import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './carried-in.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'carried in, with the year named',
          report: {
            cells: { 'requests/carriedIn/total': 4, 'requests/carriedOut/total': 5 },
            prose: { overview: '收到政府信息公开申请20件，结转至2023年办理的3件已全部答复。' },
          },
          expect: [{ messageId: 'differs', data: { left: 3, right: 4 } }],
        },
        {
          name: 'differs',
          report: {
            cells: { 'requests/carriedIn/total': 4 },
            prose: { overview: '全县收到政府信息公开申请20件，上年结转3件。' },
          },
          expect: [
            {
              messageId: 'differs',
              severity: 'error',
              path: 'requests/carriedIn/total',
              data: { left: 3, right: 4 },
            },
          ],
        },
      ],
      quiet: [
        {
          name: 'agrees',
          report: {
            cells: { 'requests/carriedIn/total': 3 },
            prose: { overview: '全县收到政府信息公开申请0件，上年结转政府信息公开申请3件。' },
          },
        },
        {
          name: 'what is handed on, to a year that is wrong',
          report: {
            cells: { 'requests/carriedIn/total': 4, 'requests/carriedOut/total': 5 },
            prose: { overview: '收到政府信息公开申请20件，结转至2023年继续办理5件。' },
          },
        },
        {
          name: 'money carried over',
          report: { cells: { 'requests/carriedIn/total': 4 }, prose: { overview: '上年结转资金3万元。' } },
        },
        {
          name: 'proposals carried over',
          report: { cells: { 'requests/carriedIn/total': 4 }, prose: { overview: '上年结转提案3件。' } },
        },
      ],
    }),
  ).toEqual([]);
});
