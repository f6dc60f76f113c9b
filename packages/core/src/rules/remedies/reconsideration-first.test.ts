import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './reconsideration-first.ts';

const direct = { 'remedies/litigationDirect/upheld': 3, 'remedies/litigationDirect/total': 3 };
const appeals = { 'remedies/reconsideration/upheld': 2, 'remedies/reconsideration/total': 2 };
const after = {
  'remedies/litigationAfterReconsideration/upheld': 1,
  'remedies/litigationAfterReconsideration/total': 1,
};

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'direct suits only',
          report: { year: 2025, cells: { ...direct, ...appeals } },
          expect: [
            {
              messageId: 'direct',
              severity: 'info',
              path: 'remedies/litigationDirect/total',
              data: { direct: 3, reconsideration: 2 },
            },
          ],
        },
      ],
      quiet: [
        { name: 'before the law', report: { year: 2023, cells: { ...direct, ...appeals } } },
        {
          name: 'some after reconsideration',
          report: { year: 2025, cells: { ...direct, ...appeals, ...after } },
        },
        { name: 'no reconsideration', report: { year: 2025, cells: direct } },
        { name: 'no suits', report: { year: 2025, cells: appeals } },
      ],
    }),
  ).toEqual([]);
});
