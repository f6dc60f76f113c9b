import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './fee-unpaid-without-statement.ts';

const unpaid = { 'requests/other.feeUnpaid/total': 2 };

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'not a word on fees',
          report: { cells: unpaid, prose: { other: '无' } },
          expect: [{ messageId: 'missing', data: { value: 2 } }],
        },
        {
          name: 'no notice was sent',
          report: { cells: unpaid, prose: { other: '本年度未发出收费通知，未收取信息处理费。' } },
          expect: [{ messageId: 'denied', path: 'sections/other', data: { value: 2 } }],
        },
        {
          name: 'no notice on the fee was sent',
          report: { cells: unpaid, prose: { other: '全市未发出信息处理费收费通知。' } },
          expect: [{ messageId: 'denied' }],
        },
        {
          name: 'none of them',
          report: { cells: unpaid, prose: { other: '全年信息处理费发出收费通知0件，收取0元。' } },
          expect: [{ messageId: 'denied' }],
        },
        {
          name: 'no notice of the fee',
          report: { cells: unpaid, prose: { other: '全市未发出信息处理费收费通知，未收取信息处理费。' } },
          expect: [{ messageId: 'denied' }],
        },
        {
          name: 'notices: none',
          report: { cells: unpaid, prose: { other: '未开展信息处理费收取工作，收费通知0件。' } },
          expect: [{ messageId: 'denied' }],
        },
      ],
      quiet: [
        {
          name: 'sent and not paid',
          report: { cells: unpaid, prose: { other: '信息处理费发出收费通知2件，均未缴纳，实际收取0元。' } },
        },
        { name: 'a statement', report: { cells: unpaid } },
        {
          name: 'no section six',
          report: { cells: unpaid, sections: [buildSection('overview', '一、总体情况', '甲')] },
        },
        { name: 'nothing unpaid', report: { prose: { other: '无' } } },
      ],
    }),
  ).toEqual([]);
});
