import { expect, test } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import type { OrganizationKind } from '../../model/report.ts';
import { buildReport } from '../../testing/index.ts';
import { matchScope } from './claim-scope.ts';

const match = (
  scope: string | null,
  kind: OrganizationKind,
  name = '甲县人民政府',
  text = '共收到申请9件',
): string => {
  const claim: Claim = {
    metric: 'requests.received',
    value: 9,
    unit: '件',
    comparison: 'exact',
    scope,
    targets: [],
    certainty: 'sure',
    text,
    at: { kind: 'sheet', sheet: 's', cell: 'A1' },
  };
  return matchScope(claim, buildReport({ organization: { name, kind } }));
};

test.each([
  [null, 'county', 'same'],
  ['全县', 'county', 'same'],
  ['我区', 'county', 'same'],
  ['全市', 'prefecture', 'same'],
  ['全县', 'township', 'other'],
  ['全市', 'department', 'other'],
  ['我局', 'department', 'same'],
  ['县本级', 'county', 'other'],
  ['备案', 'prefecture', 'unsure'],
  ['上半年', 'county', 'other'],
  ['2022年', 'county', 'other'],
  ['截至目前', 'county', 'same'],
] as const)('%s in the report of a %s is %s', (scope, kind, expected) => {
  expect(match(scope, kind)).toBe(expected);
});

test.each([
  ['甲县人民政府', '县自然资源局收到政府信息公开申请9件', 'other'],
  ['甲县人民政府', '乙镇收到政府信息公开申请9件', 'other'],
  ['甲县人民政府', '各乡镇、街道收到政府信息公开申请9件', 'same'],
  ['丙市教育局', '2023年丙市教育局收到政府信息公开申请9件', 'same'],
  ['乙镇人民政府', '2023年度乙镇收到政府信息公开申请9件', 'same'],
])('%s: “%s” is %s', (name, text, expected) => {
  expect(match(null, 'other', name, text)).toBe(expected);
});

test.each([
  ['county', '甲县人民政府', '县政府办公室收到政府信息公开申请9件', 'other'],
  ['county', '甲县人民政府', '向县政府提出的政府信息公开申请9件', 'other'],
  ['department', '丙市教育局', '市教育系统共收到政府信息公开申请9件', 'other'],
  ['county', '甲县人民政府', '县政府收到政府信息公开申请9件', 'same'],
  ['office', '甲县人民政府办公室', '县政府办公室收到政府信息公开申请9件', 'same'],
] as const)('in the report of a %s, %s: “%s” is %s', (kind, name, text, expected) => {
  expect(match(null, kind, name, text)).toBe(expected);
});
