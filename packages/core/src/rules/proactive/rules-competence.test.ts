import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './rules-competence.ts';

const city = { name: '丙市人民政府', kind: 'prefecture' as const };

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a county issues rules',
          report: { cells: { 'proactive/rules/issued': 3, 'proactive/rules/inForce': 3 } },
          expect: [{ messageId: 'rules', path: 'proactive/rules/issued', severity: 'warning' }],
        },
        {
          name: 'a county has rules in force',
          report: { cells: { 'proactive/rules/inForce': 3 } },
          expect: [{ messageId: 'rules', severity: 'info' }],
        },
      ],
      quiet: [
        {
          name: 'a prefecture-level city may',
          report: { organization: city, cells: { 'proactive/rules/issued': 3 } },
        },
        { name: 'zero', report: {} },
      ],
    }),
  ).toEqual([]);
});
