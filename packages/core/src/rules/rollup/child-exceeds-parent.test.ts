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
              data: { child: '乙镇人民政府', childValue: 12, more: 1 },
            },
          ],
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
