import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './published-early.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'in December',
          report: { year: 2023, publishedOn: '2023-12-20' },
          expect: [{ messageId: 'early' }],
        },
      ],
      quiet: [
        { name: 'on 2 January', report: { year: 2023, publishedOn: '2024-01-02' } },
        { name: 'no period stated', report: { year: 2023, period: null, publishedOn: '2023-12-20' } },
      ],
    }),
  ).toEqual([]);
});
