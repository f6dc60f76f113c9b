import { expect, test } from 'vitest';
import { buildReport, testRule } from '../../testing/index.ts';
import rule from './number-format.ts';

const printed = (raw: string, value: number) => {
  const report = buildReport();
  report.tables.proactive!.licensing!.decisions = { value, raw, state: 'number', at: null };
  return report;
};

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'separators',
          report: printed('1,234', 1234),
          expect: [{ messageId: 'format', data: { values: ['1,234'] } }],
        },
        { name: 'full-width digits', report: printed('１２', 12), expect: [{ messageId: 'format' }] },
        { name: 'Chinese numerals', report: printed('十四', 14), expect: [{ messageId: 'format' }] },
        { name: 'a note mark', report: printed('12①', 12), expect: [{ messageId: 'format' }] },
        { name: 'a unit', report: printed('12件', 12), expect: [{ messageId: 'format' }] },
      ],
      quiet: [
        { name: 'trailing spaces', report: printed('12 ', 12) },
        { name: 'decimals', report: { cells: { 'proactive/fees/amount': 0.0001 } } },
      ],
    }),
  ).toEqual([]);
});
