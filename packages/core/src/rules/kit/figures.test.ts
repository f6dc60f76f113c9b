import { expect, test } from 'vitest';
import { checkReport } from '../../check/check-report.ts';
import { buildReport, type ReportSpec } from '../../testing/index.ts';

const unevaluated = (spec: ReportSpec, prior?: ReportSpec) =>
  checkReport(buildReport(spec), prior ? { prior: buildReport({ year: 2022, ...prior }) } : {}).rules
    .unevaluated;

test('a rule whose figure is no number says so by the path and the worst reason', () => {
  expect(
    unevaluated({
      cells: { 'proactive/normativeDocuments/inForce': '', 'proactive/normativeDocuments/issued': '#REF!' },
    }),
  ).toEqual(
    expect.arrayContaining([
      {
        id: 'proactive/in-force-below-issued',
        reason: 'invalid',
        paths: ['proactive/normativeDocuments/issued', 'proactive/normativeDocuments/inForce'],
      },
    ]),
  );
});

test('a figure of last year is told as such', () => {
  expect(unevaluated({}, { cells: { 'requests/carriedOut/total': '' } })).toContainEqual({
    id: 'year/carried-over',
    reason: 'blank',
    paths: ['prior/requests/carriedOut/total'],
  });
});

test('what the edition does not have is not lacking, and a clean report lacks nothing', () => {
  for (const edition of ['2019', '2021'] as const)
    expect(unevaluated({ edition, year: edition === '2019' ? 2020 : 2023 })).toEqual([]);
});

test('sums are told with all their unknown figures', () => {
  expect(unevaluated({ cells: { 'requests/disclosed/enterprise': '' } })).toEqual([
    { id: 'requests/row-sum', reason: 'blank', paths: ['requests/disclosed/enterprise'] },
    { id: 'requests/outcomes-sum', reason: 'blank', paths: ['requests/disclosed/enterprise'] },
  ]);
});
