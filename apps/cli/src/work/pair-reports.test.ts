import { expect, test } from 'vitest';
import { pairReports } from './pair-reports.ts';

const placed = (ref: string, organization: string | null, year: number | null) => ({
  ref,
  organization,
  year,
});

test('consecutive years of one body pair up; other bodies and gaps do not', () => {
  const pairs = pairReports([
    placed('a23', '甲县人民政府', 2023),
    placed('a22', '甲县 人民政府', 2022),
    placed('a20', '甲县人民政府', 2020),
    placed('b22', '乙镇人民政府', 2022),
    placed('x', null, 2022),
    placed('y', '甲县人民政府', null),
  ]);
  expect([...pairs]).toEqual([['a23', 'a22']]);
});

test('two reports of one body and year leave it open which is meant', () => {
  const pairs = pairReports([
    placed('new', '甲县人民政府', 2023),
    placed('old.txt', '甲县人民政府', 2022),
    placed('old.docx', '甲县人民政府', 2022),
  ]);
  expect(pairs.size).toBe(0);
});

test('candidates given apart are the only ones looked at', () => {
  const pairs = pairReports(
    [placed('a23', '甲', 2023), placed('a22', '甲', 2022)],
    [placed('p22', '甲', 2022)],
  );
  expect([...pairs]).toEqual([['a23', 'p22']]);
});
