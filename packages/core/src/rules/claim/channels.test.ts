import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './channels.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'no channel is missing',
          report: {
            prose: { overview: '通过政府门户网站共办理并答复信息公开申请4件、纸质申请31件。' },
            cells: { 'requests/received/total': 38, 'requests/processed/total': 38 },
          },
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 35, right: 38 } }],
        },
        {
          name: 'more than the total beside them',
          report: {
            prose: { overview: '收到政府信息公开申请38件，申请渠道分别为网络申请30件、信函申请10件。' },
            cells: { 'requests/received/total': 38, 'requests/processed/total': 40 },
          },
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 40, right: 38 } }],
        },
        {
          name: 'a change told between them, and one too few',
          report: {
            prose: { overview: '网上申请7件，同比增加2件，信函申请30件，同比减少1件。' },
            cells: { 'requests/received/total': 38, 'requests/processed/total': 38 },
          },
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 37, right: 38 } }],
        },
      ],
      quiet: [
        {
          name: 'a change told between them',
          report: {
            prose: { overview: '网上申请7件，同比增加2件，信函申请31件，同比减少1件。' },
            cells: { 'requests/received/total': 38, 'requests/processed/total': 38 },
          },
        },
        {
          name: 'a share of all that came in, of which the list leaves some out',
          report: {
            prose: { overview: '网上申请23件，占60.5%，信函申请11件。' },
            cells: { 'requests/received/total': 38, 'requests/processed/total': 38 },
          },
        },
        {
          name: 'they add up',
          report: {
            prose: { overview: '通过政府门户网站共办理并答复信息公开申请7件、纸质申请31件。' },
            cells: { 'requests/received/total': 38, 'requests/processed/total': 38 },
          },
        },
        {
          name: 'a total is given, so that another rule looks',
          report: {
            prose: { overview: '收到政府信息公开申请38件，其中网络申请4件，信函申请30件。' },
            cells: { 'requests/received/total': 38, 'requests/processed/total': 38 },
          },
        },
        {
          name: 'two numbers in sentences of their own are no list',
          report: {
            prose: { overview: '接听咨询后转为书面申请2件。注册用户提交在线申请30件。' },
            cells: { 'requests/received/total': 38, 'requests/processed/total': 38 },
          },
        },
        {
          name: 'told once more in the next sentence',
          report: {
            prose: { overview: '网上申请7件，信函申请31件。按方式分，网上申请7件、信函申请31件。' },
            cells: { 'requests/received/total': 38, 'requests/processed/total': 38 },
          },
        },
        {
          name: 'how the answers were sent',
          report: {
            prose: { overview: '答复书送达方式为邮寄6件、网络30件。' },
            cells: { 'requests/received/total': 38, 'requests/processed/total': 38 },
          },
        },
        {
          name: 'one channel',
          report: {
            prose: { overview: '通过政府门户网站办理信息公开申请4件。' },
            cells: { 'requests/received/total': 38 },
          },
        },
      ],
    }),
  ).toEqual([]);
});
