import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './all-other.ts';

const cells = (other: number, processed: number) => ({
  cells: { 'requests/other.other/total': other, 'requests/processed/total': processed },
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'all of five',
          report: cells(5, 5),
          expect: [{ messageId: 'all', path: 'requests/other.other/total' }],
        },
      ],
      quiet: [
        { name: 'one withdrawn request', report: cells(1, 1) },
        { name: 'some of them', report: cells(5, 9) },
        { name: 'none', report: {} },
      ],
    }),
  ).toEqual([]);
});
