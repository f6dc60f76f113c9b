import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './missing-child.ts';

const child = (name: string) => ({ organization: { name, kind: 'township' as const } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'one of two',
          report: {},
          children: [child('甲县乙镇人民政府')],
          options: { expected: ['乙镇', '丁镇人民政府'] },
          expect: [{ messageId: 'missing', data: { names: ['丁镇人民政府'] } }],
        },
      ],
      quiet: [
        { name: 'no list', report: {}, children: [child('甲县乙镇人民政府')] },
        {
          name: 'a full name on the list',
          report: {},
          children: [child('乙镇')],
          options: { expected: ['甲县乙镇人民政府'] },
        },
      ],
    }),
  ).toEqual([]);
});
