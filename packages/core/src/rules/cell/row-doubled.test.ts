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
/** Only the first of the values could be placed. */
const partly = (value: number) => {
  const { cells, ...rest } = printing(value, 0, 0);
  const { issued } = cells;
  return { ...rest, cells: { issued: issued!, repealed: open('1 27'), inForce: open('1 27') } };
};
const open = (raw: string): Cell => ({ value: null, raw, state: 'ambiguous', at: null });
const unread = (raw: string) => ({ label: '行政规范性文件', cells: { issued: open(raw) }, at: null });
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
        {
          name: 'one column read in both differs, though others were not read',
          report: { doubled: doubled(partly(3), partly(4)) },
          expect: [{ messageId: 'different', severity: 'error' }],
        },
        {
          name: 'values that were read in one printing only say nothing of a difference',
          report: { doubled: doubled(partly(3), printing(3, 1, 27)) },
          expect: [{ messageId: 'open', severity: 'info' }],
        },
        {
          name: 'a row for each value, none of which could be placed',
          report: {
            doubled: ['rules', 'licensing', 'penalties', 'compulsion', 'fees'].map((row) => ({
              table: 'proactive' as const,
              row,
              printings: ['自然人 27', '商业企业 3'].map((raw) => unread(raw)),
            })),
          },
          expect: [{ messageId: 'open', severity: 'info' }],
        },
      ],
      quiet: [{ name: 'every row once', report: {} }],
    }),
  ).toEqual([]);
});
