import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './row-sum.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'one case too many in the total',
          report: {
            cells: {
              'remedies/litigationDirect/upheld': 5,
              'remedies/litigationDirect/corrected': 3,
              'remedies/litigationDirect/total': 9,
            },
          },
          expect: [
            {
              messageId: 'broken',
              path: 'remedies/litigationDirect/total',
              data: { left: 8, right: 9 },
            },
          ],
        },
      ],
      quiet: [
        {
          name: 'the pending case completes the total',
          report: {
            cells: {
              'remedies/litigationDirect/upheld': 5,
              'remedies/litigationDirect/corrected': 3,
              'remedies/litigationDirect/pending': 1,
              'remedies/litigationDirect/total': 9,
            },
          },
        },
      ],
    }),
  ).toEqual([]);
});
