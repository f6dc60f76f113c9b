import { expect, test } from 'vitest';
import { byAnotherTownship, of, preamble, township } from '../../../test/other-bodies.ts';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './mismatch.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        byAnotherTownship,
        {
          name: 'another government told of with its office',
          report: {
            organization: { name: '丁区人民政府办公室', kind: 'office' },
            ...preamble('本报告由丙区人民政府及丙区人民政府办公室编制。'),
          },
          expect: [{ messageId: 'mismatch' }],
        },
        {
          name: 'the report of another department is announced',
          report: {
            organization: { name: '丙市教育局', kind: 'department' },
            ...preamble('现将丙市民政局2023年政府信息公开工作年度报告公布如下。'),
          },
          expect: [{ messageId: 'mismatch' }],
        },
        {
          name: 'what another body did not do in the year',
          report: {
            organization: { name: '甲县水利局', kind: 'department' },
            prose: { other: '丁县财政局本年度没有收取信息处理费。' },
          },
          expect: [{ messageId: 'foreign', severity: 'warning' }],
        },
        {
          name: 'where another township lies',
          report: {
            organization: township,
            prose: { overview: '丁镇位于县城西北，辖11个行政村。' },
          },
          expect: [{ messageId: 'foreign' }],
        },
        {
          name: 'to be read on the site of another county',
          report: {
            organization: { name: '甲县水利局', kind: 'department' },
            ...preamble('报告全文可在丁县人民政府门户网站查阅。'),
          },
          expect: [{ messageId: 'foreign', severity: 'warning' }],
        },
        {
          name: 'another development zone as the subject of the year',
          report: of(
            '丙市甲城经济技术开发区管理委员会',
            'other',
            '2023年，乙川高新技术产业开发区管委会聚焦企业需求做好公开。',
          ),
          expect: [{ messageId: 'foreign', severity: 'warning' }],
        },
        {
          name: 'another department of the same county opens the overview',
          report: of('丁县人力资源和社会保障局', 'department', '2023年，丁县医疗保障局认真落实公开要求。'),
          expect: [{ messageId: 'foreign', severity: 'warning' }],
        },
        {
          name: 'another department of the same county further on',
          report: {
            organization: { name: '丁县人力资源和社会保障局', kind: 'department' },
            prose: {
              overview: ['公开信息30条。', '办理申请4件。', '2023年，丁县医疗保障局认真落实公开要求。'],
            },
          },
          expect: [{ messageId: 'beside', severity: 'info' }],
        },
        {
          name: 'a department that took over another in the year',
          report: {
            organization: { name: '丁县人力资源和社会保障局', kind: 'department' },
            prose: { overview: ['2023年，丁县医疗保障局认真落实公开要求。', '3月我局与其合并。'] },
          },
          expect: [{ messageId: 'beside', severity: 'info' }],
        },
        {
          name: 'a district in the report of a county of its name',
          report: of('丙市甲县人民政府', 'county', '2023年，甲区坚持公开为民。'),
          expect: [{ messageId: 'foreign', data: { other: '甲区' } }],
        },
        {
          name: 'another township as the subject',
          report: {
            organization: township,
            prose: { overview: '2023年，丁镇认真贯彻《条例》，主动公开信息30条。' },
          },
          expect: [{ messageId: 'mismatch', path: 'sections/overview', data: { other: '丁镇' } }],
        },
        {
          name: 'another county as the subject of the year',
          report: { prose: { overview: '(一)主动公开。2023年，丁县坚持应公开尽公开，公开信息300条。' } },
          expect: [{ messageId: 'mismatch', data: { other: '丁县' } }],
        },
        {
          name: 'the department of the same name in another county, with words between',
          report: {
            organization: { name: '甲县教育局', kind: 'department' },
            ...preamble('本年度报告由丁县教育局依照《条例》第五十条的规定汇总编制。'),
          },
          expect: [{ messageId: 'mismatch', data: { other: '丁县教育局' } }],
        },
        {
          name: 'another county’s parts are directed',
          report: { prose: { overview: '监督保障方面，督促丙丁县各部门对照目录自查。' } },
          expect: [{ messageId: 'foreign', data: { other: '丙丁县' } }],
        },
        {
          name: 'another county falls short',
          report: { prose: { problems: '目前，丁县政务公开工作虽有进展，但解读不够。下一步将改进。' } },
          expect: [{ messageId: 'foreign', path: 'sections/problems' }],
        },
        {
          name: 'another department’s website',
          report: {
            organization: { name: '丙市教育局', kind: 'department' },
            ...preamble('报告全文可在丙市民政局网站下载。'),
          },
          expect: [{ messageId: 'foreign' }],
        },
        {
          name: 'another county’s contact',
          report: preamble('如有疑问，请与丁县人民政府办公室联系。'),
          expect: [{ messageId: 'foreign' }],
        },
        {
          name: 'the report of another township is announced, the year first',
          report: {
            organization: township,
            ...preamble('特向社会公布2023年丁镇人民政府政府信息公开工作年度报告。'),
          },
          expect: [{ messageId: 'mismatch', data: { other: '丁镇人民政府' } }],
        },
        {
          name: 'the same department of another county goes on with its work',
          report: {
            organization: { name: '甲县水利局', kind: 'department' },
            prose: { problems: '解读不够深入。下一步，丁县水利局将加强解读。' },
          },
          expect: [{ messageId: 'foreign', data: { other: '丁县水利局' } }],
        },
        {
          name: 'signed by the same department of another county',
          report: {
            organization: { name: '甲县水利局', kind: 'department' },
            prose: { other: ['未收取信息处理费。', '丁县水利局', '2024年1月16日'] },
          },
          expect: [{ messageId: 'foreign', data: { other: '丁县水利局' } }],
        },
        {
          name: 'published by another prefecture',
          report: {
            organization: { name: '丙州人民政府', kind: 'prefecture' },
            ...preamble('根据有关规定，戊州人民政府公布2024年政府信息公开工作年度报告。'),
          },
          expect: [{ messageId: 'mismatch', data: { other: '戊州人民政府' } }],
        },
        {
          name: 'made by another university of the same place',
          report: {
            organization: { name: '丙江师范大学', kind: 'department' },
            ...preamble('丙江理工大学根据有关规定编制本报告。'),
          },
          expect: [{ messageId: 'mismatch', data: { other: '丙江理工大学' } }],
        },
        {
          name: 'another street’s report of the year',
          report: {
            organization: { name: '丁区乙街道办事处', kind: 'township' },
            ...preamble('根据有关规定，编制戊街道2023年度报告。'),
          },
          expect: [{ messageId: 'mismatch', data: { other: '戊街道' } }],
        },
        {
          name: 'compiled by another office on behalf of its government',
          report: preamble('丁县人民政府办公室受县政府委托，汇总编制本报告。'),
          expect: [{ messageId: 'mismatch', data: { other: '丁县人民政府办公室' } }],
        },
        {
          name: 'signed by another department',
          report: {
            organization: { name: '甲县水利局', kind: 'department' },
            prose: { other: ['未收取信息处理费。', '甲县交通运输局', '2024年1月16日'] },
          },
          expect: [{ messageId: 'foreign', path: 'sections/other', data: { other: '甲县交通运输局' } }],
        },
        {
          name: 'an address elsewhere is a remark',
          report: preamble('联系地址：乙市丁县人民路1号。'),
          expect: [{ messageId: 'elsewhere' }],
        },
        {
          name: 'the site of the government of another county',
          report: of('甲县教育局', 'department', '通过丁县人民政府门户网站公开信息。'),
          expect: [{ messageId: 'elsewhere', data: { other: '丁县人民政府' } }],
        },
      ],
      quiet: [
        {
          name: 'which office was named for it, and a city whose name holds 镇',
          report: {
            organization: { name: '乙镇', kind: 'township' },
            sections: [
              buildSection(null, '', '请与乙镇人民政府党政办联系（地址：江西省景德镇市丁区乙镇）。'),
              buildSection('overview', '一、总体情况', '确定镇党政办作为政府信息工作主要部门。'),
            ],
          },
        },
        {
          name: 'what was promptly revised',
          report: {
            organization: { name: '丙市自然资源和规划局', kind: 'department' },
            prose: { overview: '及时修订局政府信息公开指南，及时更新局网站栏目。' },
          },
        },
        {
          name: 'the site of the own county',
          report: of('甲县教育局', 'department', '通过甲县人民政府门户网站和市政府网站公开信息。'),
        },
        {
          name: 'a government told of with its office',
          report: of(
            '丁区人民政府办公室',
            'office',
            '2023年，区政府及区政府办公室新收申请12件。2022年，区委和区政府高度重视。',
          ),
        },
        {
          name: 'the operator of the website',
          report: {
            sections: [buildSection('other', '六、其他需要报告的事项', '丁州人民政府网站统一身份认证。')],
          },
        },
      ],
    }),
  ).toEqual([]);
});
