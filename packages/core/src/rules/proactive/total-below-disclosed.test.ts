import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './total-below-disclosed.ts';

const documents = (disclosed: number, total: number) => ({
  edition: '2019' as const,
  year: 2020,
  cells: {
    'proactive/normativeDocuments/disclosed': disclosed,
    'proactive/normativeDocuments/totalDisclosed': total,
  },
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'three of five',
          report: documents(5, 3),
          expect: [{ messageId: 'below', data: { disclosed: 5, total: 3 } }],
        },
      ],
      quiet: [{ name: 'equal', report: documents(5, 5) }],
    }),
  ).toEqual([]);
});
