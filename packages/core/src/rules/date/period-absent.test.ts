import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './period-absent.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [{ name: 'no period', report: { period: null }, expect: [{ messageId: 'absent' }] }],
      quiet: [
        { name: 'a period', report: {} },
        {
          name: 'the day up to which the figures were counted',
          report: {
            period: null,
            year: 2023,
            sections: [
              buildSection(null, '', '本报告由总体情况等六个部分组成，所列数据截止日期为2023年12月31日。'),
              buildSection('overview', '一、总体情况', '甲'),
            ],
          },
        },
      ],
    }),
  ).toEqual([]);
});
