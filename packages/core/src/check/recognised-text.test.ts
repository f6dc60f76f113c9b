import { expect, test } from 'vitest';
import type { Notice } from '../model/notice.ts';
import type { Report } from '../model/report.ts';
import { buildReport } from '../testing/build-report.ts';
import { checkReport } from './check-report.ts';

/** A report whose one row does not add up, read from the second page of a file. */
function onPageTwo(): Report {
  const report = buildReport({
    cells: { 'requests/received/naturalPerson': 7, 'requests/received/total': 9 },
  });
  const at = { kind: 'page', page: 2, box: [0, 0, 10, 10] } as const;
  const rows = Object.entries(report.tables.requests!).map(([row, cells]) => [
    row,
    Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, { ...cell, at }])),
  ]);
  return { ...report, tables: { ...report.tables, requests: Object.fromEntries(rows) } };
}

const recognised = (pages: readonly number[]): Notice => ({
  code: 'recognised-text',
  level: 'warning',
  message: { zh: '', en: '' },
  data: { pages },
});

const check = (pages: readonly number[]) => {
  const notices = pages.length > 0 ? [recognised(pages)] : [];
  const { findings, diagnoses, coverage } = checkReport(
    onPageTwo(),
    {},
    { sha256: null, complete: true, leftOut: [], notices },
  );
  const { severity, concerns, suggestion } = findings.find(({ ruleId }) => ruleId === 'requests/row-sum')!;
  return {
    severity,
    concerns,
    isAsked: suggestion !== undefined,
    isDiagnosed: diagnoses.length > 0,
    whole: coverage.whole,
  };
};

test('a contradiction in recognised text is no error of the report, and such a report never passes', () => {
  expect(check([])).toMatchObject({ severity: 'error', isAsked: true, isDiagnosed: true, whole: true });
  expect(check([1])).toMatchObject({ severity: 'error', isAsked: true, isDiagnosed: true, whole: false });
  expect(check([2])).toEqual({
    severity: 'warning',
    concerns: 'reading',
    isAsked: false,
    isDiagnosed: false,
    whole: false,
  });
});
