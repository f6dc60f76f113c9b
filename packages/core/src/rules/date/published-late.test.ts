import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './published-late.ts';

const department = { name: '丙市教育局', kind: 'department' as const };
const township = { name: '乙镇人民政府', kind: 'township' as const };

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a department in February',
          report: { year: 2021, organization: department, publishedOn: '2022-02-10' },
          expect: [{ messageId: 'late', severity: 'warning', data: { deadline: '2022-01-31' } }],
        },
        {
          name: 'a county in April',
          report: { year: 2021, publishedOn: '2022-04-01' },
          expect: [{ messageId: 'late', data: { deadline: '2022-03-31' } }],
        },
        {
          name: 'signed after the deadline',
          report: {
            year: 2021,
            organization: department,
            publishedOn: null,
            prose: { other: ['未收取信息处理费。', '丙市教育局', '2022年4月6日'] },
          },
          expect: [{ messageId: 'signed', path: 'sections/other' }],
        },
        {
          name: 'written after the deadline, by the day below the title',
          report: {
            year: 2021,
            organization: department,
            publishedOn: null,
            sections: [buildSection(null, '', '2022年2月21日')],
          },
          expect: [{ messageId: 'signed', path: 'preamble' }],
        },
        {
          name: 'the same in brackets',
          report: {
            year: 2021,
            organization: department,
            publishedOn: null,
            sections: [buildSection(null, '', '（2022年2月21日）')],
          },
          expect: [{ messageId: 'signed', path: 'preamble' }],
        },
        {
          name: 'a corrected report published again',
          report: {
            year: 2021,
            organization: department,
            publishedOn: '2022-02-16',
            prose: { other: '因表三录入有误，本报告于2月16日更正后重新发布，首次公布日期为1月26日。' },
          },
          expect: [{ messageId: 'late', severity: 'info' }],
        },
        {
          name: 'a page that moved years later',
          report: { year: 2021, publishedOn: '2024-06-01' },
          expect: [{ messageId: 'late', severity: 'info' }],
        },
      ],
      quiet: [
        {
          name: 'a day that no calendar has tells nothing',
          report: { year: 2023, organization: department, publishedOn: '2024-02-30' },
        },
        {
          name: 'an office named in a report without a title may report for its government',
          report: {
            title: null,
            year: 2021,
            organization: { name: '甲县人民政府办公室', kind: 'office' as const },
            publishedOn: '2022-03-20',
          },
        },
        {
          name: 'on a school year',
          report: {
            title: '丙市第一中学2020—2021学年信息公开工作年度报告',
            year: 2020,
            organization: { name: '丙市第一中学', kind: 'department' as const },
            publishedOn: '2021-10-20',
          },
        },
        { name: 'a county in February', report: { year: 2021, publishedOn: '2022-02-10' } },
        { name: 'a township', report: { year: 2021, organization: township, publishedOn: '2022-05-10' } },
        {
          name: 'on the last day',
          report: { year: 2021, organization: department, publishedOn: '2022-01-31' },
        },
      ],
    }),
  ).toEqual([]);
});
