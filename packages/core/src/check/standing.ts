import type { Organization } from '../model/report.ts';

/** How far up a body stands; those that stand below a government alone are all of one rank. */
const ranks: Readonly<Record<Organization['kind'], number>> = {
  province: 4,
  prefecture: 3,
  county: 2,
  township: 1,
  department: 1,
  office: 1,
  other: 1,
};

export const rankOf = ({ kind }: Organization): number => ranks[kind];

const compact = (name: string): string => name.replace(/\s+/gu, '');

/** The area a government governs, as the names of bodies below it begin: 甲县 for 甲县人民政府. */
export const areaOf = ({ name }: Organization): string => compact(name).replace(/(?:人民)?政府$/u, '');

/** Whether a name begins with an area of its own; such a body belongs there and nowhere else. */
export const namesArea = (name: string): boolean => /^.{1,8}?[省市县区州旗盟](?=.)/u.test(compact(name));
