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
        {
          name: 'less than what is told once more, and perhaps a part of it',
          report: {
            cells: { 'proactive/compulsion/decisions': 1206 },
            prose: { overview: '全年作出行政强制1206件。对道路停车实施行政强制318件。' },
          },
          expect: [{ messageId: 'differs', severity: 'info' }],
        },
        {
          name: 'told twice, once mistyped',
          report: {
            cells: { 'proactive/compulsion/decisions': 1206 },
            prose: { overview: '全年作出行政强制1206件。年内共实施行政强制1026件。' },
          },
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 1026, right: 1206 } }],
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
