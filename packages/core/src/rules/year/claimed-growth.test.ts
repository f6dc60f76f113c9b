import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './claimed-growth.ts';

const cells = {
  'requests/received/total': 36,
  'requests/carriedIn/total': 2,
  'requests/processed/total': 33,
  'requests/disclosed/total': 24,
  'proactive/penalties/decisions': 7,
  'proactive/normativeDocuments/issued': 3,
};
const prior = {
  year: 2022,
  cells: {
    'requests/received/total': 30,
    'requests/carriedIn/total': 10,
    'requests/processed/total': 38,
    'requests/disclosed/total': 20,
    'proactive/penalties/decisions': 14,
    'proactive/normativeDocuments/issued': 2,
  },
};
const said = (overview: string) => ({ prose: { overview }, cells });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'per cent',
          report: said('全年收到政府信息公开申请36件，同比增长25%。'),
          prior,
          expect: [
            { messageId: 'differs', severity: 'warning', data: { left: 25, right: 20, now: 36, before: 30 } },
          ],
        },
        {
          name: 'a difference',
          report: said('全年收到政府信息公开申请36件，比上年增加5件。'),
          prior,
          expect: [{ messageId: 'differs', data: { left: 5, right: 6 } }],
        },
        {
          name: 'the other way',
          report: said('政府信息公开申请量同比下降20%。'),
          prior,
          expect: [{ messageId: 'differs', data: { left: -20, right: 20 } }],
        },
        {
          name: 'as many as last year',
          report: said('全年收到政府信息公开申请36件，与上年持平。'),
          prior,
          expect: [{ messageId: 'differs', data: { left: 0, right: 6, now: 36, before: 30 } }],
        },
        {
          name: 'a fall without a number',
          report: said('全年收到政府信息公开申请36件，较上年有所下降。'),
          prior: { ...prior, cells: { ...prior.cells, 'requests/carriedIn/total': 0 } },
          expect: [{ messageId: 'direction', severity: 'warning', data: { left: -1, now: 36, before: 30 } }],
        },
        {
          name: 'of a result',
          report: said('收到政府信息公开申请36件，予以公开24件，较上年增长15%。'),
          prior,
          expect: [{ messageId: 'differs', data: { left: 15, right: 20 } }],
        },
        {
          name: 'of table two',
          report: said('作出行政处罚决定7件，同比下降40%。'),
          prior,
          expect: [{ messageId: 'differs', data: { left: -40, right: -50 } }],
        },
        {
          name: 'by another figure',
          report: said('政府信息公开申请量同比下降5%。'),
          prior,
          expect: [{ messageId: 'otherBase', severity: 'info', data: { left: -5, right: 20 } }],
        },
        {
          name: 'explained',
          report: said('上年数据有误，经重新统计，收到政府信息公开申请36件，比上年增加5件。'),
          prior,
          expect: [{ messageId: 'differs', severity: 'info' }],
        },
        {
          name: 'of an amount, in the unit of the table',
          report: {
            prose: { overview: '行政事业性收费358.62万元，比上年减少34.53万元。' },
            cells: { 'proactive/fees/amount': '358.62' },
          },
          prior: { year: 2022, cells: { 'proactive/fees/amount': '402.15' } },
          expect: [
            {
              messageId: 'differs',
              data: { left: -34.53, right: -43.53, now: 358.62, before: 402.15, unit: '万元' },
            },
          ],
        },
      ],
      quiet: [
        {
          name: 'an amount that did change by so much',
          report: {
            prose: { overview: '行政事业性收费358.62万元，比上年减少43.53万元，下降10.8%。' },
            cells: { 'proactive/fees/amount': '358.62' },
          },
          prior: { year: 2022, cells: { 'proactive/fees/amount': '402.15' } },
        },
        { name: 'nearly as many', report: said('收到政府信息公开申请36件，与上年基本持平。'), prior },
        { name: 'a rate as last year', report: said('收到政府信息公开申请36件，办结率与上年持平。'), prior },
        { name: 'as many as long ago', report: said('收到政府信息公开申请36件，与2019年持平。'), prior },
        { name: 'right', report: said('全年收到政府信息公开申请36件，同比增长20%。'), prior },
        { name: 'a difference', report: said('收到政府信息公开申请36件，较上年增加6件。'), prior },
        { name: 'cut off', report: said('办结政府信息公开申请33件，同比下降13.1%。'), prior },
        { name: 'another year', report: said('收到政府信息公开申请36件，较2019年增长80%。'), prior },
        { name: 'an earlier clause', report: said('与2019年相比，政府信息公开申请量增长80%。'), prior },
        { name: 'half a year', report: said('上半年政府信息公开申请量同比增长80%。'), prior },
        { name: 'a quarter', report: said('收到政府信息公开申请36件，环比增长80%。'), prior },
        {
          name: 'something else',
          report: said('网站访问量同比增长80%，发布信息640条，同比增长35%。'),
          prior,
        },
        {
          name: 'by channel',
          report: said('收到政府信息公开申请36件，其中网络申请20件，同比增长80%。'),
          prior,
        },
        { name: 'nearly', report: said('收到政府信息公开申请36件，同比增长近21%。'), prior },
        { name: 'points', report: said('政府信息公开申请答复率同比提高5个百分点。'), prior },
        {
          name: 'the text’s own figures',
          report: said('收到政府信息公开申请36件，较2022年（20件）增长80%。'),
          prior,
        },
        { name: 'many years', report: said('近三年来政府信息公开申请量增长80%。'), prior },
      ],
    }),
  ).toEqual([]);
});
