import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './growth.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'points between two rates',
          report: { prose: { overview: '公开率由2022年的54.3%提高至58.5%，提高2.4个百分点。' } },
          expect: [{ messageId: 'points', severity: 'warning', data: { left: 2.4, right: 4.2 } }],
        },
        {
          name: 'points, last year behind',
          report: { prose: { overview: '办结率95.9%，较上年下降1.7个百分点（上年94.2%）。' } },
          expect: [{ messageId: 'points', data: { left: -1.7, right: 1.7 } }],
        },
        {
          name: '12 after 9',
          report: { prose: { overview: '共收到政府信息公开申请12件，较去年增加3件，同比增长25%。' } },
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 25, right: 33.33 } }],
        },
        {
          name: 'points, and both rates behind them',
          report: { prose: { overview: '群众满意率提高3.2个百分点，达到98.2%（上年96.0%）。' } },
          expect: [{ messageId: 'points', data: { left: 3.2, right: 2.2 } }],
        },
        {
          name: 'the figures behind the change',
          report: { prose: { overview: '栏目比上年增加6个，由42个增至46个。' } },
          expect: [{ messageId: 'differs', data: { left: 6, right: 4 } }],
        },
        {
          name: 'both years',
          report: { prose: { overview: '2023年收到政府信息公开申请16件，2022年收到8件，同比增长50%。' } },
          expect: [{ messageId: 'differs', data: { left: 50, right: 100 } }],
        },
        {
          name: 'last year in a bracket',
          report: { prose: { overview: '收到政府信息公开申请16件，较2022年（8件）增长50%。' } },
          expect: [{ messageId: 'differs', data: { left: 50, right: 100 } }],
        },
        {
          name: 'a difference',
          report: { prose: { overview: '收到政府信息公开申请16件，较上年20件减少5件，下降20%。' } },
          expect: [{ messageId: 'differs', data: { left: -5, right: -4 } }],
        },
        {
          name: 'from and to',
          report: { prose: { overview: '政府信息公开申请由2022年的20件降至16件，同比下降25%。' } },
          expect: [{ messageId: 'differs', data: { left: -25, right: -20 } }],
        },
        {
          name: 'a rise without a number',
          report: { prose: { overview: '收到政府信息公开申请16件，较上年有所上升（2022年20件）。' } },
          expect: [{ messageId: 'direction', data: { left: 1, now: 16, before: 20 } }],
        },
        {
          name: 'up, not down',
          report: { prose: { overview: '2022年收到政府信息公开申请16件，2023年收到20件，同比下降25%。' } },
          expect: [{ messageId: 'differs', data: { left: -25, right: 25 } }],
        },
        {
          name: 'twice',
          report: { prose: { overview: '收到政府信息公开申请52件，是2022年（20件）的4倍。' } },
          expect: [{ messageId: 'differs', data: { left: 300, right: 160 } }],
        },
      ],
      quiet: [
        {
          name: 'this year’s number is not that of the table, from which the growth follows',
          report: {
            prose: { overview: '全年收到政府信息公开申请58件，比上年增加10件，增长20%。' },
            cells: { 'requests/received/total': 60 },
          },
        },
        {
          name: 'points, and rates of something else behind them',
          report: {
            prose: { overview: '办结率98%，较上年提高2个百分点，满意率98.2%（上年96.5%）。' },
          },
        },
        {
          name: 'points as near as the last digits',
          report: { prose: { overview: '公开率58.5%，较上年的54.3%提高4.3个百分点。' } },
        },
        {
          name: 'points of another rate',
          report: { prose: { overview: '公开率由2022年的54.3%提高至58.5%，满意率提高2.4个百分点。' } },
        },
        {
          name: 'twice, roughly',
          report: { prose: { overview: '收到政府信息公开申请52件，是2022年（25件）的2倍。' } },
        },
        {
          name: 'from and to',
          report: { prose: { overview: '政府信息公开申请由2022年的20件降至16件，同比下降20%。' } },
        },
        {
          name: 'from nothing',
          report: { prose: { overview: '2022年收到政府信息公开申请0件，2023年收到2件，同比增长100%。' } },
        },
        {
          name: 'of an earlier year',
          report: { prose: { overview: '2021年收到政府信息公开申请8件，2023年收到16件，同比增长30%。' } },
        },

        {
          name: 'right',
          report: { prose: { overview: '共收到政府信息公开申请12件，较去年增加3件，同比增长33.3%。' } },
        },
        {
          name: 'less',
          report: { prose: { overview: '共收到政府信息公开申请15件，较去年减少5件，同比下降25%。' } },
        },
        {
          name: 'to another number of the sentence',
          report: { prose: { overview: '政务新媒体32个，当年注销7个，较2022年的39个减少7个。' } },
        },
        {
          name: 'no change given',
          report: { prose: { overview: '共收到政府信息公开申请12件，同比增长25%。' } },
        },
        {
          name: 'a new figure, not a difference',
          report: {
            prose: { overview: '共收到政府信息公开申请12件，由上年的10件增加到12件，同比增长20%。' },
          },
        },
      ],
    }),
  ).toEqual([]);
});
