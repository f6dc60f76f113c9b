import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './numbering-collision.ts';

const overview = buildSection('overview', '一、总体情况', '甲');
const proactive = buildSection('proactive', '二、主动公开政府信息情况');
const problems = buildSection('problems', '五、存在的主要问题及改进情况', '乙');
const other = buildSection('other', '六、其他需要报告的事项', '无');

const six = [
  overview,
  proactive,
  buildSection('requests', '三、收到和处理政府信息公开申请情况'),
  buildSection('remedies', '四、政府信息公开行政复议、行政诉讼情况'),
  problems,
  other,
];

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'an item numbered like the one before it, its number on a line of its own',
          report: {
            prose: {
              overview: [
                '（一）主动公开',
                '公开信息30条。',
                '（二）',
                '依申请公开',
                '（二）',
                '政府信息管理',
                '（四）平台建设',
              ],
            },
          },
          expect: [{ messageId: 'items', severity: 'info', data: { headings: ['(二)', '(二)'] } }],
        },
        {
          name: 'an item is left out of a list told in one paragraph',
          report: { prose: { problems: ['一是解读形式单一；三是更新不够及时。下一步加强学习。'] } },
          expect: [{ messageId: 'omitted', severity: 'info', data: { headings: ['一是', '三是'] } }],
        },
        {
          name: 'an item is left out between paragraphs, and one is told twice within another',
          report: {
            prose: {
              overview: [
                '（一）主动公开。',
                '（二）平台建设。一是改版专栏；二是培训；二是考核。',
                '（四）监督保障。',
              ],
            },
          },
          expect: [
            { messageId: 'omitted', data: { headings: ['(二)', '(四)'] } },
            { messageId: 'items', data: { headings: ['二是', '二是'] } },
          ],
        },
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
        {
          name: 'four is followed by six',
          report: {
            sections: [
              ...six.slice(0, 4),
              buildSection('problems', '六、存在的主要问题及改进情况', '乙'),
              buildSection('other', '七、其他需要报告的事项', '无'),
            ],
          },
          expect: [{ messageId: 'skipped', path: 'sections/problems' }],
        },
        {
          name: 'five and six change places, but their headings do not',
          report: {
            sections: [
              ...six.slice(0, 4),
              buildSection('problems', '六、存在的主要问题及改进情况', '乙'),
              buildSection('other', '五、其他需要报告的事项', '无'),
            ],
          },
          expect: [{ messageId: 'skipped', path: 'sections/other' }],
        },
        {
          name: 'three are announced and two are told, in one paragraph or in several',
          report: {
            prose: {
              overview: ['主要做好以下三项工作：', '（一）规范流程。', '（二）加强培训。'],
              problems: ['存在以下三方面问题：一是解读较少；二是更新不够及时。'],
            },
          },
          expect: [
            { messageId: 'miscounted', data: { announced: 3, told: 2 } },
            { messageId: 'miscounted', data: { announced: 3, told: 2 } },
          ],
        },
        {
          name: 'two are announced and three are told',
          report: {
            prose: { problems: ['主要存在两个问题：', '一是解读较少。', '二是更新不够及时。', '三是人少。'] },
          },
          expect: [{ messageId: 'miscounted', severity: 'info', data: { announced: 2, told: 3 } }],
        },
      ],
      quiet: [
        {
          name: 'as many as announced, and lists of which the rest is told elsewhere',
          report: {
            prose: {
              overview: [
                '做好三项工作：一是培训；二是考核；三是检查。',
                '设立两个平台，公开3项目录。一是网站。',
                '第二个方面：一是人；二是事；三是物。',
              ],
              problems: [
                '主要存在两个方面的问题：一是解读较少。',
                '二是更新不够及时。',
                '改进三个方面：（1）培训',
              ],
            },
          },
        },
        {
          name: 'sections out of order are told as such',
          report: { sections: [...six.slice(0, 4), other, problems] },
        },
        {
          name: 'lists that begin anew, and items numbered on',
          report: {
            prose: {
              overview: [
                '（一）主动公开。',
                '（二）依申请公开。',
                '（三）平台建设。',
                '主要做法：',
                '（一）规范流程。',
                '（二）加强培训。',
              ],
              problems: [
                '（一）存在的问题：一是人少，二是栏目不全。',
                '（二）改进措施。一是培训；二是不断更新。',
              ],
            },
          },
        },
        {
          name: 'an extra section has the number between',
          report: {
            sections: [
              ...six.slice(0, 4),
              buildSection(null, '五、工作亮点', '丙'),
              buildSection('problems', '六、存在的主要问题及改进情况', '乙'),
              buildSection('other', '七、其他需要报告的事项', '无'),
            ],
          },
        },
        {
          name: 'a missing section leaves its number out',
          report: { sections: [...six.slice(0, 4), six[5]!] },
        },
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
