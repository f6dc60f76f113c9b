import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './pending-cases.ts';

const pending = { year: 2022, cells: { 'remedies/reconsideration/pending': 3 } };
const total = (value: number) => ({ year: 2023, cells: { 'remedies/reconsideration/total': value } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'one of three',
          report: total(1),
          prior: pending,
          expect: [{ messageId: 'pending', data: { pending: 3, total: 1 } }],
        },
      ],
      quiet: [{ name: 'three or more', report: total(3), prior: pending }],
    }),
  ).toEqual([]);
});
