import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './reconsideration.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'differs',
          report: {
            cells: { 'remedies/reconsideration/total': 3, 'remedies/reconsideration/upheld': 3 },
            prose: { overview: '因政府信息公开引起的行政复议2件。' },
          },
          expect: [
            {
              messageId: 'differs',
              severity: 'error',
              path: 'remedies/reconsideration/total',
              data: { left: 2, right: 3 },
            },
          ],
        },
        {
          name: 'a result differs',
          report: {
            cells: {
              'remedies/reconsideration/total': 3,
              'remedies/reconsideration/upheld': 2,
              'remedies/reconsideration/pending': 1,
            },
            prose: { overview: '信息公开类行政复议3件，均获维持。' },
          },
          expect: [
            {
              messageId: 'differs',
              severity: 'warning',
              path: 'remedies/reconsideration/upheld',
              data: { left: 3, right: 2 },
            },
          ],
        },
        {
          name: 'a result that does not make up its column with one told by another name',
          report: {
            cells: {
              'remedies/reconsideration/total': 12,
              'remedies/reconsideration/upheld': 11,
              'remedies/reconsideration/pending': 1,
            },
            prose: { overview: '因政府信息公开引起的行政复议12件，其中维持8件、驳回2件、尚未审结1件。' },
          },
          expect: [
            { messageId: 'differs', path: 'remedies/reconsideration/upheld', data: { left: 8, right: 11 } },
          ],
        },
        {
          name: 'filed cases are a warning',
          report: {
            cells: { 'remedies/reconsideration/total': 170 },
            prose: { overview: '全年备案政府信息依申请公开领域行政复议案件131件。' },
          },
          expect: [{ messageId: 'differs', severity: 'warning' }],
        },
      ],
      quiet: [
        {
          name: 'a result that makes up its column with one told by another name',
          report: {
            cells: {
              'remedies/reconsideration/total': 12,
              'remedies/reconsideration/upheld': 11,
              'remedies/reconsideration/pending': 1,
            },
            prose: { overview: '因政府信息公开引起的行政复议12件，其中维持9件、驳回2件、尚未审结1件。' },
          },
        },
        {
          name: 'agrees',
          report: {
            cells: {
              'remedies/reconsideration/total': 1,
              'remedies/reconsideration/pending': 1,
              'requests/received/total': 9,
            },
            prose: { overview: '受理依申请公开9件。其中1件引起复议，尚未办结。' },
          },
        },
        {
          name: 'cases the body decides itself',
          report: {
            cells: { 'remedies/reconsideration/total': 1 },
            prose: {
              overview: '全年受理行政复议案件56件，办结50件，行政复议工作再上台阶，群众满意度不断提升。',
            },
          },
        },
        {
          name: 'a mere mention',
          report: {
            cells: { 'remedies/reconsideration/total': 1 },
            prose: { overview: '主动沟通，避免因误解引起行政复议或诉讼。' },
          },
        },
      ],
    }),
  ).toEqual([]);
});
