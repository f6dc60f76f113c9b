import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './balance.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'one request is lost',
          report: {
            cells: {
              'requests/received/total': 12,
              'requests/carriedIn/total': 2,
              'requests/processed/total': 13,
            },
          },
          expect: [
            {
              messageId: 'broken',
              path: 'requests/processed/total',
              data: { left: 14, right: 13, difference: -1 },
            },
          ],
        },
      ],
      quiet: [
        {
          name: 'what is not processed is carried out',
          report: {
            cells: {
              'requests/received/total': 12,
              'requests/carriedIn/total': 2,
              'requests/processed/total': 13,
              'requests/carriedOut/total': 1,
            },
          },
        },
        {
          name: 'the lost total of a torn table is not a zero',
          report: {
            cells: {
              'requests/received/total': 34,
              'requests/carriedIn/total': 2,
              'requests/processed/total': 35,
              'requests/carriedOut/total': '',
            },
          },
        },
      ],
    }),
  ).toEqual([]);
});
