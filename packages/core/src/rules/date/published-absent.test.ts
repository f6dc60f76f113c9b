import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './published-absent.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'no date',
          report: { publishedOn: null },
          expect: [{ messageId: 'absent', path: 'publishedOn' }],
        },
      ],
      quiet: [{ name: 'a date', report: { publishedOn: '2024-01-18' } }],
    }),
  ).toEqual([]);
});
