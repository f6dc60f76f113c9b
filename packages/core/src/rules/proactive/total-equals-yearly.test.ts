import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './total-equals-yearly.ts';

const documents = (made: number, disclosed: number, total: number) => ({
  edition: '2019' as const,
  year: 2020,
  cells: {
    'proactive/normativeDocuments/made': made,
    'proactive/normativeDocuments/disclosed': disclosed,
    'proactive/normativeDocuments/totalDisclosed': total,
  },
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'five, five, five',
          report: documents(5, 5, 5),
          expect: [{ messageId: 'equal', severity: 'info' }],
        },
      ],
      quiet: [
        { name: 'a larger total', report: documents(5, 5, 42) },
        { name: 'zeros', report: documents(0, 0, 0) },
        {
          name: 'a department may start from nothing',
          report: { ...documents(5, 5, 5), organization: { name: '丙市教育局', kind: 'department' } },
        },
      ],
    }),
  ).toEqual([]);
});
