import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './stale-year.ts';

const overview = (text: string) => ({ year: 2022, prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'this year’s figure under last year',
          report: {
            year: 2023,
            organization: { name: '甲县教育局', kind: 'department' },
            cells: { 'requests/received/total': 9, 'requests/carriedIn/total': 2 },
            prose: { overview: '2022年，我局共收到政府信息公开申请9件，上年结转2件。' },
          },
          expect: [{ messageId: 'figure', data: { printed: 2022, year: 2023 } }],
        },
        {
          name: 'what was made in the year, counted under last year',
          report: {
            year: 2023,
            organization: { name: '甲县教育局', kind: 'department' },
            prose: { overview: '2022年，甲县教育局共制定规范性文件0件，废止规范性文件0件。' },
          },
          expect: [{ messageId: 'stale', data: { printed: 2022, year: 2023 } }],
        },
        {
          name: 'the year’s work under last year',
          report: overview('2021年，我局认真贯彻《条例》，主动公开信息30条。'),
          expect: [{ messageId: 'stale', path: 'sections/overview', data: { printed: 2021, year: 2022 } }],
        },
        {
          name: 'what did not happen in the year, behind a basis',
          report: {
            year: 2022,
            prose: { other: '依据《政府信息公开信息处理费管理办法》，2021年我局未收取信息处理费。' },
          },
          expect: [{ messageId: 'stale', path: 'sections/other' }],
        },
        {
          name: 'last year’s report is announced to the public',
          report: {
            year: 2022,
            sections: [
              buildSection(null, '', '特向社会公布2021年乙镇人民政府政府信息公开工作年度报告。'),
              buildSection('overview', '一、总体情况', '甲'),
            ],
          },
          expect: [{ messageId: 'stale', data: { printed: 2021, year: 2022 } }],
        },
        {
          name: 'a second title of another year',
          report: {
            year: 2022,
            sections: [buildSection(null, '', '丙市教育局2021年政府信息公开工作年度报告')],
          },
          expect: [{ messageId: 'stale', data: { printed: 2021, year: 2022 } }],
        },
        {
          name: 'made from the work of last year',
          report: {
            year: 2022,
            sections: [buildSection(null, '', '本报告结合2021年丙市政务公开工作情况编制而成。')],
          },
          expect: [{ messageId: 'stale', data: { printed: 2021, year: 2022 } }],
        },
        {
          name: 'the introduction names last year',
          report: {
            year: 2022,
            sections: [buildSection(null, '', '现将丙市教育局2021年政府信息公开工作年度报告公布如下：')],
          },
          expect: [{ messageId: 'stale', path: 'preamble' }],
        },
        {
          name: 'general words beside documents and points of work',
          report: overview('2021年我局认真贯彻实施《条例》，制定工作要点，主动公开信息30条。'),
          expect: [{ messageId: 'stale' }],
        },
        {
          name: 'the work of all the bodies of a place',
          report: overview('2021年，甲县各级行政机关认真执行《条例》，以公开助力营商环境。'),
          expect: [{ messageId: 'stale' }],
        },
        {
          name: 'the meaning of last year',
          report: overview('2021年是“十四五”开局之年，甲县坚持把公开贯穿全过程。'),
          expect: [{ messageId: 'stale' }],
        },
        {
          name: 'until when figures are counted',
          report: overview('本报告数据截止时间为2021年12月31日。'),
          expect: [{ messageId: 'stale' }],
        },
        {
          name: 'that nobody was held to account',
          report: overview('公开工作列入考核；2021年没有因违反《条例》被追究责任的人员。'),
          expect: [{ messageId: 'stale' }],
        },
        {
          name: 'what falls short, under last year',
          report: {
            year: 2022,
            prose: { problems: '2021年，我局政府信息公开工作取得一定成效，但仍存在解读不足等问题。' },
          },
          expect: [{ messageId: 'stale', path: 'sections/problems' }],
        },
        {
          name: 'in the work of last year',
          report: overview('在2021年的工作中，我局认真履行职责，公开信息30条。'),
          expect: [{ messageId: 'stale' }],
        },
        {
          name: 'counted under the year after',
          report: overview('2023年，我局主动公开信息88条。'),
          expect: [{ messageId: 'ahead', data: { printed: 2023, year: 2022 } }],
        },
        {
          name: 'as of the end of last year',
          report: overview('截至2021年12月底，共受理申请5件。'),
          expect: [{ messageId: 'stale' }],
        },
      ],
      quiet: [
        {
          name: 'plans and events of the year after',
          report: overview(
            '2023年，我局将举办培训4次。2023年1月，公布上年度报告1份。2023年，我局计划公开信息30条。',
          ),
        },
        {
          name: 'both years side by side',
          report: overview('2022年，我局公开信息30条；2023年，我局公开信息12条。'),
        },
        {
          name: 'nothing happened since a year',
          report: overview('2019年以来未发生因政府信息公开引起的行政诉讼。2021年未办结的1件已于今年答复。'),
        },
        { name: 'an honour of last year', report: overview('2021年，我局被列为试点单位。') },
        { name: 'so many people then', report: overview('2021年，全局共有干部45人。') },
        {
          name: 'measures of last year, put right since',
          report: { year: 2022, prose: { problems: '2021年，我局存在公开不及时的问题，已整改。还有不足。' } },
        },
        {
          name: 'the points set for last year',
          report: overview('按照2021年全县政务公开工作要点，逐项落实。'),
        },
        {
          name: 'last year’s figure beside this year’s',
          report: {
            year: 2023,
            cells: { 'requests/received/total': 9 },
            prose: { overview: '2023年收到政府信息公开申请9件，2022年收到政府信息公开申请9件，与上年持平。' },
          },
        },
        {
          name: 'what was still in hand from last year, and then this year’s figures',
          report: {
            year: 2023,
            cells: { 'requests/received/total': 41, 'requests/processed/total': 38 },
            prose: { overview: '2023年收到申请41件，2022年续办2件，答复38件。' },
          },
        },
        {
          name: 'next year’s plan',
          report: { year: 2021, prose: { problems: '2022年，我办将继续提升公开水平，加强培训。存在不足。' } },
        },
        {
          name: 'a document number',
          report: overview('根据国办公开办函〔2021〕30号文件要求，全年主动公开信息30条。'),
        },
        { name: 'a quoted title', report: overview('落实《2021年政务公开工作要点》，主动公开信息30条。') },
        { name: 'since last year', report: overview('2021年以来，我局共受理申请5件。') },
        { name: 'a comparison', report: overview('2021年，我局受理5件；2022年，受理8件。') },
        {
          name: 'follow-up of earlier problems',
          report: overview('2021年，我局在检查中发现的问题已全部整改到位。'),
        },
        { name: 'the report year', report: overview('2022年，我局主动公开信息30条。') },
        { name: 'a platform built earlier', report: overview('2019年，我县建成的政务公开专区运行良好。') },
      ],
    }),
  ).toEqual([]);
});
