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
        {
          name: 'of the line of table four one value is missing, which has a column of its own',
          report: { cells: { 'remedies/litigationDirect/corrected': null } },
          expect: [
            {
              messageId: 'columns',
              data: {
                columns: [
                  { zh: '未经复议直接起诉·结果纠正', en: 'litigation without reconsideration, corrected' },
                ],
              },
            },
          ],
        },
      ],
      quiet: [
        {
          name: 'missing in some rows, present in the others',
          report: {
            cells: Object.fromEntries(
              ['received', 'carriedIn'].map((row) => [`requests/${row}/legalService`, null]),
            ),
          },
        },
        {
          name: 'a row of table four that is not there at all is no matter of columns',
          report: {
            cells: Object.fromEntries(
              ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => [
                `remedies/litigationDirect/${column}`,
                null,
              ]),
            ),
          },
        },
      ],
    }),
  ).toEqual([]);
});
