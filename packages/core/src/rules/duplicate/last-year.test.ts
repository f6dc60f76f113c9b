import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './last-year.ts';

const text = (year: number, count: number) =>
  `${year}年，本局主动发布各类信息${count}条，围绕义务教育招生、学生资助、校园安全等群众关注的事项及时更新栏目，召开新闻发布会介绍重点工作，办理网民留言并公开答复，组织业务人员参加集中学习，对下属学校开展不定期抽查，发现错误链接立即处理。`;
const short = (year: number, count: number) =>
  `${year}年本局发布义务教育招生、学生资助、校园安全信息${count}条，办理网民留言并公开答复，组织业务人员学习。`;
const ownProblems =
  '校园采购信息分散在各校网页，家长查找费时；答复文书措辞不一。拟归并到一个专栏，并由法规科室逐件审读答复文书。';
const rewritten =
  '这一年里，学校食堂采购、教师招聘、校车运行等事项逐项晒在网上，家长可以随时查看。开放日接待了各界来访者，座谈中提出的建议已经逐条回复。热线电话安排专人值守，疑难事项由科室会商后答复，台账按月归档备查。';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'only the figures were changed',
          report: { year: 2023, prose: { overview: text(2023, 35) } },
          prior: { year: 2022, prose: { overview: text(2022, 28) } },
          expect: [{ messageId: 'copied', path: 'sections/overview', data: { percent: 100 } }],
        },
        {
          name: 'two short sections, both copied',
          report: { year: 2023, prose: { overview: short(2023, 35), problems: ownProblems } },
          prior: { year: 2022, prose: { overview: short(2022, 28), problems: ownProblems } },
          expect: [{ messageId: 'copied', path: 'sections/overview', data: { percent: 100 } }],
        },
      ],
      quiet: [
        {
          name: 'two short sections, one of them copied',
          report: { year: 2023, prose: { overview: short(2023, 35), problems: rewritten.slice(0, 60) } },
          prior: { year: 2022, prose: { overview: short(2022, 28), problems: ownProblems } },
        },
        {
          name: 'written anew',
          report: { year: 2023, prose: { overview: rewritten } },
          prior: { year: 2022, prose: { overview: text(2022, 28) } },
        },
        {
          name: 'not last year’s report',
          report: { year: 2023, prose: { overview: text(2023, 35) } },
          prior: { year: 2020, prose: { overview: text(2020, 28) } },
        },
      ],
    }),
  ).toEqual([]);
});
