import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './fee-unpaid-without-statement.ts';

const unpaid = { 'requests/other.feeUnpaid/total': 2 };

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'not a word on fees',
          report: { cells: unpaid, prose: { other: '无' } },
          expect: [{ messageId: 'missing', data: { value: 2 } }],
        },
      ],
      quiet: [
        { name: 'a statement', report: { cells: unpaid } },
        { name: 'nothing unpaid', report: { prose: { other: '无' } } },
      ],
    }),
  ).toEqual([]);
});
