import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './title-year.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'no year',
          report: { title: '丙市教育局政府信息公开工作年度报告' },
          expect: [{ messageId: 'missing', severity: 'warning' }],
        },
        {
          name: 'two years',
          report: { title: '丙市教育局2022年政府信息公开工作2021年年度报告' },
          expect: [{ messageId: 'conflicting', severity: 'error' }],
        },
      ],
      quiet: [
        { name: 'spaced', report: { title: '丙市教育局 2022 年政府信息公开工作年度报告' } },
        { name: 'in Chinese digits', report: { title: '丙市教育局二〇二二年政府信息公开工作年度报告' } },
      ],
    }),
  ).toEqual([]);
});
