import { expect, test } from 'vitest';
import { bodyInFileName, bodyKey, matchRoster, yearInFileName } from '../src/survey/name-body.ts';

test('names of a roster mean the body they are the end of, if it is the only one', () => {
  const bodies = new Set(['甲县财政局', '甲县教育局', '乙县教育局', '甲市丙县'].map(bodyKey));
  const { matches: found, undecided } = matchRoster(
    ['甲县财政局', '财政局', '教育局', '丙县人民政府', '甲县'],
    bodies,
  );
  expect(found.get('甲县财政局')).toBe('甲县财政局');
  expect(found.get('教育局')).toBeUndefined();
  expect(found.get('丙县人民政府')).toBe('甲市丙县');
  expect(found.get('甲县')).toBeUndefined();
  // One report does not stand for two names.
  expect(found.get('财政局')).toBeUndefined();
  expect([...undecided]).toEqual([['教育局', ['甲县教育局', '乙县教育局']]]);
  // Nor do two names stand for one report of which both may be meant.
  const towns = matchRoster(['甲县城关镇人民政府', '乙县城关镇人民政府'], new Set(['城关镇']));
  expect([towns.matches.size, towns.undecided.size]).toEqual([0, 2]);
});

test('file names tell body and year of what cannot be read', () => {
  const bodies = new Set(['甲县财政局', '财政局']);
  expect(bodyInFileName('报送/甲县 财政局-2024.pdf', bodies)).toBe('甲县财政局');
  expect(bodyInFileName('扫描件.pdf', bodies)).toBeNull();
  expect(yearInFileName('2024年报送/甲县2023年报.pdf')).toBe(2023);
  expect(yearInFileName('20240131.pdf')).toBeNull();
});
