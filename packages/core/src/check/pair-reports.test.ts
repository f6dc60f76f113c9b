import { expect, test } from 'vitest';
import { pairReports } from './pair-reports.ts';

const asIs = (ref: string): string => ref;
const placed = (ref: string, organization: string | null, year: number | null) => ({
  ref,
  organization,
  year,
});

test('consecutive years of one body pair up; other bodies and gaps do not', () => {
  const pairs = pairReports(
    [
      placed('a23', '甲县人民政府', 2023),
      placed('a22', '甲县 人民政府', 2022),
      placed('a20', '甲县人民政府', 2020),
      placed('b22', '乙镇人民政府', 2022),
      placed('x', null, 2022),
      placed('y', '甲县人民政府', null),
    ],
    asIs,
  );
  expect([...pairs]).toEqual([['a23', 'a22']]);
});

test('two reports of one body and year leave it open which is meant', () => {
  const pairs = pairReports(
    [
      placed('new', '甲县人民政府', 2023),
      placed('old.txt', '甲县人民政府', 2022),
      placed('old.docx', '甲县人民政府', 2022),
    ],
    asIs,
  );
  expect(pairs.size).toBe(0);
});

test('candidates given apart are the only ones looked at', () => {
  const pairs = pairReports([placed('a23', '甲', 2023), placed('a22', '甲', 2022)], asIs, [
    placed('p22', '甲', 2022),
  ]);
  expect([...pairs]).toEqual([['a23', 'p22']]);
});

const towns = (...paths: readonly string[]) =>
  pairReports(
    paths.map((path) => placed(path, '城关镇人民政府', Number(/20\d\d/u.exec(path)![0]))),
    asIs,
  );

test('a name that stands in every county pairs within its county, as the folders name it', () => {
  expect([...towns('2023/甲县/a.txt', '2023/乙县/a.txt', '2024/甲县/a.txt', '2024/乙县/a.txt')]).toEqual([
    ['2024/甲县/a.txt', '2023/甲县/a.txt'],
    ['2024/乙县/a.txt', '2023/乙县/a.txt'],
  ]);
  expect(towns('2023/甲县/a.txt', '2024/乙县/a.txt').size).toBe(0);
});

test('where the folders name no county, one of a name for each year is one body, and two leave it open', () => {
  expect(towns('2023/a.txt', '2024/a.txt').size).toBe(1);
  expect(towns('2023/甲县/a.txt', '2024/a.txt').size).toBe(1);
  expect(towns('2023/一/a.txt', '2024/一/a.txt', '2024/二/a.txt').size).toBe(0);
  // Two drafts that lie side by side are of one body.
  expect(towns('2023/一/a.txt', '2024/一/a.txt', '2024/一/b.txt').size).toBe(2);
});
