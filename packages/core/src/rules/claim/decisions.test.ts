import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './decisions.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'differs',
          report: {
            cells: { 'proactive/licensing/decisions': 302 },
            prose: { overview: '全年共办理行政许可312件。' },
          },
          expect: [
            {
              messageId: 'differs',
              severity: 'warning',
              path: 'proactive/licensing/decisions',
              data: { left: 312, right: 302 },
            },
          ],
        },
      ],
      quiet: [
        {
          name: 'agrees',
          report: {
            cells: { 'proactive/penalties/decisions': 205 },
            prose: { overview: '全年作出行政处罚决定205件。' },
          },
        },
        {
          name: 'entries published',
          report: {
            cells: { 'proactive/licensing/decisions': 302, 'proactive/penalties/decisions': 205 },
            prose: { overview: '公示行政许可1200件、行政处罚信息300条。' },
          },
        },
      ],
    }),
  ).toEqual([]);
});
