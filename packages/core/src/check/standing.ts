import { governedArea } from '../language/bodies/index.ts';
import type { Organization, OrganizationKind } from '../model/report.ts';

const ranks: Readonly<Partial<Record<OrganizationKind, number>>> = {
  province: 4,
  prefecture: 3,
  county: 2,
  township: 1,
};
const lowestRank = 1;

/** How far up a government stands; undefined for other bodies, whose names do not tell. */
export const governmentRank = (kind: OrganizationKind): number | undefined => ranks[kind];

/** How far up a body stands; those that stand below a government alone are all of one rank. */
export const rankOf = ({ kind }: Organization): number => governmentRank(kind) ?? lowestRank;

/** The area a government governs, as the names of bodies below it begin: 甲县 for 甲县人民政府. */
export const areaOf = ({ name }: Organization): string => governedArea(name);
