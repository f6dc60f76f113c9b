import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './percent-sum.ts';

const results = {
  'requests/received/total': 40,
  'requests/disclosed/total': 30,
  'requests/refused.stateSecret/total': 6,
  'requests/unavailable.notHeld/total': 4,
  'requests/processed/total': 40,
};

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'ways with the rest of them',
          report: {
            prose: {
              overview: '政府信息公开申请中，网络申请占53%、信函申请占27%、其他占9%。',
            },
          },
          expect: [{ messageId: 'under', data: { left: 89 } }],
        },
        {
          name: 'channels',
          report: { prose: { overview: '收到政府信息公开申请40件，其中网络申请占62.5%，信函申请占47.5%。' } },
          expect: [{ messageId: 'over', severity: 'warning', data: { left: 110, shares: [62.5, 47.5] } }],
        },
        {
          name: 'applicants, with no table',
          report: {
            prose: { overview: '从申请人看，自然人占81%，法人或其他组织占15%。' },
            omitTables: ['requests'],
          },
          expect: [{ messageId: 'under', data: { left: 96 } }],
        },
        {
          name: 'results with the rest',
          report: {
            prose: { overview: '政府信息公开申请中，予以公开占70%、不予公开占20%、其余占5%。' },
            omitTables: ['requests'],
          },
          expect: [{ messageId: 'under', data: { left: 95 } }],
        },
      ],
      quiet: [
        {
          name: 'some of the ways',
          report: { prose: { overview: '政府信息公开申请中，网络申请占53%、信函申请占27%、当面申请占9%。' } },
        },
        {
          name: 'the rest without a word for shares',
          report: { prose: { overview: '发布信息中大气类占38.5%、水类占29.7%、固废类占18.4%、其他13.4%。' } },
        },
        {
          name: 'what rounding leaves',
          report: {
            prose: { overview: '自然人占66.6%，法人或其他组织占33.3%。' },
            omitTables: ['requests'],
          },
        },
        {
          name: 'a list that leaves some out',
          report: {
            prose: { overview: '政府信息公开申请中，予以公开占70%、不予公开占20%。' },
            omitTables: ['requests'],
          },
        },
        {
          name: 'right against the table',
          report: {
            prose: { overview: '政府信息公开申请中，予以公开占75%、不予公开占15%、无法提供占10%。' },
            cells: results,
          },
        },
        {
          name: 'one of them wrong is told there',
          report: {
            prose: { overview: '政府信息公开申请中，予以公开占75%、不予公开占25%、无法提供占10%。' },
            cells: results,
          },
        },
        {
          name: 'of two wholes',
          report: {
            prose: {
              overview:
                '收到政府信息公开申请40件，网络申请占80%；办结政府信息公开申请38件，信函申请占47.5%。',
            },
          },
        },
        {
          name: 'beside what was answered in time',
          report: {
            prose: { overview: '政府信息公开申请中，予以公开占5.56%。政府信息公开申请全部按期答复。' },
            omitTables: ['requests'],
          },
        },
        {
          name: 'added up to 100',
          report: {
            prose: { overview: '政府信息公开申请中，予以公开占75%、不予公开占25%，合计占100%。' },
            omitTables: ['requests'],
          },
        },
        {
          name: 'applicants and results',
          report: {
            prose: { overview: '政府信息公开申请中，自然人占90%，予以公开占75%。' },
            omitTables: ['requests'],
          },
        },
      ],
    }),
  ).toEqual([]);
});
