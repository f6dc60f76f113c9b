import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './remedies-exceed-requests.ts';

const figures = (received: number, carriedIn: number, reconsideration: number, direct: number) => ({
  cells: {
    'requests/received/total': received,
    'requests/carriedIn/total': carriedIn,
    'remedies/reconsideration/total': reconsideration,
    'remedies/litigationDirect/total': direct,
  },
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'fifteen reconsiderations on ten requests',
          report: figures(10, 0, 15, 9),
          expect: [
            {
              messageId: 'exceed',
              path: 'remedies/reconsideration/total',
              severity: 'warning',
              data: { cases: 15, handled: 10 },
            },
          ],
        },
        {
          name: 'one case on no request',
          report: figures(0, 0, 1, 0),
          expect: [{ messageId: 'exceed', severity: 'info' }],
        },
      ],
      quiet: [
        { name: 'many cases, but no more than requests', report: figures(37, 2, 31, 0) },
        { name: 'carried-in requests count', report: figures(10, 5, 15, 0) },
        {
          name: 'the total is blank',
          report: { cells: { 'requests/received/total': '', 'remedies/reconsideration/total': 15 } },
        },
      ],
    }),
  ).toEqual([]);
});
