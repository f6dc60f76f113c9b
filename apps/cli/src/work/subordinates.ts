import type { Report } from '@gouji/core';

type Organization = NonNullable<Report['organization']>;

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

const compact = (name: string): string => name.replace(/\s+/gu, '');

/** The area a government governs, as the names of bodies below it begin: 甲县 for 甲县人民政府. */
const areaOf = ({ name }: Organization): string => compact(name).replace(/(?:人民)?政府$/u, '');

/** A name that begins with an area of its own belongs there and nowhere else. */
const namesArea = (name: string): boolean => /^.{1,8}?[省市县区州旗盟](?=.)/u.test(name);

const sameBody = (one: Report, other: Report): boolean =>
  one.organization !== null &&
  other.organization !== null &&
  compact(one.organization.name) === compact(other.organization.name);

/** Whether one of the reports of a folder stands below another: by rank, and by the area its name begins with. */
function standsBelow(child: Report, parent: Organization, isOnly: boolean): boolean {
  if (!child.organization || ranks[child.organization.kind] >= ranks[parent.kind]) return false;
  const name = compact(child.organization.name);
  return name.startsWith(areaOf(parent)) || (isOnly && !namesArea(name));
}

/**
 * Which of the reports given as subordinate count for one report. None is its own, nor is one of another year where that
 * of the year lies beside it. A report that was itself given as subordinate has only those that evidently stand below it:
 * where a folder is both checked and given, its departments are not each other's parents. One that was written out on the
 * command line (`isNamed`) was meant as the parent.
 */
export function subordinatesOf(report: Report | null, given: readonly Report[], isNamed = false): Report[] {
  if (!report) return [];
  const { organization, year } = report;
  const others = given.filter(
    (one) =>
      !sameBody(one, report) &&
      (one.year === year || !given.some((other) => other.year === year && sameBody(other, one))),
  );
  const isGiven = given.some((one) => one.year === year && sameBody(one, report));
  if (isNamed || !isGiven || !organization) return others;
  const rank = ranks[organization.kind];
  const isOnly = !others.some((one) => one.organization && ranks[one.organization.kind] >= rank);
  return others.filter((one) => standsBelow(one, organization, isOnly));
}
