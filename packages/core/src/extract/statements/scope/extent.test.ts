import { expect, test } from 'vitest';
import type { OrganizationKind } from '../../../model/report.ts';
import { buildReport } from '../../../testing/index.ts';

/** How far the first number of a sentence counts what the tables of the body count. */
const extentIn = (text: string, kind: OrganizationKind, name: string): string | undefined =>
  buildReport({ year: 2023, organization: { name, kind }, prose: { overview: text } }).claims[0]?.extent;

test.each([
  ['', 'county', '甲县人民政府', 'same'],
  ['全县', 'county', '甲县人民政府', 'same'],
  ['我区', 'county', '甲区人民政府', 'same'],
  ['全市', 'prefecture', '丙市人民政府', 'same'],
  ['全县', 'township', '乙镇人民政府', 'other'],
  ['全市', 'department', '丙市教育局', 'other'],
  ['我局', 'department', '丙市教育局', 'same'],
  ['县本级', 'county', '甲县人民政府', 'other'],
  ['上半年', 'county', '甲县人民政府', 'other'],
  ['2022年', 'county', '甲县人民政府', 'other'],
  ['截至目前', 'county', '甲县人民政府', 'same'],
  ['县自然资源局', 'county', '甲县人民政府', 'other'],
  ['乙镇', 'county', '甲县人民政府', 'other'],
  ['各乡镇、街道', 'county', '甲县人民政府', 'other'],
  ['2023年丙市教育局', 'department', '丙市教育局', 'same'],
  ['2023年度乙镇', 'township', '乙镇人民政府', 'same'],
  ['市住建局', 'department', '丙市住房和城乡建设局', 'same'],
  ['县政府办公室', 'county', '甲县人民政府', 'other'],
  ['县政府办公室及各部门', 'county', '甲县人民政府', 'same'],
  ['市教育系统共', 'department', '丙市教育局', 'other'],
  ['县政府', 'county', '甲县人民政府', 'same'],
  ['县政府办公室', 'office', '甲县人民政府办公室', 'same'],
] as const)('%s收到… in the report of a %s, %s: %s', (words, kind, name, expected) => {
  expect(extentIn(`${words}收到政府信息公开申请9件。`, kind, name)).toBe(expected);
});

test.each([
  ['共办理备案行政复议案件9件。', 'prefecture', '丙市人民政府', 'unsure'],
  ['向县政府提出的政府信息公开申请9件。', 'county', '甲县人民政府', 'other'],
  ['县政府及县政府办公室制发规范性文件3件。', 'county', '甲县人民政府', 'unsure'],
  ['制发规范性文件3件。', 'county', '甲县人民政府', 'same'],
] as const)('%s in the report of a %s, %s: %s', (text, kind, name, expected) => {
  expect(extentIn(text, kind, name)).toBe(expected);
});
