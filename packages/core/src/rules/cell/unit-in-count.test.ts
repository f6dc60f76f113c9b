import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './unit-in-count.ts';

const amount = {
  edition: '2019' as const,
  year: 2020,
  cells: { 'proactive/procurement/amount': '251000元' },
};

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'yuan under 万元',
          report: {
            ...amount,
            labels: [
              {
                table: 'proactive',
                path: 'procurement/amount',
                text: '采购总金额（单位：万元）',
                confidence: 1,
                at: null,
              },
            ],
          },
          expect: [{ messageId: 'unit', data: { unit: '元', headed: '万元' } }],
        },
        {
          name: 'money in a count',
          report: { cells: { 'proactive/licensing/decisions': '3万元' } },
          expect: [{ messageId: 'unit', data: { unit: '万元', headed: '件' } }],
        },
      ],
      quiet: [
        { name: 'the header declares no unit', report: amount },
        { name: 'a counter', report: { cells: { 'requests/received/total': '5条' } } },
      ],
    }),
  ).toEqual([]);
});
