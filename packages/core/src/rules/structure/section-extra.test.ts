import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './section-extra.ts';

const six = [
  buildSection('problems', '五、存在的主要问题及改进情况'),
  buildSection('other', '六、其他需要报告的事项'),
];

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a seventh section',
          report: { sections: [...six, buildSection(null, '七、人大建议办理情况', '甲')] },
          expect: [{ messageId: 'extra', data: { headings: ['七、人大建议办理情况'] } }],
        },
      ],
      quiet: [
        { name: 'an annex', report: { sections: [...six, buildSection(null, '七、附件', '甲')] } },
        {
          name: 'a colliding number is the business of another rule',
          report: { sections: [six[0]!, buildSection(null, '六、加强培训', '甲'), six[1]!] },
        },
      ],
    }),
  ).toEqual([]);
});
