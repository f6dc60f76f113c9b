import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './mismatch.ts';

const township = { name: '甲县乙镇人民政府', kind: 'township' as const };
const preamble = (text: string) => ({
  sections: [buildSection(null, '', text), buildSection('overview', '一、总体情况', '甲')],
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'compiled by another township',
          report: { organization: township, ...preamble('本报告由丁镇人民政府编制。') },
          expect: [{ messageId: 'mismatch', path: 'preamble', data: { other: '丁镇人民政府' } }],
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
          name: 'another township as the subject',
          report: {
            organization: township,
            prose: { overview: '2023年，丁镇认真贯彻《条例》，主动公开信息30条。' },
          },
          expect: [{ messageId: 'mismatch', path: 'sections/overview', data: { other: '丁镇' } }],
        },
      ],
      quiet: [
        {
          name: 'compiled by the office of the same county under its full name',
          report: {
            organization: { name: '甲县', kind: 'county' },
            ...preamble('报告由甲族自治县人民政府办公室编制。'),
          },
        },
        {
          name: 'compiled by a superior',
          report: { organization: township, ...preamble('本报告由甲县人民政府办公室编制。') },
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
        {
          name: 'the operator of the website',
          report: {
            sections: [
              buildSection('other', '六、其他需要报告的事项', '丁州人民政府门户网站实行统一身份认证。'),
            ],
          },
        },
      ],
    }),
  ).toEqual([]);
});
