import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './blank-sum.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'applicants above their total, whatever the blank holds',
          report: {
            cells: {
              'requests/received/naturalPerson': 7,
              'requests/received/enterprise': '',
              'requests/received/total': 5,
            },
          },
          expect: [
            {
              messageId: 'impossible',
              path: 'requests/received/total',
              severity: 'error',
              data: { left: 7, right: 5 },
            },
          ],
        },
        {
          name: 'nothing carried over could be as much as is lacking',
          report: {
            cells: {
              'requests/received/naturalPerson': 9,
              'requests/received/total': 9,
              'requests/disclosed/naturalPerson': 6,
              'requests/disclosed/total': 6,
              'requests/processed/naturalPerson': 6,
              'requests/processed/total': 6,
              'requests/carriedOut/naturalPerson': '',
              'requests/carriedOut/total': 1,
            },
          },
          expect: [{ messageId: 'impossible', data: { left: 9, right: 6 } }],
        },
        {
          name: 'results above the total of table four, a dash among them',
          report: {
            cells: {
              'remedies/reconsideration/upheld': 4,
              'remedies/reconsideration/pending': '/',
              'remedies/reconsideration/total': 3,
            },
          },
          expect: [{ messageId: 'impossible', path: 'remedies/reconsideration/total' }],
        },
      ],
      quiet: [
        {
          name: 'the blank may be what is lacking',
          report: {
            cells: {
              'requests/received/naturalPerson': '',
              'requests/received/enterprise': 1,
              'requests/received/total': 5,
            },
          },
        },
        {
          name: 'blanks for zeros',
          report: {
            cells: {
              'requests/received/naturalPerson': 5,
              'requests/received/enterprise': '',
              'requests/received/total': 5,
              'requests/disclosed/naturalPerson': 5,
              'requests/disclosed/enterprise': '',
              'requests/disclosed/total': 5,
              'requests/processed/naturalPerson': 5,
              'requests/processed/enterprise': '',
              'requests/processed/total': 5,
            },
          },
        },
        {
          name: 'a blank total',
          report: { cells: { 'requests/received/naturalPerson': 5, 'requests/received/total': '' } },
        },
        {
          name: 'a cell that could not be read',
          report: {
            cells: {
              'requests/received/naturalPerson': 5,
              'requests/received/enterprise': '五',
              'requests/received/total': 4,
            },
          },
        },
      ],
    }),
  ).toEqual([]);
});
