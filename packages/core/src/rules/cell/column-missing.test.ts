import { expect, test } from 'vitest';
import { buildReport, testRule } from '../../testing/index.ts';
import rule from './column-missing.ts';

const rows = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];

/** Table four of a PDF whose last columns did not fit on the page. */
const cutOff = (() => {
  const last = ['corrected', 'other', 'pending', 'total'];
  const report = buildReport({
    cells: Object.fromEntries(last.map((one) => [`remedies/litigationAfterReconsideration/${one}`, null])),
  });
  report.tables.remedies!.reconsideration!.upheld!.at = { kind: 'page', page: 3, box: [40, 90, 50, 100] };
  return report;
})();

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
        {
          name: 'the last columns of a print, which may have been cut off',
          report: cutOff,
          expect: [{ messageId: 'unsure', severity: 'warning' }],
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
