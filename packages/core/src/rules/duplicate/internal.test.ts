import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './internal.ts';

const long = '严格按照公开目录发布信息，做好重点领域信息公开，回应群众关切，定期检查栏目更新情况并通报。';
const other =
  '完善平台建设，加强网站管理，规范政务新媒体，做好政策解读，及时发布权威信息，接受社会监督，畅通渠道。';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'pasted twice',
          report: { prose: { overview: [long, other, `${other}另行通报。`], problems: [long] } },
          expect: [{ messageId: 'repeated', path: 'sections/problems', data: { count: 2 } }],
        },
        {
          name: 'a sentence twice',
          report: {
            prose: {
              overview: ['个别栏目的信息更新还不够及时。主动公开信息30条。'],
              problems: ['个别栏目的信息更新还不够及时。下一步加强检查。'],
            },
          },
          expect: [{ messageId: 'sentence', severity: 'info', path: 'sections/problems' }],
        },
      ],
      quiet: [
        { name: 'a short sentence', report: { prose: { overview: ['做好培训工作。', '做好培训工作。'] } } },
        {
          name: 'a section twice, heading and all',
          report: {
            sections: [
              buildSection('overview', '一、总体情况', long, '做好培训工作。'),
              buildSection('overview', '一、总体情况', long),
              buildSection('problems', '五、存在的主要问题及改进情况', other),
              buildSection('other', '六、其他需要报告的事项', `${other}无。`),
            ],
          },
        },
        { name: 'the whole text printed twice', report: { prose: { overview: [long, other, long, other] } } },
      ],
    }),
  ).toEqual([]);
});
