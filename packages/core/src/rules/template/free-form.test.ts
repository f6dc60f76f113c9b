import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './free-form.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [{ name: '2017', report: { year: 2017 }, expect: [{ messageId: 'old' }] }],
      quiet: [{ name: '2019', report: { year: 2019 } }],
    }),
  ).toEqual([]);
});
