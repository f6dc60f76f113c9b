import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './rate.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'of its whole',
          report: {
            prose: {
              overview:
                '答复政府信息公开申请805件，其中予以公开及部分公开258件，占33.9%；不予公开35件，占4.34%。',
            },
          },
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 33.9 } }],
        },
        {
          name: 'closed of received',
          report: { prose: { overview: '共接收热线转办件342件，办结340件，办结率98.5%。' } },
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 98.5, right: 99.42 } }],
        },
      ],
      quiet: [
        {
          name: 'shares of two numbers side by side',
          report: {
            prose: { overview: '主动公开信息500条，占总数的62.5%；其余300条，占37.5%。' },
          },
        },
        {
          name: 'rounded',
          report: {
            prose: {
              overview:
                '共接收热线转办件342件，办结340件，办结率99.42%；受理网民留言28条、办结28条，办结率100%。',
            },
          },
        },
        {
          name: 'cut off',
          report: { prose: { overview: '答复政府信息公开申请805件，其中不予公开35件，占4.34%。' } },
        },
        {
          name: 'of another base nearby',
          report: { prose: { overview: '收到政府信息公开申请40件，答复30件，其中予以公开15件，占37.5%。' } },
        },
        {
          name: 'no numerator',
          report: {
            prose: { overview: '共收到政府信息公开申请18件，均在法定时限内完成答复，按时答复率98%。' },
          },
        },
      ],
    }),
  ).toEqual([]);
});
