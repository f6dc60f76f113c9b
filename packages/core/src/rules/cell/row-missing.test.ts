import { expect, test } from 'vitest';
import { buildReport, testRule } from '../../testing/index.ts';
import rule from './row-missing.ts';

const columns = [
  'naturalPerson',
  'enterprise',
  'researchInstitution',
  'publicInterest',
  'legalService',
  'otherOrganization',
  'total',
];
const without = (...rows: string[]) =>
  Object.fromEntries(rows.flatMap((row) => columns.map((column) => [`requests/${row}/${column}`, null])));

/** A 2021 report that prints （六）其他处理 as one row. */
const undivided = (() => {
  const report = buildReport();
  const { requests } = report.tables;
  const { 'other.correctionOverdue': first, 'other.feeUnpaid': _, 'other.other': __, ...rows } = requests!;
  return { ...report, tables: { ...report.tables, requests: { ...rows, other: first! } } };
})();

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'two rows are gone',
          report: { cells: without('carriedIn', 'refused.stateSecret') },
          expect: [{ messageId: 'rows', path: 'sections/requests', severity: 'error' }],
        },
        {
          name: 'a row is gone while values of the table could not be placed',
          report: {
            cells: without('carriedIn'),
            surplus: [{ table: 'requests', kind: 'row', row: null, label: '上年转', raw: '0', at: null }],
          },
          expect: [{ messageId: 'rows', severity: 'warning' }],
        },
        {
          name: 'most of the table was not read',
          report: {
            cells: Object.fromEntries(
              ['reconsideration', 'litigationDirect'].flatMap((row) =>
                ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => [
                  `remedies/${row}/${column}`,
                  null,
                ]),
              ),
            ),
          },
          expect: [{ messageId: 'fragment', severity: 'warning' }],
        },
      ],
      quiet: [
        { name: 'one cell of a row is missing', report: { cells: { 'requests/received/total': null } } },
        { name: 'a blank row is there', report: { cells: { 'requests/received/total': '' } } },
        { name: 'an undivided （六）', report: undivided },
      ],
    }),
  ).toEqual([]);
});
