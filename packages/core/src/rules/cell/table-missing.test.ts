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
