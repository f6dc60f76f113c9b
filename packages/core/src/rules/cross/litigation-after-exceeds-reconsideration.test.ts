import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './litigation-after-exceeds-reconsideration.ts';

const figures = (after: number, reconsideration: number, year = 2023) => ({
  year,
  cells: {
    'remedies/litigationAfterReconsideration/total': after,
    'remedies/reconsideration/total': reconsideration,
  },
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'three after one',
          report: figures(3, 1),
          expect: [{ messageId: 'exceed', data: { after: 3, reconsideration: 1 } }],
        },
      ],
      quiet: [
        { name: 'fewer', report: figures(52, 170) },
        { name: 'last year had enough', report: figures(3, 1), prior: figures(0, 4, 2022) },
      ],
    }),
  ).toEqual([]);
});
