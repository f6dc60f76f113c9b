import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './processed.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'differs',
          report: {
            cells: {
              'requests/received/total': 21,
              'requests/carriedIn/total': 2,
              'requests/processed/total': 23,
              'requests/disclosed/total': 23,
            },
            prose: { overview: '共收到政府信息公开申请21件，办结20件。' },
          },
          expect: [
            {
              messageId: 'differs',
              severity: 'warning',
              path: 'requests/processed/total',
              data: { left: 20, right: 23 },
            },
          ],
        },
      ],
      quiet: [
        {
          name: 'what was answered and closed otherwise, of those of this year',
          report: {
            cells: {
              'requests/received/total': 20,
              'requests/carriedIn/total': 3,
              'requests/disclosed/total': 13,
              'requests/unavailable.unclearAfterCorrection/total': 4,
              'requests/other.correctionOverdue/total': 6,
              'requests/processed/total': 23,
            },
            prose: { overview: '受理申请20件，答复10件，补正后仍不明确4件，逾期不补正6件。' },
          },
        },
        {
          name: 'agrees',
          report: {
            cells: {
              'requests/received/total': 21,
              'requests/processed/total': 20,
              'requests/disclosed/total': 20,
            },
            prose: { overview: '共收到政府信息公开申请21件，答复20件。' },
          },
        },
        {
          name: 'without those closed otherwise',
          report: {
            cells: {
              'requests/received/total': 21,
              'requests/processed/total': 21,
              'requests/disclosed/total': 18,
              'requests/other.other/total': 3,
            },
            prose: { overview: '共收到政府信息公开申请21件，答复18件。' },
          },
        },
        {
          name: 'a part of a list is not the total',
          report: {
            cells: {
              'requests/received/total': 21,
              'requests/processed/total': 21,
              'requests/disclosed/total': 21,
            },
            prose: { overview: '共受理政府信息公开申请21件，其中13件均按规定程序办结，8件申请人主动撤销。' },
          },
        },
        {
          name: 'calls answered on the hotline',
          report: {
            cells: { 'requests/processed/total': 3 },
            prose: { overview: '全县共接收便民热线转办件350件，办结348件。' },
          },
        },
      ],
    }),
  ).toEqual([]);
});
