import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './title-duplicate.ts';

const title = '甲县人民政府2023年政府信息公开工作年度报告';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'the title inside the overview',
          report: { title, sections: [buildSection('overview', '一、总体情况', title, '甲')] },
          expect: [{ messageId: 'duplicate', path: 'sections/overview' }],
        },
      ],
      quiet: [
        {
          name: 'the title repeated by the page header',
          report: {
            title,
            sections: [buildSection(null, '', title), buildSection('overview', '一、总体情况', '甲')],
          },
        },
      ],
    }),
  ).toEqual([]);
});
