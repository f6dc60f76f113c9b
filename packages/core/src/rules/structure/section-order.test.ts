import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './section-order.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'section four before section three',
          report: {
            sections: [
              buildSection('overview', '一、总体情况'),
              buildSection('remedies', '三、政府信息公开行政复议、行政诉讼情况'),
              buildSection('requests', '四、收到和处理政府信息公开申请情况'),
            ],
          },
          expect: [{ messageId: 'order', path: 'sections/requests', data: { after: 'remedies' } }],
        },
      ],
      quiet: [
        {
          name: 'the prose in one sheet, the tables in others',
          report: {
            sections: (['overview', 'problems', 'proactive', 'requests'] as const).map((id, index) => ({
              ...buildSection(id, id),
              at: { kind: 'sheet', sheet: index < 2 ? '正文' : id, cell: 'A1' },
            })),
          },
        },
        {
          name: 'a repeated overview is no disorder',
          report: {
            sections: [
              buildSection('overview', '一、总体情况'),
              buildSection('proactive', '二、主动公开政府信息情况'),
              buildSection('overview', '一、总体情况'),
              buildSection('requests', '三、收到和处理政府信息公开申请情况'),
            ],
          },
        },
      ],
    }),
  ).toEqual([]);
});
