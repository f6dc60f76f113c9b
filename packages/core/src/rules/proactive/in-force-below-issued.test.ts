import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './in-force-below-issued.ts';

const documents = (issued: number, repealed: number, inForce: number) => ({
  cells: {
    'proactive/normativeDocuments/issued': issued,
    'proactive/normativeDocuments/repealed': repealed,
    'proactive/normativeDocuments/inForce': inForce,
  },
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'five issued, one repealed, three in force',
          report: documents(5, 1, 3),
          expect: [{ messageId: 'below', path: 'proactive/normativeDocuments/inForce', severity: 'warning' }],
        },
        {
          name: 'issued and repealed in one year',
          report: documents(5, 2, 3),
          expect: [{ messageId: 'sameYear', severity: 'info' }],
        },
      ],
      quiet: [
        { name: 'all of them new', report: documents(2, 0, 2) },
        { name: 'one repealed, none left', report: documents(0, 1, 0) },
        {
          name: 'a column is blank',
          report: { cells: { 'proactive/rules/issued': 5, 'proactive/rules/inForce': '' } },
        },
      ],
    }),
  ).toEqual([]);
});
