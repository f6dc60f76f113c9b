import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './preamble-parts-count.ts';

const five =
  '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议、提起行政诉讼情况、存在的主要问题及改进情况';
const withPreamble = (text: string) => ({
  sections: [buildSection(null, '', text), buildSection('overview', '一、总体情况', '甲')],
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'the announcement of the list is no part, and semicolons part the names',
          report: {
            sections: [
              buildSection(
                null,
                '',
                '本报告分6个部分：总体情况；主动公开政府信息情况；收到和处理政府信息公开申请情况；存在的主要问题及改进情况；其他需要报告的事项。',
              ),
            ],
          },
          expect: [{ messageId: 'count', data: { stated: 6, listed: 5 } }],
        },
        {
          name: 'a list from the first to the last leaves one out',
          report: withPreamble(
            '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在问题及改进情况、其他需要报告的事项等六部分组成。',
          ),
          expect: [{ messageId: 'count', data: { stated: 6, listed: 5 } }],
        },
        {
          name: 'what stands behind the number is no part',
          report: withPreamble(`全文由${five}、其他需要报告的事项等七个部分组成，所列数据统计期限为2021年。`),
          expect: [{ messageId: 'count', data: { stated: 7, listed: 6 } }],
        },
        {
          name: 'six stated, five listed',
          report: withPreamble(`全文包括${five}六个部分。`),
          expect: [{ messageId: 'count', path: 'preamble', data: { stated: 6, listed: 5 } }],
        },
      ],
      quiet: [
        { name: 'six listed', report: withPreamble(`全文从${five}、其他需要报告的事项6个方面进行总结。`) },
        {
          name: 'a name in words of one’s own',
          report: withPreamble(
            '全文包括工作总体状况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分。',
          ),
        },
        {
          name: 'a part of one’s own',
          report: withPreamble(`本报告由${five}、明年工作思路、其他需要报告的事项等七个部分组成。`),
        },
        {
          name: 'what the report covers is told before the list, and fees are a part',
          report: withPreamble(
            '本报告反映丁局2021年的信息公开工作情况，全文由概述、主动公开情况、依申请公开情况、收费及减免情况、行政复议及行政诉讼情况、问题和改进情况共六部分组成。',
          ),
        },
        { name: 'only some are named', report: withPreamble(`本报告由${five}等六个部分组成。`) },
        { name: 'the parts are not listed', report: withPreamble('本报告由总体情况等六部分组成。') },
      ],
    }),
  ).toEqual([]);
});
