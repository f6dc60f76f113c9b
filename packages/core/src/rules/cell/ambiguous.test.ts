import { expect, test } from 'vitest';
import { buildReport, testRule } from '../../testing/index.ts';
import rule from './ambiguous.ts';

const unclear = (() => {
  const report = buildReport();
  const received = report.tables.requests!.received!;
  for (const column of ['enterprise', 'legalService'])
    received[column] = { value: null, raw: '1', state: 'ambiguous', at: null };
  return report;
})();

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        { name: 'two cells', report: unclear, expect: [{ messageId: 'ambiguous', data: { count: 2 } }] },
      ],
      quiet: [{ name: 'a blank is no doubt', report: { cells: { 'requests/received/enterprise': '' } } }],
    }),
  ).toEqual([]);
});
