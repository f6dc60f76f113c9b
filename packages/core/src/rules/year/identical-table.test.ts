import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './identical-table.ts';

const figures = (year: number, licensing: number, penalties: number) => ({
  year,
  cells: { 'proactive/licensing/decisions': licensing, 'proactive/penalties/decisions': penalties },
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'table two',
          report: figures(2023, 302, 205),
          prior: figures(2022, 302, 205),
          expect: [{ messageId: 'identical', path: 'sections/proactive' }],
        },
      ],
      quiet: [
        { name: 'one figure differs', report: figures(2023, 302, 206), prior: figures(2022, 302, 205) },
        { name: 'zeros', report: figures(2023, 0, 0), prior: figures(2022, 0, 0) },
        { name: 'very small figures', report: figures(2023, 1, 2), prior: figures(2022, 1, 2) },
      ],
    }),
  ).toEqual([]);
});
