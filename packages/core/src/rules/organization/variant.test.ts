import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './variant.ts';

const preamble = (text: string) => ({
  sections: [buildSection(null, '', text), buildSection('overview', '一、总体情况', '甲')],
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a short and a full name',
          report: {
            organization: { name: '甲县', kind: 'county' },
            ...preamble('报告由甲族自治县人民政府办公室编制。'),
          },
          expect: [{ messageId: 'variant', data: { other: '甲族自治县人民政府办公室' } }],
        },
        {
          name: 'a department without its place in the title',
          report: {
            title: '住建局2025年政府信息公开工作年度报告',
            organization: { name: '住建局', kind: 'department' },
            prose: { overview: '2025年甲县住建局共办理依申请公开69件。' },
          },
          expect: [{ messageId: 'bare', path: 'title', data: { other: '甲县住建局' } }],
        },
      ],
      quiet: [
        {
          name: 'a department that gives its place nowhere, and one of the same name elsewhere in the text only',
          report: {
            title: '住建局2025年政府信息公开工作年度报告',
            organization: { name: '住建局', kind: 'department' },
            prose: { overview: '2025年，我局依申请公开办理69件，指导市住建局下属单位更新栏目。' },
          },
        },
        {
          name: 'its own name without the city, and what was done before it',
          report: {
            organization: { name: '丙市住房和城乡建设局', kind: 'department' },
            ...preamble('根据条例规定，编制完成住房和城乡建设局2023年政府信息公开工作年度报告。'),
          },
        },
        { name: 'the government and its office', report: preamble('报告由甲县人民政府办公室编制。') },
        {
          name: 'two words of announcing',
          report: {
            organization: { name: '乙乡政府', kind: 'township' },
            ...preamble('按照县政府要求，现将公布乙乡2023年政府信息公开工作情况。'),
          },
        },
      ],
    }),
  ).toEqual([]);
});
