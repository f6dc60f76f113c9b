import { expect, test } from 'vitest';
import { buildReport, testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './section-missing.ts';

const inSheets = (() => {
  const report = buildReport({ prose: { remedies: null } });
  for (const section of report.sections) section.at = { kind: 'sheet', sheet: '正文', cell: 'A1' };
  for (const cell of Object.values(report.tables.remedies!.reconsideration!))
    cell.at = { kind: 'sheet', sheet: '复议诉讼', cell: 'B4' };
  return report;
})();

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a table in a sheet of its own without the heading',
          report: inSheets,
          expect: [{ messageId: 'heading', path: 'sections/remedies', severity: 'info' }],
        },
        {
          name: 'section four and its table are gone',
          report: { prose: { remedies: null }, omitTables: ['remedies'] },
          expect: [{ messageId: 'missing', path: 'sections/remedies', severity: 'error' }],
        },
        {
          name: 'only the heading of section four is gone',
          report: { prose: { remedies: null } },
          expect: [{ messageId: 'heading', path: 'sections/remedies', severity: 'warning' }],
        },
        {
          name: 'section six is gone',
          report: { prose: { other: null } },
          expect: [{ messageId: 'missing', path: 'sections/other', severity: 'error' }],
        },
        {
          name: 'the heading of section five was lost, its text is there',
          report: {
            prose: {
              problems: null,
              other: ['（一）主要问题', '栏目更新不够及时。', '本年度未收取信息处理费。'],
            },
          },
          expect: [{ messageId: 'lost', path: 'sections/problems', severity: 'info' }],
        },
        {
          name: 'section six has taken the number of section five',
          report: {
            sections: [
              ...['overview', 'proactive', 'requests', 'remedies'].map((id, at) =>
                buildSection(id as 'overview', `${'一二三四'[at]}、${id}`, '公开信息30条。'),
              ),
              buildSection('other', '五、其他需要报告的事项', '存在的问题是栏目更新不够及时。下一步将改进。'),
            ],
          },
          expect: [{ messageId: 'lost', path: 'sections/problems', severity: 'warning' }],
        },
        {
          name: 'problems and measures stand below table four',
          report: {
            prose: {
              problems: null,
              remedies: ['栏目结构不能满足需要。', '根据上述问题，采取以下措施：一是开设专栏。'],
            },
          },
          expect: [{ messageId: 'lost', path: 'sections/problems', severity: 'info' }],
        },
      ],
      quiet: [
        { name: 'all six', report: {} },
        {
          name: 'a heading in other words',
          report: {
            sections: [
              buildSection('overview', '一、总体情况', '甲'),
              buildSection('proactive', '二、主动公开政府信息情况'),
              buildSection('requests', '三、收到和处理政府信息公开申请情况'),
              buildSection('remedies', '四、政府信息公开行政复议、行政诉讼情况'),
              buildSection(null, '五、工作中的不足与改进', '乙'),
              buildSection('other', '六、其他需要报告的事项', '丙'),
            ],
          },
        },
      ],
    }),
  ).toEqual([]);
});
