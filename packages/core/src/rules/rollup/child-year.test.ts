import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './child-year.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'last year’s report among the children',
          report: { year: 2023 },
          children: [{ year: 2022 }, { year: 2023 }],
          expect: [{ messageId: 'year', data: { names: ['甲县人民政府'] } }],
        },
      ],
      quiet: [{ name: 'the same year', report: { year: 2023 }, children: [{ year: 2023 }] }],
    }),
  ).toEqual([]);
});
