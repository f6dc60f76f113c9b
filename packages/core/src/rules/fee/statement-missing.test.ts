import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './statement-missing.ts';

const other = (text: string, year = 2021) => ({ year, prose: { other: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        { name: '无', report: other('无'), expect: [{ messageId: 'missing', path: 'sections/other' }] },
        {
          name: 'no other matters',
          report: other('我县无其他需要报告的事项。'),
          expect: [{ messageId: 'missing' }],
        },
        {
          name: 'the administrative fees are another matter',
          report: {
            year: 2022,
            prose: { overview: '公开行政事业性收费目录。', other: '行政事业性收费见上表。' },
          },
          expect: [{ messageId: 'missing' }],
        },
      ],
      quiet: [
        { name: 'not yet asked for', report: { ...other('无其他需要报告事项。', 2020), edition: '2019' } },
        { name: 'not charged, in other words', report: other('全年未收取申请人任何费用。') },
        {
          name: 'stated in the overview',
          report: { year: 2021, prose: { overview: '本年度未收取信息处理费。', other: '无' } },
        },
      ],
    }),
  ).toEqual([]);
});
