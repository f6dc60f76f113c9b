import type { OrganizationKind } from '../src/model/report.ts';
import { buildSection } from '../src/rules/kit/build-section.ts';

export const township = { name: '甲县乙镇人民政府', kind: 'township' as const };
export const of = (name: string, kind: OrganizationKind, overview: string) => ({
  organization: { name, kind },
  prose: { overview },
});
export const preamble = (text: string) => ({
  sections: [buildSection(null, '', text), buildSection('overview', '一、总体情况', '甲')],
});

/** Compiled by the government of another township. */
export const byAnotherTownship = {
  name: 'compiled by another township',
  report: { organization: township, ...preamble('本报告由丁镇人民政府编制。') },
  expect: [{ messageId: 'mismatch', path: 'preamble', data: { other: '丁镇人民政府' } }],
};
