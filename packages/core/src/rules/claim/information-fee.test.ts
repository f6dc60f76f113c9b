import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './information-fee.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'two totals',
          report: {
            prose: {
              overview: '全年共收取信息处理费2230元。',
              other: '2023年全县实际收取信息处理费共计2330元。',
            },
          },
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 2330, right: 2230 } }],
        },
      ],
      quiet: [
        {
          name: 'the same',
          report: {
            prose: {
              overview: '全年共收取信息处理费2230元。',
              other: '2023年全市实际收取信息处理费共计2230元。',
            },
          },
        },
        {
          name: 'a share of the total',
          report: {
            prose: {
              other:
                '2023年有2件申请案件收取信息处理费2230元。其中，乙县民政局1件，收取880元；丙县1件，收取1350元。',
            },
          },
        },
      ],
    }),
  ).toEqual([]);
});
