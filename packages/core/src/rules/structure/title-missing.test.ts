import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './title-missing.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        { name: 'no title', report: { title: null }, expect: [{ messageId: 'missing', path: 'title' }] },
      ],
      quiet: [
        { name: 'a title', report: {} },
        {
          name: 'a title left in the preamble',
          report: {
            title: null,
            sections: [
              buildSection(null, '', '甲县 2023 年政府信息公开工作年度报告'),
              buildSection('overview', '一、总体情况', '甲'),
            ],
          },
        },
        {
          name: 'a title in the announcement, the year before the body',
          report: {
            title: null,
            sections: [
              buildSection(null, '', '现公布2023年丙市公安局丁区分局政府信息公开工作年度报告。'),
              buildSection('overview', '一、总体情况', '甲'),
            ],
          },
        },
      ],
    }),
  ).toEqual([]);
});
