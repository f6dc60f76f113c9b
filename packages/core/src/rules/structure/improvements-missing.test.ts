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
                '存在一些问题：一是少数单位不够重视，使工作流于表面；二是办理难度加大。近年来申请逐年上升，对办理提出了更高要求；三是人员不足，随着重视程度的提高，需要落实的工作细，急需充实力量；四是信息化建设仍有短板。',
            },
          },
          expect: [{ messageId: 'missing', path: 'sections/problems', severity: 'warning' }],
        },
        {
          name: '“needs strengthening” states a fault',
          report: {
            prose: { problems: '主动公开的意识有待进一步加强，栏目更新尚需完善，人员力量仍显不足。' },
          },
          expect: [{ messageId: 'missing' }],
        },
        {
          name: 'in words of its own',
          report: {
            prose: {
              problems: '个别股室把握时限失当，信息超期的问题时有发生。当月补齐，并写进了岗位说明书。',
            },
          },
          expect: [{ messageId: 'missing', severity: 'info' }],
        },
        {
          name: 'as above',
          report: { prose: { problems: '存在问题：解读单一。改进情况：同上。' } },
          expect: [{ messageId: 'denied' }],
        },
        {
          name: 'kept up',
          report: { prose: { problems: '主要问题是栏目更新不够及时。整改情况：继续保持。' } },
          expect: [{ messageId: 'denied' }],
        },
        {
          name: 'fewer measures than problems',
          report: {
            prose: {
              problems: '一是解读单一，二是更新不快，三是人员不足。下一步，一是丰富解读，二是加快更新。',
            },
          },
          expect: [{ messageId: 'fewer', severity: 'info', data: { problems: 3, measures: 2 } }],
        },
        {
          name: 'a problem, however short, and nothing else',
          report: { prose: { problems: '存在解读形式单一的问题。' } },
          expect: [{ messageId: 'missing' }],
        },
      ],
      quiet: [
        {
          name: 'neither problems nor measures, of which another rule tells',
          report: { prose: { problems: '一年来，上下对公开重要性的认识明显提高，群众满意度达到98%。' } },
        },
        ...[
          '档案数字化程度低，查阅渠道少。2025年起，由专人录入历史档案，在大厅增设终端。',
          '解读材料图表少。我们的做法是：请业务股室逐件撰写问答，每月汇总上线。',
          '信息发布的连续性不强。解决办法：实行月度排期。',
          '家长对学区划分依据的知晓率偏低。已在每年3月集中公开学区范围和咨询电话。',
          '公开内容的可读性不强。2021年将开展答复质量评查，推行图解。',
          '患者反映信息更新不够快。已将更新频次由每日一次改为每小时一次。',
          '公开形式以文字为主。已试拍短视频，效果较好，后续推广。',
        ].map((problems) => ({ name: problems, report: { prose: { problems } } })),
        {
          name: 'a paragraph that begins with what will be done',
          report: {
            prose: {
              problems: [
                '一是补贴信息分散，查找不便；二是填报口径不一。',
                '将归并补贴栏目，统一填报样表，按季核对。',
              ],
            },
          },
        },
        {
          name: 'as many measures as problems',
          report: { prose: { problems: '一是解读单一，二是更新不快。下一步，一是丰富解读，二是加快更新。' } },
        },
        {
          name: 'problem and measure in one list',
          report: { prose: { problems: '一是解读单一，将丰富解读；二是更新不快，将加快更新。' } },
        },
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
