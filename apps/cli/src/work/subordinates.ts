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

/** A report with what it was read from; null when it could not be read. */
interface Given {
  readonly report: Report | null;
}

/**
 * Which of the reports given as subordinate count for one report. None is its own, nor is one of another year where that
 * of the year lies beside it. A report that was itself given as subordinate has only those that evidently stand below it:
 * where a folder is both checked and given, its departments are not each other's parents. One that was written out on the
 * command line (`isNamed`) was meant as the parent. What could not be read is missing from every parent's sums.
 */
export function subordinatesOf<One extends Given>(
  report: Report | null,
  given: readonly One[],
  isNamed = false,
): One[] {
  if (!report) return [];
  const { organization, year } = report;
  const all = given.flatMap((one) => one.report ?? []);
  const isOther = (one: Report): boolean =>
    !sameBody(one, report) &&
    (one.year === year || !all.some((other) => other.year === year && sameBody(other, one)));
  const isGiven = all.some((one) => one.year === year && sameBody(one, report));
  if (isNamed || !isGiven || !organization)
    return given.filter((one) => one.report === null || isOther(one.report));
  const others = all.filter(isOther);
  const rank = ranks[organization.kind];
  const isOnly = !others.some((one) => one.organization && ranks[one.organization.kind] >= rank);
  const below = new Set(others.filter((one) => standsBelow(one, organization, isOnly)));
  return below.size === 0 ? [] : given.filter((one) => one.report === null || below.has(one.report));
}
