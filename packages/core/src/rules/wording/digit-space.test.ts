import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './digit-space.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'two places',
          report: overview('全县共 2 个账号，发布 30 条信息。'),
          expect: [{ messageId: 'spaced', data: { count: 2 } }],
        },
      ],
      quiet: [{ name: 'none', report: overview('全县共2个账号，发布30条信息。') }],
    }),
  ).toEqual([]);
});
