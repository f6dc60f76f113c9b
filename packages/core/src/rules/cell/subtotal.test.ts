import { expect, test } from 'vitest';
import type { Subtotal } from '../../model/report.ts';
import { testRule } from '../../testing/index.ts';
import rule from './subtotal.ts';

const subtotal = (label: string, parts: readonly string[], value: number): Subtotal => ({
  table: 'requests',
  label,
  parts: [...parts],
  cell: { value, raw: String(value), state: 'number', at: null },
});
const group = ['notHeld', 'needsCreation', 'unclearAfterCorrection'].map(
  (row) => `requests/unavailable.${row}/naturalPerson`,
);
const columns = ['enterprise', 'researchInstitution'].map((column) => `requests/received/${column}`);
const cells = { [group[0]!]: 3, [columns[0]!]: 1, [columns[1]!]: 1 };

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a group row',
          report: { cells, subtotals: [subtotal('（四）无法提供', group, 4)] },
          expect: [{ messageId: 'sum', severity: 'error', data: { along: 'column', sum: 3, printed: 4 } }],
        },
        {
          name: 'a 小计 column',
          report: { cells, subtotals: [subtotal('小计', columns, 1)] },
          expect: [{ messageId: 'sum', data: { along: 'row', sum: 2, printed: 1 } }],
        },
      ],
      quiet: [
        {
          name: 'both are right',
          report: { cells, subtotals: [subtotal('（四）无法提供', group, 3), subtotal('小计', columns, 2)] },
        },
        {
          name: 'a part is blank',
          report: { cells: { ...cells, [group[1]!]: '' }, subtotals: [subtotal('（四）无法提供', group, 4)] },
        },
      ],
    }),
  ).toEqual([]);
});
