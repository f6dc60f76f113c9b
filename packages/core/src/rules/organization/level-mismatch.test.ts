import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './level-mismatch.ts';

const township = { name: '乙镇人民政府', kind: 'township' as const };
const office = { name: '甲县人民政府办公室', kind: 'office' as const };

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a government that counts its office only',
          report: {
            cells: { 'requests/received/total': 9 },
            prose: { overview: '2023年，县政府办公室收到政府信息公开申请9件，均已答复。' },
          },
          expect: [{ messageId: 'office', severity: 'warning' }],
        },
        {
          name: 'a township with the county’s figures',
          report: { organization: township, prose: { overview: '全县共受理政府信息公开申请30件。' } },
          expect: [{ messageId: 'figures', severity: 'warning' }],
        },
        {
          name: 'a township under whose heading the whole province is moved',
          report: {
            organization: township,
            prose: { overview: ['（一）组织推动全省政府信息公开工作。第一时间传达上级要求。'] },
          },
          expect: [{ messageId: 'voice', severity: 'info', data: { words: '组织推动全省政府信息公开工作' } }],
        },
        {
          name: 'a township that tells what its county published',
          report: { organization: township, prose: { overview: '我县全年主动公开信息160条。' } },
          expect: [{ messageId: 'figures', severity: 'warning' }],
        },
        {
          name: 'a prefecture with the province’s requests',
          report: {
            organization: { name: '丙州人民政府', kind: 'prefecture' },
            prose: { overview: '全省受理政府信息公开申请30件。' },
          },
          expect: [
            { messageId: 'figures', severity: 'warning', data: { words: '全省受理政府信息公开申请30件' } },
          ],
        },
        {
          name: 'a county with the city’s requests',
          report: { prose: { overview: '全市共受理政府信息公开申请30件，均已答复。' } },
          expect: [{ messageId: 'figures' }],
        },
        {
          name: 'a county that tells what its city published',
          report: { prose: { overview: '解读水平不断提升，全市通过政府网站发布文字解读6份。' } },
          expect: [{ messageId: 'figures', severity: 'info' }],
        },
        {
          name: 'a district that speaks of a county',
          report: {
            organization: { name: '丙市丁区人民政府', kind: 'county' },
            prose: { remedies: '全县因信息公开被申请行政复议38件。' },
          },
          expect: [{ messageId: 'elsewhere', severity: 'warning' }],
        },
        {
          name: 'an office that speaks as the county',
          report: { organization: office, prose: { problems: '我县部分账号长期未更新。' } },
          expect: [{ messageId: 'voice', severity: 'info', data: { words: '我县' } }],
        },
        {
          name: 'a county’s department that speaks as the city',
          report: {
            organization: { name: '丙市丁区教育局', kind: 'department' },
            prose: { overview: '我市教育系统共发布信息。' },
          },
          expect: [{ messageId: 'voice', severity: 'info', data: { words: '我市' } }],
        },
      ],
      quiet: [
        {
          name: 'a government and its office in one report',
          report: {
            title: '甲县人民政府（县政府办公室）2023年政府信息公开工作年度报告',
            cells: { 'requests/received/total': 9 },
            prose: { overview: '2023年，县政府办公室收到政府信息公开申请9件，均已答复。' },
          },
        },
        {
          name: 'the area beside its office',
          report: {
            cells: { 'requests/received/total': 9 },
            prose: { overview: '全县共收到政府信息公开申请9件，其中县政府办公室收到9件。' },
          },
        },
        {
          name: 'an office that received less than the table',
          report: {
            cells: { 'requests/received/total': 9 },
            prose: { overview: '县政府办公室收到政府信息公开申请4件。' },
          },
        },
        {
          name: 'a department speaks of its own area',
          report: {
            organization: { name: '丙市丁区市场监督管理局', kind: 'department' },
            prose: { overview: '回应我区群众关心的问题，全区共受理投诉30件。' },
          },
        },
        {
          name: 'a rank',
          report: {
            organization: township,
            prose: { overview: '在全县考核中主动公开得分排名第3位，共5次。' },
          },
        },
        {
          name: 'what the whole province has been given to read',
          report: {
            organization: { name: '丙市人民政府', kind: 'prefecture' },
            prose: { overview: '面向全省公开政策问答30条，全市受理政府信息公开申请9件。' },
          },
        },
        {
          name: 'a meeting for the whole city, and what is first in it',
          report: { prose: { overview: '全市政务公开现场会1次在我县召开，在全市率先公开试点目录2件。' } },
        },
        { name: 'a county may', report: { prose: { overview: '全县共受理政府信息公开申请30件。' } } },
      ],
    }),
  ).toEqual([]);
});
