import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './period-absent.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [{ name: 'no period', report: { period: null }, expect: [{ messageId: 'absent' }] }],
      quiet: [{ name: 'a period', report: {} }],
    }),
  ).toEqual([]);
});
