import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './claimed-figure.ts';

const cells = { 'requests/received/total': 36, 'requests/carriedIn/total': 2 };
const prior = {
  year: 2022,
  cells: {
    'requests/received/total': 30,
    'requests/carriedIn/total': 3,
    'proactive/licensing/decisions': 400,
    'proactive/fees/amount': 84.67,
  },
};

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'by its year',
          report: { prose: { overview: '2022年收到政府信息公开申请32件，2023年收到36件。' }, cells },
          prior,
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 32, right: 30 } }],
        },
        {
          name: 'compared with',
          report: { prose: { overview: '收到政府信息公开申请36件，较上年25件增加11件。' }, cells },
          prior,
          expect: [{ messageId: 'differs', data: { left: 25, right: 30 } }],
        },
        {
          name: 'in a bracket',
          report: { prose: { overview: '收到政府信息公开申请36件，较2022年（28件）增长28.6%。' }, cells },
          prior,
          expect: [{ messageId: 'differs', data: { left: 28, right: 30 } }],
        },
        {
          name: 'from and to',
          report: { prose: { overview: '行政许可决定由上年的410件增至418件。' }, cells },
          prior,
          expect: [{ messageId: 'differs', data: { left: 410, right: 400 } }],
        },
        {
          name: 'both years added up',
          report: { prose: { overview: '近两年共收到政府信息公开申请76件。' }, cells },
          prior,
          expect: [{ messageId: 'sum', data: { left: 76, right: 66 } }],
        },
        {
          name: 'explained',
          report: {
            prose: { overview: '统计口径调整后，2022年收到政府信息公开申请32件，2023年收到36件。' },
            cells,
          },
          prior,
          expect: [{ messageId: 'differs', severity: 'info' }],
        },
      ],
      quiet: [
        {
          name: 'both years added up',
          report: { prose: { overview: '近两年共收到政府信息公开申请66件。' }, cells },
          prior,
        },
        {
          name: 'both years told one by one',
          report: { prose: { overview: '近两年分别收到政府信息公开申请30件、36件。' }, cells },
          prior,
        },
        {
          name: 'each year, with those carried in',
          report: { prose: { overview: '两年来共收到政府信息公开申请69件。' }, cells },
          prior,
        },
        {
          name: 'as published',
          report: { prose: { overview: '2022年收到政府信息公开申请30件，2023年收到36件。' }, cells },
          prior,
        },
        {
          name: 'with those carried in',
          report: { prose: { overview: '收到政府信息公开申请36件，去年同期33件。' }, cells },
          prior,
        },
        {
          name: 'an earlier year',
          report: { prose: { overview: '2021年收到政府信息公开申请52件，2023年收到36件。' }, cells },
          prior,
        },
        {
          name: 'half of last year',
          report: { prose: { overview: '2022年上半年收到政府信息公开申请12件，2023年收到36件。' }, cells },
          prior,
        },
        {
          name: 'rounded',
          report: { prose: { overview: '行政事业性收费由上年的84.7万元增至90.1万元。' }, cells },
          prior,
        },
        {
          name: 'carried over',
          report: { prose: { overview: '2022年结转政府信息公开申请2件，2023年收到36件。' }, cells },
          prior,
        },
        {
          name: 'letters',
          report: { prose: { overview: '2022年办理群众来信120件，2023年办理136件。' }, cells },
          prior,
        },
        {
          name: 'no report of last year',
          report: { prose: { overview: '2022年收到政府信息公开申请99件。' } },
        },
      ],
    }),
  ).toEqual([]);
});
