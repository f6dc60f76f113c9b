import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './negative.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'minus one request',
          report: { cells: { 'requests/received/total': -1 } },
          expect: [{ messageId: 'negative', path: 'requests/received/total' }],
        },
      ],
      quiet: [
        {
          name: 'a decrease of items',
          report: { edition: '2019', year: 2020, cells: { 'proactive/licensing/itemChange': -4 } },
        },
      ],
    }),
  ).toEqual([]);
});
