import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './row-sum.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'seven and three are not nine',
          report: {
            cells: {
              'requests/received/naturalPerson': 7,
              'requests/received/enterprise': 3,
              'requests/received/total': 9,
            },
          },
          expect: [
            {
              messageId: 'broken',
              path: 'requests/received/total',
              severity: 'error',
              data: { left: 10, right: 9 },
            },
          ],
        },
        {
          name: 'the undivided row of a 2019 table',
          report: { edition: '2019', year: 2020, cells: { 'requests/other/naturalPerson': 1 } },
          expect: [{ messageId: 'broken', path: 'requests/other/total', data: { left: 1, right: 0 } }],
        },
      ],
      quiet: [
        {
          name: 'the sum holds',
          report: {
            cells: {
              'requests/received/naturalPerson': 7,
              'requests/received/enterprise': 3,
              'requests/received/total': 10,
            },
          },
        },
        {
          name: 'blank applicants are not zeros',
          report: { cells: { 'requests/disclosed/naturalPerson': '', 'requests/disclosed/total': 2 } },
        },
        {
          name: 'a missing total',
          report: { cells: { 'requests/carriedOut/naturalPerson': 1, 'requests/carriedOut/total': null } },
        },
      ],
    }),
  ).toEqual([]);
});
