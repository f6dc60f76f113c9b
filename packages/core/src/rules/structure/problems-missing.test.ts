import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './problems-missing.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'only plans',
          report: {
            prose: { problems: '下一步，我县将继续做好主动公开，加强培训，完善平台，提升服务水平。' },
          },
          expect: [{ messageId: 'missing', path: 'sections/problems' }],
        },
        ...[
          '（一）存在的主要问题：无。（二）改进情况：继续保持。',
          '存在问题：暂无',
          '经自查，未发现明显问题。下一步将继续加强。',
        ].map((text) => ({
          name: text,
          report: { prose: { problems: text } },
          expect: [{ messageId: 'denied', path: 'sections/problems' }],
        })),
        {
          name: 'neither problems nor measures',
          report: { prose: { problems: '一年来，上下对公开重要性的认识明显提高，群众满意度达到98%。' } },
          expect: [{ messageId: 'neither', path: 'sections/problems' }],
        },
        {
          name: 'told in words of its own',
          report: { prose: { problems: '一些专业术语群众看着费劲。请乡土干部当“翻译”，改写惠农政策16篇。' } },
          expect: [{ messageId: 'neither', severity: 'info' }],
        },
        {
          name: 'nothing but measures',
          report: { prose: { problems: '今后将加大培训力度，拓展公开渠道，推进基层公开标准化建设。' } },
          expect: [{ messageId: 'missing', severity: 'warning' }],
        },
      ],
      quiet: [
        ...[
          '人员兼职多，更新慢。今后加强培训，明确专人。',
          '公开形式仍以文字为主，缺乏吸引力。已试拍短视频3条。',
          '一些企业反映条款难懂。管委会已将查询入口合并为一个。',
          '薄弱环节是答复周期长，直属单位没有专人。做法上，把档案数字化。',
        ].map((text) => ({ name: text, report: { prose: { problems: text } } })),
        {
          name: 'what is lacking is a problem',
          report: {
            prose: {
              problems:
                '存在问题：无专职人员，没有固定经费。改进情况：已配备1人。解决了群众反映的没有窗口的问题。',
            },
          },
        },
        {
          name: 'nothing of another kind',
          report: { prose: { problems: '存在解读单一的问题。经自查，不存在泄密问题。下一步将改进。' } },
        },
        {
          name: 'what is not yet complete',
          report: {
            prose: { problems: '机构新设，公开目录尚不完整；现已参照同类单位编制目录，将逐项细化。' },
          },
        },
        {
          name: 'a shortcoming by another word',
          report: { prose: { problems: '解读形式较为单一，下一步将丰富解读形式，开展培训，做好回应。' } },
        },
      ],
    }),
  ).toEqual([]);
});
