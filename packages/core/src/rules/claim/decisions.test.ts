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
        {
          name: 'items of the form of 2019, those of last year with the change',
          report: {
            edition: '2019',
            year: 2020,
            cells: { 'proactive/licensing/previousItems': 58, 'proactive/licensing/itemChange': -4 },
            prose: { proactive: '行政许可事项45项，较上年减少4项。' },
          },
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 45, right: 54 } }],
        },
      ],
      quiet: [
        {
          name: 'items told as they are now, and as they were',
          report: {
            edition: '2019',
            year: 2020,
            cells: { 'proactive/licensing/previousItems': 58, 'proactive/licensing/itemChange': -4 },
            prose: { proactive: '行政许可事项54项，较上年减少4项。行政许可事项58项，比上年减少4项。' },
          },
        },
        {
          name: 'some of the items alone',
          report: {
            edition: '2019',
            year: 2020,
            cells: { 'proactive/licensing/previousItems': 58, 'proactive/licensing/itemChange': -4 },
            prose: { proactive: '网上可办的行政许可事项45项，较上年减少4项。' },
          },
        },
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
