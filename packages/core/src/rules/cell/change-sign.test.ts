import { expect, test } from 'vitest';
import { buildReport, testRule } from '../../testing/index.ts';
import rule from './change-sign.ts';

const change = (raw: string, value: number) => {
  const report = buildReport({ edition: '2019', year: 2020 });
  report.tables.proactive!.licensing!.itemChange = { value, raw, state: 'number', at: null };
  return report;
};

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a bare one',
          report: change('1', 1),
          expect: [{ messageId: 'sign', path: 'proactive/licensing/itemChange' }],
        },
      ],
      quiet: [
        { name: 'zero', report: change('0', 0) },
        { name: '减4', report: change('减4', -4) },
        { name: '+1', report: change('+1', 1) },
      ],
    }),
  ).toEqual([]);
});
