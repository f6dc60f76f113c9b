import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './column-missing.ts';

const rows = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: '其他结果 is nowhere in table four',
          report: { cells: Object.fromEntries(rows.map((row) => [`remedies/${row}/other`, null])) },
          expect: [{ messageId: 'columns', path: 'sections/remedies' }],
        },
      ],
      quiet: [
        {
          name: 'missing in two rows, present in the third',
          report: { cells: Object.fromEntries(rows.slice(1).map((row) => [`remedies/${row}/other`, null])) },
        },
      ],
    }),
  ).toEqual([]);
});
