import { expect, test } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import { buildReport, testRule } from '../../testing/index.ts';
import rule from './contradiction.ts';

const report = (other: string, text: string, value: number) => {
  const claim: Claim = {
    metric: 'fees.information',
    value,
    unit: '元',
    comparison: 'exact',
    form: 'number',
    scope: null,
    extent: 'same',
    targets: [],
    certainty: 'sure' as const,
    text,
    at: { kind: 'sheet', sheet: 's', cell: 'A1' },
  };
  return { ...buildReport({ prose: { other } }), claims: [claim] };
};

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'none here, 880 there',
          report: report('本年度未收取信息处理费。', '收取信息处理费880元', 880),
          expect: [{ messageId: 'contradiction', path: 'sections/other', data: { amount: 880 } }],
        },
        {
          name: 'no notice, and yet money',
          report: report('本年度未发出收费通知。', '实际收取信息处理费200元', 200),
          expect: [{ messageId: 'unasked', data: { amount: 200 } }],
        },
      ],
      quiet: [
        {
          name: 'notified but not paid',
          report: report('本年度未收取信息处理费。', '发出收费通知880元，未缴纳', 880),
        },
        {
          name: 'an amount that ends in a zero',
          report: report('全年收取政府信息公开信息处理费3940元。', '收取信息处理费3940元', 3940),
        },
        { name: 'zero', report: report('本年度未收取信息处理费。', '收取信息处理费0元', 0) },
        {
          name: 'only half a year',
          report: report('上半年未收取信息处理费。', '全年收取信息处理费880元', 880),
        },
      ],
    }),
  ).toEqual([]);
});
