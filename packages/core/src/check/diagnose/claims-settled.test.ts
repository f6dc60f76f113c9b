import { expect, test } from 'vitest';
import { buildReport, type ReportSpec } from '../../testing/index.ts';
import { checkReport } from '../check-report.ts';

const cells: NonNullable<ReportSpec['cells']> = {
  'requests/received/naturalPerson': 26,
  'requests/received/enterprise': 4,
  'requests/received/total': 30,
  'requests/carriedIn/naturalPerson': 2,
  'requests/carriedIn/total': 2,
  'requests/disclosed/naturalPerson': 16,
  'requests/disclosed/enterprise': 4,
  'requests/disclosed/total': 20,
  'requests/other.correctionOverdue/naturalPerson': 9,
  'requests/other.correctionOverdue/total': 9,
  'requests/processed/naturalPerson': 25,
  'requests/processed/enterprise': 4,
  'requests/processed/total': 92,
  'requests/carriedOut/naturalPerson': 3,
  'requests/carriedOut/total': 3,
};
const check = (overview: string) => {
  const { findings, diagnoses } = checkReport(buildReport({ cells, prose: { overview } }));
  const claim = findings.find(({ ruleId }) => ruleId === 'claim/processed');
  return {
    claim,
    diagnosis: diagnoses[0]!,
    explains: diagnoses[0]!.explains.includes(claim?.fingerprint ?? ''),
  };
};

test('a statement that agrees with the asserted figure is mended with it, and is not asked about again', () => {
  const { claim, diagnosis, explains } = check('本年度办结政府信息公开申请29件。');
  expect(diagnosis.asserted).toBe(true);
  expect(claim?.correction).toEqual({
    path: 'requests/processed/total',
    from: 92,
    to: 29,
    because: 'diagnosis',
  });
  expect(explains).toBe(true);
});

test('a statement that says another figure still is a question of its own', () => {
  const { claim, explains } = check('本年度办结政府信息公开申请31件。');
  expect([claim?.correction, explains]).toEqual([undefined, false]);
});
