import { expect, test } from 'vitest';
import type { Surplus } from '../../model/report.ts';
import { buildReport, testRule } from '../../testing/index.ts';
import rule from './newer.ts';

const row = (raw: string): Surplus => ({
  table: 'requests',
  kind: 'row',
  row: null,
  label: '4.申请人撤回申请',
  raw,
  at: null,
});
const report = (processed: number, raw: string) => ({
  ...buildReport({
    cells: {
      'requests/received/naturalPerson': processed,
      'requests/received/total': processed,
      'requests/disclosed/naturalPerson': 5,
      'requests/disclosed/total': 5,
      'requests/processed/naturalPerson': processed,
      'requests/processed/total': processed,
    },
  }),
  surplus: [row(raw)],
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'every column adds up with the unknown row',
          report: report(7, '2 0 0 0 0 0 2'),
          expect: [{ messageId: 'newer', data: { rows: ['4.申请人撤回申请'] } }],
        },
      ],
      quiet: [
        { name: 'it adds up without the row', report: report(5, '2 0 0 0 0 0 2') },
        { name: 'it does not add up with the row either', report: report(9, '2 0 0 0 0 0 2') },
        { name: 'a row of nothing', report: report(5, '0 0 0 0 0 0 0') },
      ],
    }),
  ).toEqual([]);
});
