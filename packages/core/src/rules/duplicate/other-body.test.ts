import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './other-body.ts';

const long =
  '本机关围绕中心工作梳理公开事项，逐项明确责任科室和更新频次，在门户网站设置招生、资助、师资、安全等栏目，及时回应家长关切；配备两名专职人员，定期对栏目内容进行抽查，对发现的错漏当日更正，并把办理依申请公开的要点编成手册，供各科室对照使用。';
const other =
  '我镇把村务公开栏与网站专区一并管理，每月由驻村干部核对一次，重点公开低保、救助、补贴发放名单和工程招标结果；设立自助查询点三处，安排志愿者引导老人查询，全年受理群众来访时同步告知公开渠道，对不便上网的群众上门送达纸质材料，效果较好。';
const body = (name: string, overview: string) => ({
  organization: { name, kind: 'department' as const },
  prose: { overview },
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'several copies of one text are one finding',
          report: body('甲县教育局', long),
          peers: [body('丁县教育局', long), body('乙县教育局', `${long}公开信息45条。`)],
          expect: [
            {
              messageId: 'copied',
              data: { name: '丁县教育局', others: [{ name: '乙县教育局', percent: 90 }] },
            },
          ],
        },
        {
          name: 'the same prose with other numbers',
          report: body('甲县教育局', `${long}公开信息30条。`),
          peers: [body('乙县教育局', `${long}公开信息45条。`), body('丙镇人民政府', other)],
          expect: [{ messageId: 'copied', data: { name: '乙县教育局', percent: 100 } }],
        },
        {
          name: 'below the threshold the rate is told',
          report: body('甲县教育局', long + other.slice(0, 40)),
          peers: [body('乙县教育局', long)],
          expect: [{ messageId: 'rate', severity: 'info', data: { threshold: 90 } }],
        },
        {
          name: 'another threshold',
          report: body('甲县教育局', long + other.slice(0, 40)),
          peers: [body('乙县教育局', long)],
          options: { threshold: 60 },
          expect: [{ messageId: 'copied' }],
        },
      ],
      quiet: [
        { name: 'other prose', report: body('甲县教育局', long), peers: [body('丙镇人民政府', other)] },
        {
          name: 'its own other version',
          report: body('甲县教育局', long),
          peers: [body('甲县教育局', long)],
        },
        {
          name: 'another year',
          report: body('甲县教育局', long),
          peers: [{ ...body('乙县教育局', long), year: 2022 }],
        },
        {
          name: 'short texts',
          report: body('甲县教育局', '公开信息。'),
          peers: [body('乙县教育局', '公开信息。')],
        },
      ],
    }),
  ).toEqual([]);
});
