import { expect, test } from 'vitest';
import type { Report } from '../model/report.ts';
import { buildReport } from '../testing/build-report.ts';
import { checkReport } from './check-report.ts';

const bureau = (name: string) => ({ name, kind: 'department' as const });
const own = buildReport({ year: 2023, organization: bureau('丙市教育局') });
const lastYear = buildReport({ year: 2022, organization: bureau('丙市教育局') });
const file = (name: string, report: Report | null, sha256 = name) => ({
  report,
  source: { name, sha256 },
  complete: report !== null,
});
const needsPrior = (reasons: readonly { id: string; reason: string }[]) =>
  new Set(reasons.filter(({ id }) => id.startsWith('year/')).map(({ reason }) => reason));

test.each([
  ['unreadable', file('上年.doc', null), 'prior-unreadable'],
  ['no report', { ...file('上年.txt', null), complete: true }, 'prior-not-report'],
  [
    'of another body',
    file('上年.txt', buildReport({ year: 2022, organization: bureau('丙市民政局') })),
    'prior-other-body',
  ],
  [
    'of the year before last',
    file('上年.txt', buildReport({ year: 2021, organization: bureau('丙市教育局') })),
    'prior-wrong-year',
  ],
  [
    'of the same year',
    file('上年.txt', buildReport({ year: 2023, organization: bureau('丙市教育局') })),
    'prior-wrong-year',
  ],
  ['of no known year', file('上年.txt', { ...lastYear, year: null }), 'prior-year-unknown'],
  ['the same file', file('本年.txt', own, 'same'), 'prior-same-file'],
])('a prior report that is %s is told by name and reason, and nothing passes', (_, prior, reason) => {
  const result = checkReport(own, { prior }, { sha256: 'same', complete: true, leftOut: [] });
  expect(result.coverage.companions).toEqual([
    { name: prior.source.name, role: 'prior', used: false, reason },
  ]);
  expect(needsPrior(result.rules.skipped)).toEqual(new Set([reason]));
  expect(result.coverage.whole).toBe(false);
});

test('a prior report that is what it should be is used', () => {
  for (const prior of [file('上年.txt', lastYear), lastYear]) {
    const { coverage, rules } = checkReport(own, { prior });
    expect(coverage.companions).toMatchObject([{ role: 'prior', used: true }]);
    expect(rules.ran).toContain('year/carried-over');
    expect(coverage.whole).toBe(true);
  }
});

test('without a prior report nothing is missing', () => {
  const { coverage, rules } = checkReport(own);
  expect(coverage).toMatchObject({ companions: [], whole: true });
  expect(needsPrior(rules.skipped)).toEqual(new Set(['no-prior']));
});

const government = (name: string, kind: 'county' | 'prefecture' | 'township') =>
  buildReport({ year: 2023, organization: { name, kind } });

test.each([
  ['a county under a county', government('甲县人民政府', 'county'), government('乙县人民政府', 'county')],
  ['a bureau of another county', government('甲县人民政府', 'county'), own, '乙县教育局'],
  [
    'the city under its county',
    government('甲县人民政府', 'county'),
    government('丙市人民政府', 'prefecture'),
  ],
])('%s is no subordinate', (_, parent, child, name?: string) => {
  const report = name ? { ...child, organization: bureau(name) } : child;
  expect(checkReport(parent, { children: [report] }).coverage.companions).toMatchObject([
    { used: false, reason: 'child-other-body' },
  ]);
});

test.each([
  ['a county of a city', government('丙市人民政府', 'prefecture'), government('甲县人民政府', 'county')],
  ['a town of a county', government('甲县人民政府', 'county'), government('乙镇人民政府', 'township')],
  [
    'a bureau of the county',
    government('甲县人民政府', 'county'),
    { ...own, organization: bureau('甲县教育局') },
  ],
  [
    'a bureau that names no county',
    government('甲县人民政府', 'county'),
    { ...own, organization: bureau('县教育局') },
  ],
])('%s is one', (_, parent, child) => {
  expect(checkReport(parent, { children: [child] }).coverage.companions).toMatchObject([{ used: true }]);
});

test('the report itself among others below it is told and keeps nothing back', () => {
  const town = government('乙镇人民政府', 'township');
  const parent = government('甲县人民政府', 'county');
  const { coverage } = checkReport(parent, { children: [file('乙镇.txt', town), file('本级.txt', parent)] });
  expect(coverage.companions[1]).toMatchObject({ used: false, reason: 'child-same-file' });
  expect(coverage.whole).toBe(true);
  expect(checkReport(parent, { children: [file('本级.txt', parent)] }).coverage.whole).toBe(false);
});

test('of several subordinate reports each that is not used is told, and the others are compared', () => {
  const town = (name: string, year: number | null) =>
    buildReport({ year, organization: { name, kind: 'township' } });
  const { coverage, rules } = checkReport(buildReport({ year: 2023 }), {
    children: [
      file('乙镇.txt', town('乙镇人民政府', 2023)),
      file('丙镇.txt', town('丙镇人民政府', 2022)),
      file('丁镇.doc', null),
    ],
  });
  expect(coverage.companions.map(({ name, reason }) => [name, reason])).toEqual([
    ['乙镇.txt', undefined],
    ['丙镇.txt', 'child-wrong-year'],
    ['丁镇.doc', 'child-unreadable'],
  ]);
  expect(rules.ran).toContain('rollup/sum');
  expect(coverage.whole).toBe(false);
});

test('glued figures carried in are read where they are what last year carried out', () => {
  const columns = ['naturalPerson', 'enterprise', 'researchInstitution', 'publicInterest', 'legalService'];
  const all = [...columns, 'otherOrganization', 'total'];
  const glued = { raw: '120010013', value: null, state: 'ambiguous' as const, at: null };
  const rowOf = (values: readonly number[]) =>
    Object.fromEntries(
      all.map((column, index) => [
        column,
        { value: values[index]!, raw: String(values[index]), state: 'number' as const, at: null },
      ]),
    );
  const withRow = (report: Report, row: string, cells: ReturnType<typeof rowOf>): Report => ({
    ...report,
    tables: { ...report.tables, requests: { ...report.tables.requests, [row]: cells } },
  });
  const report = withRow(own, 'carriedIn', Object.fromEntries(all.map((column) => [column, glued])) as never);
  const candidates = [
    [12, 0, 0, 1, 0, 0, 13],
    [1, 2, 0, 0, 10, 0, 13],
  ];
  const notices = [
    {
      code: 'ambiguous-row',
      level: 'warning' as const,
      message: { zh: '', en: '' },
      data: { table: 'requests', row: 'carriedIn', raw: '120010013', candidates },
    },
  ];
  const codesWith = (carriedOut: readonly number[]): string[] =>
    checkReport(
      report,
      { prior: withRow(lastYear, 'carriedOut', rowOf(carriedOut)) },
      { sha256: null, complete: true, leftOut: [], notices },
    ).notices.map(({ code }) => code);
  expect(codesWith(candidates[0]!)).toEqual(['settled-row']);
  expect(codesWith([11, 0, 0, 1, 0, 1, 13])).toEqual(['ambiguous-row']);
  expect(checkReport(report, {}, { sha256: null, complete: true, leftOut: [], notices }).notices).toEqual(
    notices,
  );
});
