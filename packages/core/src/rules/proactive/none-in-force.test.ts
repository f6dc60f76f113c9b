import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './none-in-force.ts';

const documents = (issued: number, repealed: number, inForce: number | string) => ({
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
          name: 'seven issued',
          report: documents(7, 0, 0),
          expect: [{ messageId: 'none', severity: 'warning', data: { issued: 7 } }],
        },
        {
          name: 'all repealed again',
          report: documents(2, 2, 0),
          expect: [{ messageId: 'none', severity: 'info' }],
        },
      ],
      quiet: [
        { name: 'blank is not zero', report: documents(7, 0, '') },
        { name: 'nothing issued', report: documents(0, 1, 0) },
      ],
    }),
  ).toEqual([]);
});
