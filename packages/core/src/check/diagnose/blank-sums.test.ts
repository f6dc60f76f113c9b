import { expect, test } from 'vitest';
import { buildReport, type ReportSpec } from '../../testing/index.ts';
import { checkReport } from '../check-report.ts';

const applicants = [
  'naturalPerson',
  'enterprise',
  'researchInstitution',
  'publicInterest',
  'legalService',
  'otherOrganization',
];
/** Table three with blanks for zeros but for two kinds of applicants. */
const blanks: NonNullable<ReportSpec['cells']> = (() => {
  const rows = buildReport().tables.requests!;
  const cells: Record<string, number | string> = {};
  for (const row of Object.keys(rows))
    for (const column of [...applicants, 'total']) cells[`requests/${row}/${column}`] = '';
  const fill = (row: string, persons: number, enterprises: number): void => {
    cells[`requests/${row}/naturalPerson`] = persons;
    if (enterprises > 0) cells[`requests/${row}/enterprise`] = enterprises;
    cells[`requests/${row}/total`] = persons + enterprises;
  };
  fill('received', 31, 4);
  fill('carriedIn', 2, 0);
  fill('disclosed', 22, 4);
  fill('unavailable.notHeld', 8, 0);
  fill('processed', 30, 4);
  fill('carriedOut', 3, 0);
  return cells;
})();
const verdictOf = (changes: ReportSpec['cells'] = {}) =>
  checkReport(buildReport({ cells: { ...blanks, ...changes } }));
const blankSums = ({ findings }: ReturnType<typeof verdictOf>) =>
  findings.filter(({ ruleId }) => ruleId === 'cell/blank-sum');

test('blanks for zeros are no fault of the sums', () => {
  const verdict = verdictOf();
  expect(blankSums(verdict)).toEqual([]);
  expect(verdict.diagnoses).toEqual([]);
});

test('sums with blanks that one figure breaks have one cause, which is proposed and not asserted', () => {
  const verdict = verdictOf({ 'requests/disclosed/naturalPerson': 25 });
  const sums = blankSums(verdict);
  expect(sums.length).toBeGreaterThan(1);
  expect(verdict.diagnoses).toHaveLength(1);
  const [diagnosis] = verdict.diagnoses;
  expect(diagnosis!.explains.sort()).toEqual(sums.map(({ fingerprint }) => fingerprint).sort());
  expect(diagnosis!.asserted).toBe(false);
  expect(diagnosis!.candidates[0]!.changes).toEqual([
    { path: 'requests/disclosed/naturalPerson', from: 25, to: 22 },
  ]);
  expect(diagnosis!.candidates[0]!.evidence).toContainEqual({ kind: 'blanks-as-zero' });
  expect(diagnosis!.message).toContain('以空白格均为 0 为前提');
  expect(sums.every((finding) => finding.correction === undefined)).toBe(true);
});

test('where sums without blanks fix the figure, those with blanks are explained by it too', () => {
  const verdict = verdictOf({
    ...Object.fromEntries(applicants.slice(2).map((column) => [`requests/processed/${column}`, 0])),
    'requests/processed/total': 33,
  });
  expect(verdict.diagnoses).toHaveLength(1);
  const explained = new Set(verdict.diagnoses[0]!.explains);
  for (const { fingerprint } of blankSums(verdict)) expect(explained).toContain(fingerprint);
});

test('where many sums do not hold with zeros, the blanks may hold anything and no cause is named', () => {
  const verdict = verdictOf({
    'requests/received/total': 20,
    'requests/disclosed/total': 11,
    'requests/processed/total': 12,
    'requests/unavailable.notHeld/total': 1,
    'requests/carriedOut/total': 1,
  });
  const told = verdict.diagnoses.flatMap(({ candidates }) => candidates.flatMap(({ evidence }) => evidence));
  expect(told).not.toContainEqual({ kind: 'blanks-as-zero' });
});
