import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './period-wrong.ts';

const period = (start: string, end: string) => ({ start, end, text: `${start}至${end}`, at: null });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'two years',
          report: { year: 2022, period: period('2021-01-01', '2022-12-31') },
          expect: [{ messageId: 'wrong', path: 'period', severity: 'error', data: { year: 2022 } }],
        },
        {
          name: 'last year’s period',
          report: { year: 2021, period: period('2020-01-01', '2020-12-31') },
          expect: [{ messageId: 'wrong' }],
        },
        {
          name: 'the end of the year’s figures alone',
          report: {
            year: 2021,
            period: {
              start: '2021-01-01',
              end: '2021-12-25',
              text: '数据截止日期为2021年12月25日',
              at: null,
            },
          },
          expect: [{ messageId: 'short', severity: 'error', data: { text: '数据截止日期为2021年12月25日' } }],
        },
        {
          name: 'a body set up in March',
          report: { year: 2021, period: period('2021-03-15', '2021-12-31') },
          expect: [{ messageId: 'partial', severity: 'warning' }],
        },
        {
          name: 'a body that tells when it was set up',
          report: {
            year: 2021,
            period: period('2021-03-15', '2021-12-31'),
            prose: { overview: '本局于2021年3月15日挂牌成立，数据从挂牌之日起统计。' },
          },
          expect: [{ messageId: 'partial', severity: 'info' }],
        },
        {
          name: 'a body that was dissolved in the year',
          report: {
            year: 2021,
            period: period('2021-01-01', '2021-08-31'),
            prose: { overview: '2021年8月31日，本局撤销，职责划归丙市农业农村局。' },
          },
          expect: [{ messageId: 'partial', severity: 'info' }],
        },
        {
          name: 'what a body sets up within itself explains nothing',
          report: {
            year: 2021,
            period: period('2021-03-15', '2021-12-31'),
            prose: { overview: '3月成立政务公开领导小组。' },
          },
          expect: [{ messageId: 'partial', severity: 'warning' }],
        },
        {
          name: 'half a year without a word of why',
          report: { year: 2021, period: period('2021-01-01', '2021-06-30') },
          expect: [{ messageId: 'wrong', severity: 'error' }],
        },
      ],
      quiet: [
        {
          name: 'a school year',
          report: { year: 2022, period: period('2021-09-01', '2022-08-31') },
        },
        {
          name: 'a school year',
          report: {
            title: '甲县第一中学2021—2022学年信息公开工作年度报告',
            year: 2021,
            period: period('2021-09-01', '2022-08-31'),
          },
        },
        {
          name: 'a period that no calendar has is told as such',
          report: { year: 2021, period: period('2021-12-31', '2021-01-01') },
        },
        { name: 'the whole year', report: { year: 2021 } },
        { name: 'no period stated', report: { year: 2021, period: null } },
      ],
    }),
  ).toEqual([]);
});
