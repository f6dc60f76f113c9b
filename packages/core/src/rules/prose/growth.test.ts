import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './growth.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: '12 after 9',
          report: { prose: { overview: '共收到政府信息公开申请12件，较去年增加3件，同比增长25%。' } },
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 25, right: 33.33 } }],
        },
      ],
      quiet: [
        {
          name: 'right',
          report: { prose: { overview: '共收到政府信息公开申请12件，较去年增加3件，同比增长33.3%。' } },
        },
        {
          name: 'less',
          report: { prose: { overview: '共收到政府信息公开申请15件，较去年减少5件，同比下降25%。' } },
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
