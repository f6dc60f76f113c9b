import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './collected-above-noticed.ts';

const other = (text: string) => ({ prose: { other: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'the amount due told behind the notices',
          report: { prose: { other: '全年共发出收费通知2件，应收1100元，实收1300元。' } },
          expect: [{ messageId: 'above', data: { noticed: 1100, collected: 1300 } }],
        },
        {
          name: 'more money',
          report: other('本年度信息处理费发出收费通知3件，总金额900元，实际收取1000元。'),
          expect: [
            {
              messageId: 'above',
              path: 'sections/other',
              data: { noticed: 900, collected: 1000, unit: '元' },
            },
          ],
        },
        {
          name: 'more requests',
          report: other('全年制发信息处理费收费通知书1份，金额为500元；实际收取2件，共500元。'),
          expect: [{ messageId: 'above', data: { noticed: 1, collected: 2, unit: '件' } }],
        },
        {
          name: 'in ten thousands',
          report: other('发出收费通知2件，总金额0.2万元，实收信息处理费2100元。'),
          expect: [{ messageId: 'above' }],
        },
      ],
      quiet: [
        { name: 'less', report: other('发出收费通知3件，总金额500元，实际收取2件300元，1件逾期未缴。') },
        { name: 'equal', report: other('发出信息处理费收费通知3件，总金额500元，实际收取500元。') },
        { name: 'one side', report: other('全年收取信息处理费400元。') },
        {
          name: 'a part of the year',
          report: other('其中上半年发出收费通知1件，总金额100元，实际收取400元。'),
        },
        { name: 'none', report: other('发出收费通知0件，总金额0元，实际收取0元。') },
      ],
    }),
  ).toEqual([]);
});
