import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './outdated-slogan.ts';

const overview = (year: number, text: string) => ({ year, prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: '脱贫攻坚 in 2022',
          report: overview(2022, '聚焦疫情防控、脱贫攻坚、污染防治等重点领域。'),
          expect: [{ messageId: 'slogan', severity: 'info', data: { name: '脱贫攻坚' } }],
        },
        {
          name: 'the epidemic in 2024',
          report: overview(2024, '围绕常态化疫情防控等重点任务公开信息。'),
          expect: [{ messageId: 'slogan', data: { name: '常态化疫情防控' } }],
        },
        {
          name: 'beside a column of that name',
          report: overview(2023, '维护“六稳六保”专题，围绕“六稳”“六保”公开信息。'),
          expect: [{ messageId: 'slogan', data: { name: '六稳六保' } }],
        },
        {
          name: 'a congress after which another was held',
          report: overview(2023, '深入学习贯彻党的十九大和十九届历次全会精神，推进公开。'),
          expect: [{ messageId: 'slogan', data: { name: '党的十九大精神' } }],
        },
        {
          name: 'a meeting that was not held yet',
          report: overview(2023, '深入贯彻党的二十大和二十届二中、三中全会精神。'),
          expect: [{ messageId: 'ahead', data: { name: '二十届三中全会', from: 2024 } }],
        },
        {
          name: 'well-off before 2021',
          report: overview(2023, '深入贯彻党的十八大精神，决胜全面建成小康社会。'),
          expect: [
            { messageId: 'slogan', data: { name: '党的十八大精神' } },
            { messageId: 'slogan', data: { name: '决胜全面建成小康社会' } },
          ],
        },
      ],
      quiet: [
        {
          name: 'all congresses together, and since one of them',
          report: overview(
            2023,
            '贯彻党的十八大、十九大、二十大精神。党的十八大以来，公开工作不断推进。贯彻党的二十大和十九届历次全会精神，落实党的十九大和二十大部署。',
          ),
        },
        {
          name: 'a meeting in the summer in which a school year ends',
          report: {
            ...overview(2023, '深入贯彻党的二十届三中全会精神。'),
            title: '甲大学2023-2024学年信息公开工作年度报告',
          },
        },
        { name: 'a meeting in its year', report: overview(2024, '深入贯彻党的二十届三中全会精神。') },
        {
          name: 'the congress in the reports of the years before the next',
          report: overview(2022, '深入贯彻党的十九大和十九届历次全会精神。'),
        },
        { name: 'looking back at the epidemic', report: overview(2024, '总结新冠疫情防控期间的做法。') },
        { name: 'the epidemic in its time', report: overview(2022, '围绕常态化疫情防控公开信息。') },
        { name: 'in its time', report: overview(2020, '聚焦脱贫攻坚等重点领域。') },
        {
          name: 'consolidating the results',
          report: overview(2022, '巩固拓展脱贫攻坚成果同乡村振兴有效衔接。'),
        },
        { name: 'the name of a column', report: overview(2023, '继续维护“六稳六保”专题，新设两个专栏。') },
        {
          name: 'a column that is counted',
          report: overview(2022, '农业农村13条、脱贫攻坚7条、社会救助36条。'),
        },
        { name: 'looking back', report: overview(2021, '展示“十三五”期间的成果。') },
        { name: 'a document title', report: overview(2022, '公开《“十三五”脱贫攻坚规划》。') },
      ],
    }),
  ).toEqual([]);
});
