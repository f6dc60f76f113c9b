import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './full-rate-contradiction.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'table',
          report: {
            prose: { overview: '收到政府信息公开申请34件，所有申请均已按要求办理完成。' },
            cells: { 'requests/received/total': 34, 'requests/carriedOut/total': 1 },
          },
          expect: [{ messageId: 'contradicts', severity: 'warning', data: { left: 1, fromTable: true } }],
        },
        {
          name: 'text only',
          report: {
            prose: { overview: '收到政府信息公开申请34件，均已按时办结，转下年度办理1件。' },
            omitTables: ['requests'],
          },
          expect: [{ messageId: 'contradicts', severity: 'warning', data: { fromTable: false } }],
        },
        {
          name: 'a rate of answers, which may be of those that fell due',
          report: {
            prose: { overview: '收到政府信息公开申请34件，已答复31件，答复率100%。' },
            cells: { 'requests/received/total': 34, 'requests/carriedOut/total': 3 },
          },
          expect: [{ messageId: 'notDue', severity: 'info', data: { left: 3, fromTable: true } }],
        },
        {
          name: 'a rate told behind that of those closed in time',
          report: {
            prose: {
              overview: '收到政府信息公开申请34件，均在法定期限内答复办结，办结率达100%。',
            },
            cells: { 'requests/received/total': 34, 'requests/carriedOut/total': 3 },
          },
          expect: [{ messageId: 'notDue', severity: 'info', data: { left: 3, fromTable: true } }],
        },
        {
          name: 'a rate of closing speaks of all',
          report: {
            prose: { overview: '收到政府信息公开申请34件，已办结31件，办结率100%。' },
            cells: { 'requests/received/total': 34, 'requests/carriedOut/total': 3 },
          },
          expect: [{ messageId: 'contradicts', severity: 'warning', data: { left: 3 } }],
        },
        {
          name: 'late, yet all in time',
          report: {
            prose: {
              overview:
                '办结政府信息公开申请34件，其中2件逾期答复，其余事项均在法定期限内答复，按期答复率100%。',
            },
          },
          expect: [{ messageId: 'late', severity: 'warning', data: { left: 2 } }],
        },
        {
          name: 'all in time',
          report: {
            prose: { overview: '办结政府信息公开申请34件，均在法定期限内答复。有3件申请逾期未答复。' },
          },
          expect: [{ messageId: 'late', data: { left: 3 } }],
        },
      ],
      quiet: [
        {
          name: 'closed within the time limit, those not yet due apart',
          report: {
            prose: { overview: '收到政府信息公开申请34件，均在法定期限内办结。' },
            cells: { 'requests/carriedOut/total': 1 },
          },
        },
        {
          name: 'carried over from last year only',
          report: {
            prose: { overview: '2022年未办结的政府信息公开申请2件，均已于2023年办结。' },
            cells: { 'requests/carriedOut/total': 1 },
          },
        },
        {
          name: 'told to be not due yet',
          report: {
            prose: { overview: '收到政府信息公开申请34件，已答复31件，3件未到期结转下年，办结率100%。' },
            cells: { 'requests/received/total': 34, 'requests/carriedOut/total': 3 },
          },
        },
        {
          name: 'extended by law',
          report: {
            prose: { overview: '办结政府信息公开申请34件，其中3件延期答复，均在法定期限内答复。' },
          },
        },
        {
          name: 'none late',
          report: { prose: { overview: '办结政府信息公开申请34件，按期答复率100%，逾期答复0件。' } },
        },
        {
          name: 'all but one',
          report: {
            prose: { overview: '办结政府信息公开申请34件，除1件逾期答复外，其余均在法定期限内答复。' },
          },
        },
        {
          name: 'nothing carried over',
          report: {
            prose: { overview: '收到政府信息公开申请48件，依申请公开办结率达到100%。' },
            cells: { 'requests/received/total': 48 },
          },
        },
        {
          name: 'on time',
          report: {
            prose: { overview: '收到政府信息公开申请34件，均在法定期限内予以答复，按时办结率100%。' },
            cells: { 'requests/carriedOut/total': 1 },
          },
        },
        {
          name: 'by now',
          report: {
            prose: { overview: '截至目前，依申请公开办结率达到100%。' },
            cells: { 'requests/carriedOut/total': 1 },
          },
        },
        {
          name: 'an exception',
          report: {
            prose: { overview: '收到政府信息公开申请34件，除1件结转外均已办结。' },
            cells: { 'requests/carriedOut/total': 1 },
          },
        },
        {
          name: 'messages',
          report: {
            prose: { overview: '受理各类信件721件，均已办结，办结率100%。' },
            cells: { 'requests/carriedOut/total': 1 },
          },
        },
      ],
    }),
  ).toEqual([]);
});
