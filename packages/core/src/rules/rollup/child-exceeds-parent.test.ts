import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './child-exceeds-parent.ts';

const received = (value: number, name = '甲县人民政府') => ({
  organization: { name, kind: 'county' as const },
  cells: { 'requests/received/total': value },
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a township above its county',
          report: received(10),
          children: [received(12, '乙镇人民政府'), received(11, '丁镇人民政府'), received(3, '戊镇人民政府')],
          expect: [
            {
              messageId: 'exceeds',
              path: 'requests/received/total',
              data: {
                child: '乙镇人民政府',
                cells: [{ path: 'requests/received/total', value: 10, childValue: 12 }],
              },
            },
            { messageId: 'exceeds', data: { child: '丁镇人民政府' } },
          ],
        },
        {
          name: 'nearly every child exceeds a parent that reports for itself',
          report: received(1),
          children: [2, 3, 4, 5, 6, 0].map((value) => received(value)),
          expect: [{ messageId: 'scope', data: { count: 5 } }],
        },
      ],
      quiet: [
        {
          name: 'all the county’s requests went to one township',
          report: received(10),
          children: [received(10)],
        },
      ],
    }),
  ).toEqual([]);
});
