import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './decisions-equal-items.ts';

const items = (...rows: readonly (readonly [string, number, number, number])[]) => ({
  edition: '2019' as const,
  year: 2020,
  cells: Object.fromEntries(
    rows.flatMap(([row, previous, change, decisions]) => [
      [`proactive/${row}/previousItems`, previous],
      [`proactive/${row}/itemChange`, change],
      [`proactive/${row}/decisions`, decisions],
    ]),
  ),
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'two rows',
          report: items(['licensing', 6, -4, 2], ['penalties', 2, 0, 2]),
          expect: [{ messageId: 'equal', severity: 'warning', path: 'proactive/licensing/decisions' }],
        },
        {
          name: 'one row',
          report: items(['penalties', 2, 0, 2]),
          expect: [{ messageId: 'equal', severity: 'info' }],
        },
      ],
      quiet: [
        { name: 'items and decisions differ', report: items(['penalties', 1808, 0, 1668]) },
        { name: 'zeros', report: items(['compulsion', 0, 0, 0]) },
      ],
    }),
  ).toEqual([]);
});
