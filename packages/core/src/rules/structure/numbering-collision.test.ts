import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './numbering-collision.ts';

const overview = buildSection('overview', '一、总体情况', '甲');
const proactive = buildSection('proactive', '二、主动公开政府信息情况');
const problems = buildSection('problems', '五、存在的主要问题及改进情况', '乙');
const other = buildSection('other', '六、其他需要报告的事项', '无');

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'the numbering restarts inside the overview',
          report: {
            sections: [
              overview,
              buildSection(null, '一、推进制度建设', '丙'),
              buildSection(null, '二、推进平台建设', '丁'),
              proactive,
            ],
          },
          expect: [{ messageId: 'restart', data: { headings: ['一、推进制度建设', '二、推进平台建设'] } }],
        },
        {
          name: 'two sections are numbered five',
          report: { sections: [overview, problems, buildSection('other', '五、其他需要报告的事项', '无')] },
          expect: [{ messageId: 'repeated', path: 'sections/other' }],
        },
      ],
      quiet: [
        {
          name: 'the same section twice is a duplicate heading, no collision',
          report: { sections: [overview, overview, proactive, problems, other] },
        },
        {
          name: 'a numbered annex after the last section',
          report: { sections: [overview, proactive, other, buildSection(null, '一、附表说明', '丙')] },
        },
      ],
    }),
  ).toEqual([]);
});
