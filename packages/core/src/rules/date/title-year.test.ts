import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
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
        {
          name: 'period and publication of the year after',
          report: {
            title: '丙市教育局2022年政府信息公开工作年度报告',
            year: 2023,
            period: { start: '2023-01-01', end: '2023-12-31', text: '', at: null },
            publishedOn: '2024-01-20',
          },
          expect: [{ messageId: 'differs', severity: 'error' }],
        },
        {
          name: 'period and the day below the title of the year after',
          report: {
            title: '丙市教育局2022年政府信息公开工作年度报告',
            year: 2023,
            period: { start: '2023-01-01', end: '2023-12-31', text: '', at: null },
            publishedOn: null,
            sections: [buildSection(null, '', '2024年1月20日')],
          },
          expect: [{ messageId: 'differs', severity: 'error' }],
        },
      ],
      quiet: [
        {
          name: 'the number of the announcement, in the year after',
          report: { title: '甲部公告（2024年第1号）：甲部2023年政府信息公开工作年度报告', year: 2023 },
        },
        {
          name: 'published in the year after the title’s',
          report: {
            title: '丙市教育局2022年政府信息公开工作年度报告',
            year: 2022,
            period: { start: '2023-01-01', end: '2023-12-31', text: '', at: null },
            publishedOn: '2023-01-20',
          },
        },
        { name: 'spaced', report: { title: '丙市教育局 2022 年政府信息公开工作年度报告' } },
        {
          name: 'with characters that were not read',
          report: { title: '丙市教育局\ufffd\ufffd年政府信息公开工作年度报告' },
        },
        { name: 'the end of a title that was torn', report: { title: '年政府信息公开工作年度报告' } },
        { name: 'in Chinese digits', report: { title: '丙市教育局二〇二二年政府信息公开工作年度报告' } },
      ],
    }),
  ).toEqual([]);
});
