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

/** A table two of 2019 beside a table three of 2021. */
const mixed = (() => {
  const older = buildReport({ edition: '2019', year: 2020 });
  return { ...older, tables: { ...older.tables, requests: buildReport().tables.requests } };
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
        ...['other.correctionOverdue', 'other.feeUnpaid', 'other.other'].map((row) => ({
          name: `only ${row} of （六） is gone`,
          report: { cells: without(row) },
          expect: [{ messageId: 'rows', path: 'sections/requests', severity: 'error' }],
        })),
        {
          name: 'all of （六） is gone',
          report: { cells: without('other.correctionOverdue', 'other.feeUnpaid', 'other.other') },
          expect: [{ messageId: 'rows', severity: 'error' }],
        },
        {
          name: 'an undivided （六） is gone',
          report: { edition: '2019' as const, year: 2020, cells: without('other') },
          expect: [{ messageId: 'rows', severity: 'error' }],
        },
        {
          name: 'a row is gone while values of the table could not be placed',
          report: {
            cells: without('carriedIn'),
            surplus: [{ table: 'requests', kind: 'row', row: null, label: '上年转', raw: '0', at: null }],
          },
          expect: [{ messageId: 'unsure', severity: 'warning' }],
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
        { name: 'a divided （六） beside a table two of 2019', report: mixed },
      ],
    }),
  ).toEqual([]);
});
