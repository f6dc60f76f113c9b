import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './copied-siblings.ts';

const text = (count: number) =>
  `本镇主动发布各类信息${count}条，围绕惠农补贴、低保救助、村级财务等群众关注的事项及时更新栏目，召开院坝会介绍重点工作，办理网民留言并公开答复，组织村干部参加集中学习，对各村公示栏开展不定期抽查，发现错误立即处理。`;
const own =
  '街道辖区内老旧小区改造、加装电梯、停车泊位等项目逐项晒在网上，居民可以随时查看。开放日接待了各界来访者，座谈中提出的建议已经逐条回复。热线安排专人值守，疑难事项由科室会商后答复，台账按月归档备查。';
const child = (name: string, overview: string) => ({
  organization: { name, kind: 'township' as const },
  prose: { overview },
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'two of three',
          report: {},
          children: [
            child('乙镇人民政府', text(30)),
            child('戊街道办事处', own),
            child('丁镇人民政府', text(28)),
          ],
          expect: [{ messageId: 'copied', data: { names: ['乙镇人民政府', '丁镇人民政府'], percent: 100 } }],
        },
      ],
      quiet: [
        {
          name: 'each its own',
          report: {},
          children: [child('乙镇人民政府', text(30)), child('戊街道办事处', own)],
        },
        { name: 'a single child', report: {}, children: [child('乙镇人民政府', text(30))] },
      ],
    }),
  ).toEqual([]);
});
