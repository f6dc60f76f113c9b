import { expect, test } from 'vitest';
import { checkReport } from '../check/index.ts';
import { buildReport } from '../testing/index.ts';
import { describeCorrection } from './finding-fields.ts';

test('a correction names its cell where the finding points at another', () => {
  const cells = {
    'requests/received/naturalPerson': 15,
    'requests/received/total': 18,
    'requests/disclosed/naturalPerson': 15,
    'requests/disclosed/total': 15,
    'requests/processed/naturalPerson': 15,
    'requests/processed/total': 15,
  };
  const { findings } = checkReport(buildReport({ cells }), { language: 'zh' });
  const told = findings.filter(({ correction }) => correction);
  expect(told.map((finding) => [finding.ruleId, describeCorrection(finding)])).toEqual(
    expect.arrayContaining([
      // Points at 总计, which is right.
      ['requests/balance', '表三“一、本年新收政府信息公开申请数量·总计”栏 18 → 15'],
      ['requests/row-sum', '18 → 15'],
    ]),
  );
});
