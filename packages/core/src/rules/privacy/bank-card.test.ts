import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './bank-card.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a valid card',
          report: overview('退款至6222020000000000000。'),
          expect: [{ messageId: 'card', path: 'sections/overview' }],
        },
      ],
      quiet: [
        { name: 'the check digit is wrong', report: overview('卡号6222020000000000001。') },
        { name: 'an index number that passes by chance', report: overview('索引号1234567890123452。') },
      ],
    }),
  ).toEqual([]);
});
