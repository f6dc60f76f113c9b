import { expect, test } from 'vitest';
import type { Cell, DoubledRow } from '../../model/report.ts';
import { testRule } from '../../testing/index.ts';
import rule from './row-doubled.ts';

const cell = (value: number): Cell => ({ value, raw: String(value), state: 'number', at: null });
const printing = (...values: number[]) => ({
  label: '行政规范性文件',
  cells: Object.fromEntries(
    ['issued', 'repealed', 'inForce'].map((column, index) => [column, cell(values[index]!)]),
  ),
  at: null,
});
const doubled = (...printings: DoubledRow['printings']): DoubledRow[] => [
  { table: 'proactive', row: 'normativeDocuments', printings },
];

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'twice with different values',
          report: { doubled: doubled(printing(3, 1, 27), printing(3, 1, 29)) },
          expect: [
            {
              messageId: 'different',
              path: 'sections/proactive',
              severity: 'error',
              data: { printings: ['3、1、27', '3、1、29'] },
            },
          ],
        },
        {
          name: 'twice with the same values',
          report: { doubled: doubled(printing(3, 1, 27), printing(3, 1, 27)) },
          expect: [{ messageId: 'same', severity: 'warning' }],
        },
        {
          name: 'a whole table twice',
          report: {
            doubled: ['rules', 'licensing', 'penalties', 'compulsion', 'fees'].map((row) => ({
              table: 'proactive' as const,
              row,
              printings: [printing(1, 2, 3), printing(1, 2, 4)],
            })),
          },
          expect: [{ messageId: 'rowsDiffer', severity: 'error' }],
        },
      ],
      quiet: [{ name: 'every row once', report: {} }],
    }),
  ).toEqual([]);
});
