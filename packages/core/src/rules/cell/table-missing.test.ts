import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './table-missing.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'section three has no table',
          report: { omitTables: ['requests'] },
          expect: [{ messageId: 'missing', path: 'sections/requests' }],
        },
        {
          name: 'its numbers are there, in no order that could be read',
          report: {
            omitTables: ['requests'],
            surplus: Array.from({ length: 5 }, (_, index) => ({
              table: 'requests' as const,
              kind: 'value' as const,
              row: null,
              label: '',
              raw: `${index} 3`,
              at: null,
            })),
          },
          expect: [{ messageId: 'unread', severity: 'warning', data: { count: 10 } }],
        },
      ],
      quiet: [
        {
          name: 'the section is gone as well: another rule reports it',
          report: { omitTables: ['requests'], prose: { requests: null } },
        },
      ],
    }),
  ).toEqual([]);
});
