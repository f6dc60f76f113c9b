import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './applicants.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'differs',
          report: {
            cells: {
              'requests/received/total': 20,
              'requests/received/naturalPerson': 15,
              'requests/received/enterprise': 5,
            },
            prose: { overview: '共收到政府信息公开申请20件，其中自然人申请14件，法人或其他组织申请6件。' },
          },
          expect: [
            {
              messageId: 'differs',
              severity: 'warning',
              path: 'requests/received/naturalPerson',
              data: { left: 14, right: 15 },
            },
            { messageId: 'differs', severity: 'warning', data: { left: 6, right: 5 } },
          ],
        },
      ],
      quiet: [
        {
          name: 'received plus carried in',
          report: {
            cells: {
              'requests/received/total': 18,
              'requests/carriedIn/total': 2,
              'requests/received/naturalPerson': 15,
              'requests/carriedIn/naturalPerson': 2,
              'requests/received/enterprise': 3,
            },
            prose: { overview: '共收办政府信息公开申请20件，其中自然人申请17件，法人或其他组织申请3件。' },
          },
        },
        {
          name: 'the public in general',
          report: {
            cells: { 'requests/received/total': 20 },
            prose: { overview: '累计办理公民、法人或其他组织通过网站、邮寄等途径依申请公开信息合计20件。' },
          },
        },
      ],
    }),
  ).toEqual([]);
});
