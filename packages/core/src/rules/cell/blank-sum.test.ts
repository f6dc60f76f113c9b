import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './blank-sum.ts';

/** Blanks for the zeros of some rows and of table four. */
const blankZeros: Readonly<Record<string, number | string>> = Object.fromEntries([
  ...['received', 'disclosed', 'refused.stateSecret', 'processed', 'carriedOut'].flatMap((row) =>
    ['naturalPerson', 'enterprise', 'legalService'].map((column) => [`requests/${row}/${column}`, '']),
  ),
  ['remedies/reconsideration/upheld', ''],
  ['remedies/reconsideration/corrected', 9],
  ['remedies/reconsideration/other', 9],
  ['remedies/reconsideration/total', 18],
]);

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'what is lacking where all other blanks are zeros',
          report: { cells: { ...blankZeros, 'remedies/reconsideration/total': 20 } },
          expect: [
            {
              messageId: 'short',
              path: 'remedies/reconsideration/total',
              severity: 'warning',
              data: { left: 18, right: 20 },
            },
          ],
        },
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
        { name: 'blanks for zeros throughout', report: { cells: blankZeros } },
        {
          name: 'rows with nothing filled in but the total',
          report: {
            cells: { ...blankZeros, 'requests/received/total': 7, 'requests/disclosed/total': 7 },
          },
        },
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
