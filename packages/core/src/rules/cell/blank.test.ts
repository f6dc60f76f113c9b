import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './blank.ts';

const applicants = [
  'naturalPerson',
  'enterprise',
  'researchInstitution',
  'publicInterest',
  'legalService',
  'otherOrganization',
];
const blankRow = (row: string) =>
  Object.fromEntries(applicants.map((column) => [`requests/${row}/${column}`, ' ']));

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'two rows with totals only are one finding',
          report: {
            cells: {
              ...blankRow('disclosed'),
              ...blankRow('partlyDisclosed'),
              'requests/disclosed/total': 2,
            },
          },
          expect: [{ messageId: 'blank', severity: 'warning', data: { count: 12 } }],
        },
        {
          name: 'a table without any value',
          report: {
            cells: Object.fromEntries(
              ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].flatMap((row) =>
                ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => [
                  `remedies/${row}/${column}`,
                  '',
                ]),
              ),
            ),
          },
          expect: [{ messageId: 'table', severity: 'error', data: { count: 15 } }],
        },
        {
          name: 'only the row of rules',
          report: { cells: { 'proactive/rules/issued': '', 'proactive/rules/inForce': '' } },
          expect: [{ messageId: 'blank', severity: 'info', data: { count: 2 } }],
        },
      ],
      quiet: [
        { name: 'zeros', report: {} },
        { name: 'a slash is no blank', report: { cells: { 'proactive/rules/issued': '/' } } },
      ],
    }),
  ).toEqual([]);
});
