import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './prior-mismatch.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'two years before',
          report: { year: 2023 },
          prior: { year: 2021 },
          expect: [{ messageId: 'mismatch', data: { prior: 2021 } }],
        },
      ],
      quiet: [{ name: 'the year before', report: { year: 2023 }, prior: { year: 2022 } }],
    }),
  ).toEqual([]);
});
