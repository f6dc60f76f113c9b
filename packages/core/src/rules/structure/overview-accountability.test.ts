import { expect, test } from 'vitest';
import { organizationKind } from '../../language/bodies/index.ts';
import { testRule } from '../../testing/index.ts';
import rule from './overview-accountability.ts';

const onlyAssessment = '主动公开政府信息30条，纳入绩效考核体系，通报存在的问题。';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a county names assessment only',
          report: { prose: { overview: onlyAssessment } },
          expect: [{ messageId: 'missing', severity: 'warning' }],
        },
        {
          name: 'a township names none of them',
          report: {
            organization: { name: '乙镇人民政府', kind: 'township' },
            prose: { overview: '主动公开政府信息30条，收到政府信息公开申请2件，均已答复。' },
          },
          expect: [{ messageId: 'missing', severity: 'info' }],
        },
        {
          name: 'a township lacks the public review only',
          report: {
            organization: { name: '乙镇人民政府', kind: 'township' },
            prose: { overview: `${onlyAssessment}未发生责任追究情形。` },
          },
          expect: [{ messageId: 'missing', severity: 'info' }],
        },
        {
          name: 'public favour and the power of an office as the aim of it all, which name no result',
          report: {
            prose: {
              overview: '主动公开信息30条，提升行政效能，切实增强人民群众的满意度，年度考核结果为良好。',
            },
          },
          expect: [{ messageId: 'missing', severity: 'warning' }],
        },
        {
          name: 'captions with plans behind them',
          report: {
            prose: {
              overview:
                '一是工作考核。列入年度工作要点。二是社会评议。提高群众满意度。三是责任追究。未发生此类情形。',
            },
          },
          expect: [{ messageId: 'noResult', severity: 'info' }],
        },
        {
          name: 'named only as systems',
          report: { prose: { overview: '健全完善考核评议、监督检查、责任追究等制度，主动公开信息。' } },
          expect: [{ messageId: 'noResult', severity: 'info' }],
        },
      ],
      quiet: [
        {
          name: 'results behind captions',
          report: {
            prose: {
              overview:
                '（五）监督保障。一是工作考核。结果均为合格。二是社会评议。群众较为满意。三是责任追究。未发生此类情形。',
            },
          },
        },
        {
          name: 'results in a word each',
          report: { prose: { overview: '考核情况：良好。评议情况：满意。追责情况：0。' } },
        },
        {
          name: 'results of each',
          report: {
            prose: {
              overview: '年度考核结果为良好；社会评议满意度97%；全年未发生责任追究情形。',
            },
          },
        },
        {
          name: 'a street office is an agency',
          report: {
            organization: { name: '丙区丁街道办事处', kind: 'township' },
            prose: { overview: onlyAssessment },
          },
        },
        {
          name: 'a customs house is no government, whatever its 关区',
          report: {
            title: '丙海关关区2023年政府信息公开工作年度报告',
            organization: { name: '丙海关关区', kind: organizationKind('丙海关关区') },
            prose: { overview: onlyAssessment },
          },
        },
        {
          name: 'an office is no government',
          report: {
            organization: { name: '甲县人民政府办公室', kind: 'office' },
            prose: { overview: onlyAssessment },
          },
        },
      ],
    }),
  ).toEqual([]);
});
