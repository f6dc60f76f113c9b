import { expect, test } from 'vitest';
import { organizationKind } from './body-kind.ts';
import { readBodyName } from './body-name.ts';

test.each([
  ['甲县人民政府', 'county', '甲'],
  ['甲县人民政府办公室', 'county', '甲'],
  ['甲族自治县人民政府办公室', 'county', '甲族'],
  ['丙市甲县乙镇人民政府', 'township', '乙'],
  ['丙区丁街道办事处', 'township', '丁'],
  ['丙市教育局', 'department', '教育'],
  ['丙市发展和改革委员会', 'department', '发展和改革'],
  ['丙市人民政府', 'city', '丙'],
  ['丙市城市管理局', 'department', '城市管理'],
  ['丙市市场监督管理局', 'department', '市场监督管理'],
  ['丙市甲县住房和城乡建设局', 'department', '住房和城乡建设'],
  ['丙市乡村振兴局', 'department', '乡村振兴'],
  ['丙自治州人民政府', 'city', '丙'],
  ['甲县政府办公室', 'county', '甲'],
  ['甲州人民政府办公室', 'city', '甲'],
  ['丙市甲经济技术开发区管理委员会', 'zone', '甲经济技术'],
  ['甲县人民法院', 'department', '人民'],
  ['丙市第一中学', 'institution', '第一'],
  ['国务院甲部', 'department', '甲'],
  ['丙海关', 'department', '丙'],
  ['甲县政务服务和数据管理局', 'department', '政务服务和数据管理'],
])('%s', (name, kind, stem) => {
  expect(readBodyName(name)).toEqual({ kind, stem });
});

test('one table tells the kind for every question', () => {
  for (const [name, kind] of [
    ['丙自治州人民政府', 'prefecture'],
    ['甲县政府办公室', 'office'],
    ['丙市甲经济技术开发区管理委员会', 'other'],
    ['甲县人民法院', 'department'],
    ['甲县乙镇人民政府', 'township'],
  ] as const)
    expect(organizationKind(name), name).toBe(kind);
});

test.each([
  '我县',
  '各乡镇',
  '全县',
  '县政府办公室',
  '局办公室',
  '本机关',
  '甲县宣传部',
  '围绕小城镇',
  '推进美丽乡',
])('%s is no name', (name) => {
  expect(readBodyName(name)).toBeNull();
});
