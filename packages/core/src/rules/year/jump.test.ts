import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './jump.ts';

const decisions = (year: number, value: number) => ({
  year,
  cells: { 'proactive/licensing/decisions': value },
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'fiftyfold',
          report: decisions(2023, 5000),
          prior: decisions(2022, 100),
          expect: [{ messageId: 'jump', path: 'proactive/licensing/decisions' }],
        },
      ],
      quiet: [
        { name: 'small figures', report: decisions(2023, 50), prior: decisions(2022, 1) },
        { name: 'from nothing', report: decisions(2023, 5000), prior: decisions(2022, 0) },
        { name: 'double', report: decisions(2023, 5000), prior: decisions(2022, 2500) },
      ],
    }),
  ).toEqual([]);
});
