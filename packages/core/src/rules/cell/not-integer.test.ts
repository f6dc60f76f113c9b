import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './not-integer.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'half a request',
          report: { cells: { 'requests/received/total': '2.5' } },
          expect: [{ messageId: 'fraction', severity: 'error', path: 'requests/received/total' }],
        },
        {
          name: 'a comma that was read as a point',
          report: { cells: { 'proactive/licensing/decisions': '12.840' } },
          expect: [{ messageId: 'fraction', path: 'proactive/licensing/decisions' }],
        },
        {
          name: 'a spreadsheet export',
          report: { cells: { 'requests/received/total': '5.0' } },
          expect: [{ messageId: 'decimals', severity: 'info' }],
        },
      ],
      quiet: [{ name: 'an amount has decimals', report: { cells: { 'proactive/fees/amount': 84.67 } } }],
    }),
  ).toEqual([]);
});
