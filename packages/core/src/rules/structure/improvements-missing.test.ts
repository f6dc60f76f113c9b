import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './improvements-missing.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'four problems and no measure',
          report: {
            prose: {
              problems:
                '存在一些问题：一是少数单位不够重视，使工作流于表面；二是办理难度加大，提出了更高要求；三是人员不足，随着重视程度的提高，需要落实的工作细，急需充实力量；四是信息化建设仍有短板。',
            },
          },
          expect: [{ messageId: 'missing', path: 'sections/problems' }],
        },
        {
          name: '“needs strengthening” states a fault',
          report: {
            prose: { problems: '主动公开的意识有待进一步加强，栏目更新尚需完善，人员力量仍显不足。' },
          },
          expect: [{ messageId: 'missing' }],
        },
      ],
      quiet: [
        {
          name: 'next steps',
          report: { prose: { problems: '一是意识不强，下步将认真组织学习；二是更新不及时。' } },
        },
        {
          name: 'what was done already',
          report: {
            prose: {
              problems:
                '个别科室重视程度不够，报送不积极。对此，我局设立了通报制度，督促各科室按时报送，并已对栏目内容进行排查。',
            },
          },
        },
        {
          name: 'measures without a heading',
          report: {
            prose: { problems: ['公开内容不够全面，栏目更新不够及时。', '一是提高认识，二是规范流程。'] },
          },
        },
      ],
    }),
  ).toEqual([]);
});
