import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './blended-sentence.ts';

const parts =
  '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项';
const preamble = (text: string) => ({
  sections: [buildSection(null, '', text), buildSection('overview', '一、总体情况', '甲')],
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'contains its parts, and is formed of them',
          report: preamble(`全文包括：${parts}等六部分组成。`),
          expect: [{ messageId: 'contains', data: { first: '包括', second: '组成' } }],
        },
        {
          name: 'formed of six parts, without the word',
          report: preamble(`报告全文由${parts}等六个部分。统计时限为2023年1月1日至12月31日。`),
          expect: [{ messageId: 'lacks', data: { second: '六个部分' } }],
        },
        {
          name: 'this report, made on a basis, makes this report',
          report: preamble('本报告依据《中华人民共和国政府信息公开条例》和格式通知，编制本报告。'),
          expect: [{ messageId: 'twice', data: { first: '本报告', second: '编制本报告' } }],
        },
        {
          name: 'whom to ask, and not what for',
          report: preamble('如有疑问请与甲县大数据管理局（地址：甲路1号，联系电话：0000-1234567）。'),
          expect: [{ messageId: 'contact', data: { second: '甲县大数据管理局' } }],
        },
        {
          name: 'whom to turn to, without 与',
          report: preamble('如对本报告有任何疑问，请丙市招商服务局党政办公室联系，联系电话：0000-1234567。'),
          expect: [{ messageId: 'turns', data: { second: '丙市招商服务局党政办公室' } }],
        },
      ],
      quiet: [
        {
          name: 'who is asked to turn to whom',
          report: preamble(
            '如有疑问，请直接联系甲局办公室。如有意见，请向甲局办公室反映。有疑问的，请申请人与甲局办公室联系。对有疑问的，请各有关科室联系申请人核实。',
          ),
        },
        {
          name: 'whom to ask, in the usual words',
          report: preamble(
            '如有疑问，请与甲县人民政府办公室联系（电话：0000-1234567）。请直接与甲局办公室（联系电话：0000-1234567）联系。',
          ),
        },
        {
          name: 'one construction each',
          report: preamble(`全文包括${parts}等六个部分。本报告由${parts}六个部分组成，所列数据截至年底。`),
        },
        {
          name: 'six parts, of which each is named behind',
          report: preamble(`本报告包括六个部分，由${parts}组成。全文分为六部分，由${parts}构成。`),
        },
        {
          name: 'made on a basis',
          report: preamble(
            '本报告根据《中华人民共和国政府信息公开条例》编制。根据《中华人民共和国政府信息公开条例》，编制本报告。本报告按照格式通知要求，由甲县人民政府办公室编制。',
          ),
        },
        {
          name: 'formed of the parts, told in two clauses',
          report: preamble(`本报告由${parts}六个部分，共同组成。`),
        },
      ],
    }),
  ).toEqual([]);
});
