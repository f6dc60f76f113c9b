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
