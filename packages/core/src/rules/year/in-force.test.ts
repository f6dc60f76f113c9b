import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './in-force.ts';

const documents = (year: number, issued: number, repealed: number, inForce: number) => ({
  year,
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
          name: '597 + 50 − 227 is not 425',
          report: documents(2024, 50, 227, 425),
          prior: documents(2023, 0, 0, 597),
          expect: [
            {
              messageId: 'balance',
              path: 'proactive/normativeDocuments/inForce',
              data: { right: 420, left: 425 },
            },
          ],
        },
      ],
      quiet: [
        {
          name: '597 + 50 − 227 = 420',
          report: documents(2024, 50, 227, 420),
          prior: documents(2023, 0, 0, 597),
        },
        {
          name: 'the tables of 2019 count something else',
          report: documents(2021, 5, 0, 23),
          prior: { edition: '2019', year: 2020, cells: { 'proactive/normativeDocuments/totalDisclosed': 5 } },
        },
      ],
    }),
  ).toEqual([]);
});
