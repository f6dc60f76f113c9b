import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './premature.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'new tables in 2020',
          report: { edition: '2021', year: 2020 },
          expect: [{ messageId: 'premature' }],
        },
      ],
      quiet: [
        { name: 'new tables in 2021', report: { edition: '2021', year: 2021 } },
        { name: 'old tables in 2019', report: { edition: '2019', year: 2019 } },
      ],
    }),
  ).toEqual([]);
});
