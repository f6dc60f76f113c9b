import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './percent-format.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'one and two decimals',
          report: overview('占33.9%，办结率99.42%。'),
          expect: [{ messageId: 'mixed', data: { values: ['33.9%', '99.42%'] } }],
        },
      ],
      quiet: [{ name: 'a whole percentage besides', report: overview('办结率99.42%，回复率100%。') }],
    }),
  ).toEqual([]);
});
