import { expect, test } from 'vitest';
import { buildReport, testRule } from '../../testing/index.ts';
import rule from './extra-value.ts';

const value = (raw: string) => ({
  surplus: [{ table: 'remedies' as const, kind: 'value' as const, row: null, label: '', raw, at: null }],
});

/** A cell of the same table could not be read: the value is likely that of a row whose blank was lost. */
const unplaced = (() => {
  const report = buildReport(value('7'));
  report.tables.remedies!.reconsideration!.upheld = { value: null, raw: '', state: 'ambiguous', at: null };
  return report;
})();

/** Three rows that a conversion tore have too many values each. */
const torn = (() => {
  const rows = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];
  const surplus = rows.map((row) => ({ ...value('7').surplus[0]!, row }));
  const report = buildReport({ surplus });
  for (const row of rows)
    report.tables.remedies![row]!.upheld = { value: null, raw: '', state: 'ambiguous', at: null };
  return report;
})();

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a sixteenth value in table four',
          report: value('0'),
          expect: [{ messageId: 'values', path: 'sections/remedies', data: { values: ['0'] } }],
        },
        {
          name: 'beside a cell that could not be read, as a remark of what is not certain',
          report: unplaced,
          expect: [{ messageId: 'unplaced', severity: 'info', data: { values: ['7'] } }],
        },
        {
          name: 'in rows that could not be read either',
          report: torn,
          expect: [{ messageId: 'unplaced', severity: 'info', data: { values: ['7', '7', '7'] } }],
        },
      ],
      quiet: [
        { name: 'an empty padding cell', report: value(' \u3000') },
        { name: 'words in a column of remarks', report: value('含上年结转') },
      ],
    }),
  ).toEqual([]);
});
