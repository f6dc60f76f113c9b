import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './placeholder.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'slashes in table three',
          report: { cells: { 'requests/received/enterprise': '/', 'requests/received/total': '/' } },
          expect: [{ messageId: 'placeholder', severity: 'warning', data: { count: 2, text: '/' } }],
        },
        {
          name: 'a slash for licensing',
          report: { cells: { 'proactive/licensing/decisions': '/', 'proactive/rules/issued': '/' } },
          expect: [{ messageId: 'placeholder', severity: 'warning', data: { count: 2 } }],
        },
        {
          name: 'nothing but signs in table two',
          report: {
            cells: Object.fromEntries(
              [
                ...['rules', 'normativeDocuments'].flatMap((row) =>
                  ['issued', 'repealed', 'inForce'].map((column) => `${row}/${column}`),
                ),
                ...['licensing', 'penalties', 'compulsion'].map((row) => `${row}/decisions`),
                'fees/amount',
              ].map((path) => [`proactive/${path}`, '无']),
            ),
          },
          expect: [{ messageId: 'placeholder', severity: 'info', data: { count: 10, text: '无' } }],
        },
        {
          name: 'a slash for rules',
          report: { cells: { 'proactive/rules/issued': '—' } },
          expect: [{ messageId: 'placeholder', severity: 'info' }],
        },
      ],
      quiet: [{ name: 'blank is not a sign', report: { cells: { 'requests/received/total': '' } } }],
    }),
  ).toEqual([]);
});
