import { expect, test } from 'vitest';
import { buildReport, testRule } from '../../testing/index.ts';
import rule from './not-integer.ts';

const printed = (raw: string, value: number) => {
  const report = buildReport();
  report.tables.requests!.received!.total = { value, raw, state: 'number', at: null };
  return report;
};

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'half a request',
          report: printed('2.5', 2.5),
          expect: [{ messageId: 'fraction', severity: 'error', path: 'requests/received/total' }],
        },
        {
          name: 'a spreadsheet export',
          report: printed('5.0', 5),
          expect: [{ messageId: 'decimals', severity: 'info' }],
        },
      ],
      quiet: [{ name: 'an amount has decimals', report: { cells: { 'proactive/fees/amount': 84.67 } } }],
    }),
  ).toEqual([]);
});
