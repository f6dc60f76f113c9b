import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './outdated.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'old tables in 2022',
          report: { edition: '2019', year: 2022 },
          expect: [{ messageId: 'outdated', data: { year: 2022 } }],
        },
      ],
      quiet: [
        { name: 'old tables in 2020', report: { edition: '2019', year: 2020 } },
        { name: 'the year is not known', report: { edition: '2019', year: null } },
      ],
    }),
  ).toEqual([]);
});
