import type { Report } from '@gouji/core';
import { expect, test } from 'vitest';
import { subordinatesOf as subordinatesAmong } from './subordinates.ts';

type Kind = NonNullable<Report['organization']>['kind'];
const report = (name: string, kind: Kind, year = 2023): Report =>
  ({ organization: { name, kind }, year }) as unknown as Report;

const subordinatesOf = (of: Report, given: readonly Report[], isNamed = false): Report[] =>
  subordinatesAmong(
    of,
    given.map((one) => ({ report: one })),
    isNamed,
  ).map(({ report }) => report);

const county = report('甲县人民政府', 'county');
const education = report('甲县教育局', 'department');
const finance = report('甲县财政局', 'department');
const town = report('丙镇人民政府', 'township');
const elsewhere = report('乙县教育局', 'department');
const names = (reports: readonly Report[]): string[] => reports.map(({ organization }) => organization!.name);

test('a report that was named, or is not among those given, has all of them, but not itself', () => {
  expect(names(subordinatesOf(county, [county, education, town, elsewhere], true))).toEqual([
    '甲县教育局',
    '丙镇人民政府',
    '乙县教育局',
  ]);
  expect(names(subordinatesOf(education, [finance, town]))).toEqual(['甲县财政局', '丙镇人民政府']);
});

test('where a folder is given as its own subordinates, departments have none and the county has its own', () => {
  const all = [county, education, finance, town, elsewhere];
  expect(subordinatesOf(education, all)).toEqual([]);
  expect(subordinatesOf(town, all)).toEqual([]);
  expect(names(subordinatesOf(county, all))).toEqual(['甲县教育局', '甲县财政局', '丙镇人民政府']);
});

test('with two counties in the folder a body that names neither belongs to neither', () => {
  const other = report('乙县人民政府', 'county');
  const all = [county, other, education, town, elsewhere];
  expect(names(subordinatesOf(county, all))).toEqual(['甲县教育局']);
  expect(names(subordinatesOf(other, all))).toEqual(['乙县教育局']);
});

test('of a body with reports of several years the one of the year counts; one of another year alone is not hidden', () => {
  const old = report('甲县教育局', 'department', 2022);
  const oldTown = report('丙镇人民政府', 'township', 2022);
  expect(subordinatesOf(county, [education, old, oldTown])).toEqual([education, oldTown]);
});

test('what could not be read is missing for every parent, and for nobody else', () => {
  const given = [{ report: county }, { report: education }, { report: null }];
  expect(subordinatesAmong(county, given)).toEqual([{ report: education }, { report: null }]);
  expect(subordinatesAmong(education, given)).toEqual([]);
});
