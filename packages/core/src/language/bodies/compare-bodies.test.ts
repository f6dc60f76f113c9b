import { expect, test } from 'vitest';
import { compareBodies, isOtherKindOfPlace, mayBeSameBody } from './compare-bodies.ts';

test.each([
  ['甲县人民政府', '甲县人民政府办公室'],
  ['甲县', '甲族自治县人民政府'],
  ['丙市甲县', '甲县人民政府'],
  ['甲县人民政府', '甲市人民政府'],
  ['丙市发展和改革委员会', '丙市发改委'],
  ['丙市国土资源局', '丙市自然资源局'],
  ['丙市教育局', '丙市教育体育局'],
  ['丙市卫生和计划生育委员会', '丙市卫生健康委员会'],
  ['乙省丙市教育局', '丙市教育局'],
  ['教育局', '丙市教育局'],
  ['甲县乙乡人民政府', '乙镇人民政府'],
  ['丙经济技术开发区管委会', '丙经开区'],
  ['丙市第一中学', '丙市教育局'],
])('%s and %s may be one body', (one, other) => {
  expect(mayBeSameBody(one, other)).toBe(true);
  expect(mayBeSameBody(other, one)).toBe(true);
});

test.each([
  ['甲县人民政府', '乙县人民政府'],
  ['东甲区人民政府', '西甲区人民政府'],
  ['丙市教育局', '丙市民政局'],
  ['丙市财政局', '丙市民政局'],
  ['丙市教育局', '丙市体育局'],
  ['丙市城市管理局', '丙市应急管理局'],
  ['甲县教育局', '乙县教育局'],
  ['丙市教育局', '丙市甲区教育局'],
  ['甲县人民政府', '甲县教育局'],
  ['甲县人民政府', '甲县乙镇人民政府'],
  ['甲县乙镇人民政府', '丁县乙镇人民政府'],
  ['甲省丙市人民政府', '甲省戊市人民政府'],
])('%s and %s are not', (one, other) => {
  expect(mayBeSameBody(one, other)).toBe(false);
  expect(mayBeSameBody(other, one)).toBe(false);
});

test('only bodies of one class without a common character are surely different', () => {
  expect(compareBodies('甲县乙镇人民政府', '丁镇人民政府')).toBe('nothingShared');
  expect(compareBodies('丙市教育局', '丙市民政局')).toBe('nothingShared');
  expect(compareBodies('乙镇人民政府', '甲县人民政府办公室')).not.toBe('nothingShared');
  expect(compareBodies('丙市发展和改革委员会', '丙市发改委')).not.toBe('nothingShared');
  expect(compareBodies('甲县', '甲族自治县人民政府办公室')).not.toBe('nothingShared');
});

test('one name may be of places of different kinds', () => {
  expect(isOtherKindOfPlace('丙市甲区人民政府', '甲县')).toBe(true);
  expect(isOtherKindOfPlace('乙镇人民政府', '乙乡')).toBe(true);
  expect(isOtherKindOfPlace('丙市甲区人民政府', '甲区')).toBe(false);
  expect(isOtherKindOfPlace('甲县人民政府', '甲市人民政府')).toBe(false);
  expect(isOtherKindOfPlace('甲县人民政府', '甲镇')).toBe(false);
});
