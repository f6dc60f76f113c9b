import { expect, test } from 'vitest';
import { byAnotherTownship, of, preamble, township } from '../../../test/other-bodies.ts';
import { testRule } from '../../testing/index.ts';
import rule from './mismatch.ts';

test(`${rule.id}: near misses`, () => {
  expect(
    testRule(rule, {
      fires: [byAnotherTownship],
      quiet: [
        {
          name: 'what is done, with words that end like a name',
          report: of(
            '丁区丁湖街道办事处',
            'township',
            '对照区级清单更新街道公开事项60项。同时对照市级目录调整街道公开栏，2023年维护好街道公开专栏。',
          ),
        },
        {
          name: 'a bureau by its level alone, with its branches',
          report: of(
            '丙市自然资源局',
            'department',
            '现将市局及中心城区分局2023年度政府信息公开工作情况报告如下。',
          ),
        },
        {
          name: 'what is done, with words that end like a department',
          report: of('丁县文化局', 'department', '维护好局公开专栏，按时更新。制定局公开工作规程。'),
        },
        {
          name: 'what is done with what the government of the county gives out',
          report: of(
            '丁县人民政府办公室',
            'office',
            '集中展示县政府常务会议15次，滚动转载县政府公报3期，及时上传县人民政府文件40件。',
          ),
        },
        {
          name: 'on whose orders, in words that end like an agency',
          report: of(
            '丁市水务局',
            'department',
            '2023年，按照市政府的统一部署，公开河湖治理信息。2023年，围绕工作大局，主动公开信息30条。',
          ),
        },
        {
          name: 'the party committee and the government of its own district in one breath',
          report: of('丙市丁区气象局', 'department', '按照上级气象部门和丁区委区政府的要求，规范公开。'),
        },
        {
          name: 'the city where a customs house works',
          report: of(
            '丙海关关区',
            'department',
            '2023年，丙海关坚持公开为民。联系地址：甲省丙市戊区海城大道1号，联系电话：0000-0000000。',
          ),
        },
        {
          name: 'a short name of its own, where the full one seems to name a place',
          report: of('丁区城区改造更新局', 'department', '2023年，区城改局公开信息30条。'),
        },
        {
          name: 'compiled by the office of the same county under its full name',
          report: {
            organization: { name: '甲县', kind: 'county' },
            ...preamble('报告由甲族自治县人民政府办公室编制。'),
          },
        },
        {
          name: 'signed by itself, or by the office of its government',
          report: { prose: { other: ['未收取信息处理费。', '甲县人民政府办公室（盖章）2024年1月16日'] } },
        },
        {
          name: 'compiled by a superior',
          report: { organization: township, ...preamble('本报告由甲县人民政府办公室编制。') },
        },
        { name: 'aid', report: { prose: { overview: '2023年，丁县认真开展对口支援，派员来我县交流。' } } },
        {
          name: 'a court elsewhere',
          report: { prose: { overview: '相关行政诉讼由丁县人民法院审理。' } },
        },
        {
          name: 'learning from elsewhere',
          report: { prose: { overview: '组织丁县各乡镇、甲县各乡镇开展交流。' } },
        },
        {
          name: 'verbs before 县 are no name',
          report: {
            prose: {
              overview: '发挥县政府门户网站作用，组织县各部门培训。充分发挥县各单位作用。优化区各部门职责。',
            },
          },
        },
        {
          name: 'a township that became a town in the year',
          report: {
            organization: { name: '甲县乙镇人民政府', kind: 'township' },
            prose: { overview: ['2023年，乙镇坚持公开为民。', '2月撤乡设镇，此前乙乡办理申请1件。'] },
          },
        },
        {
          name: 'a subordinate township of a county',
          report: { prose: { overview: '2023年，乙镇认真落实，丁街道积极公开村务。' } },
        },
        {
          name: 'a department of the government',
          report: { prose: { overview: '2023年，甲县教育局积极公开招生信息。县司法局认真审核。' } },
        },
        {
          name: 'counties below a city',
          report: of('丙市人民政府', 'prefecture', '2023年，甲县认真落实。指导丁县各乡镇自查。'),
        },
        {
          name: 'a city above or beside decides nothing',
          report: {
            organization: { name: '丙市教育局', kind: 'department' },
            ...preamble('报告可在乙市人民政府网站下载。'),
          },
        },
        {
          name: 'another department works too',
          report: of('甲县教育局', 'department', '甲县财政局积极配合，甲县政务服务局按照要求提供栏目。'),
        },
        {
          name: 'the parts of one’s own county',
          report: { prose: { overview: '指导甲县各乡镇自查，督促县各部门整改，组织各县区培训。' } },
        },
        {
          name: 'zones and quarters are no counties',
          report: { prose: { overview: '指导社区各单位公开，组织开发区各部门培训，推动园区各单位公开。' } },
        },
        {
          name: 'its own place, unnamed, behind another object',
          report: {
            organization: township,
            prose: { overview: '办好村级公开栏和镇便民服务中心查阅点，更新公开目录。' },
          },
        },
        {
          name: 'a zone by a short name',
          report: of(
            '丙市甲经济技术开发区管理委员会',
            'other',
            '2023年，甲经开区管委会聚焦企业需求做好公开。',
          ),
        },
        {
          name: 'an issuer of documents',
          report: { prose: { overview: '按照《丁县人民政府关于加强公开的意见》开展工作。' } },
        },
        {
          name: 'its own address in full',
          report: preamble('地址：丙市甲县乙镇人民路1号。'),
        },
        {
          name: 'a pronoun',
          report: {
            organization: { name: '丙市教育局', kind: 'department' },
            ...preamble('现将我局2023年政府信息公开工作年度报告公布如下。'),
          },
        },
        {
          name: 'townships at large',
          report: { organization: township, prose: { overview: '2023年，各乡镇认真贯彻《条例》。' } },
        },
      ],
    }),
  ).toEqual([]);
});
