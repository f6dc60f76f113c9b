import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './zero.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a denial beside the figure itself',
          report: {
            prose: { overview: '因政府信息公开引起的行政复议2件。全年无行政复议案件。' },
            cells: { 'remedies/reconsideration/total': 2 },
          },
          expect: [{ messageId: 'differs', data: { left: 0, right: 2 } }],
        },
        {
          name: 'requests',
          report: {
            cells: { 'requests/received/total': 3 },
            prose: { overview: '2023年，甲县未收到政府信息公开申请。' },
          },
          expect: [
            {
              messageId: 'differs',
              severity: 'error',
              path: 'requests/received/total',
              data: { left: 0, right: 3 },
            },
          ],
        },
        {
          name: 'cases',
          report: {
            cells: { 'remedies/reconsideration/total': 2 },
            prose: { overview: '全年未发生因政府信息公开申请行政复议、提起行政诉讼情况。' },
          },
          expect: [
            {
              messageId: 'differs',
              severity: 'error',
              path: 'remedies/reconsideration/total',
              data: { left: 0, right: 2 },
            },
          ],
        },
      ],
      quiet: [
        {
          name: 'true',
          report: { prose: { overview: '未收到因政府信息公开引起的行政复议、行政诉讼。' } },
        },
        {
          name: 'to avoid is not to deny',
          report: {
            cells: { 'remedies/litigationDirect/total': 3 },
            prose: { overview: '讲清法律规定，避免因误解引起行政复议或诉讼。' },
          },
        },
        {
          name: 'bodies that received none',
          report: {
            cells: { 'requests/received/total': 3 },
            prose: { overview: '对未收到政府信息公开申请的单位也要开展检查。' },
          },
        },
        {
          name: 'nothing leaked',
          report: {
            cells: { 'requests/received/total': 3 },
            prose: { overview: '在公开的信息中没有出现涉密内容，也没有发生任何泄密事件。' },
          },
        },
      ],
    }),
  ).toEqual([]);
});
