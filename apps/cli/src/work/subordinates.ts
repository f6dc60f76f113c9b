import type { Report } from '@gouji/core';
import { areaOf, namesArea, rankOf } from '@gouji/core/check';

type Organization = NonNullable<Report['organization']>;

const compact = (name: string): string => name.replace(/\s+/gu, '');

const sameBody = (one: Report, other: Report): boolean =>
  one.organization !== null &&
  other.organization !== null &&
  compact(one.organization.name) === compact(other.organization.name);

/** Whether one of the reports of a folder stands below another: by rank, and by the area its name begins with. */
function standsBelow(child: Report, parent: Organization, isOnly: boolean): boolean {
  if (!child.organization || rankOf(child.organization) >= rankOf(parent)) return false;
  const name = compact(child.organization.name);
  return name.startsWith(areaOf(parent)) || (isOnly && !namesArea(name));
}

/** A report with what it was read from; null when it could not be read. */
interface Given {
  readonly report: Report | null;
  /** Written out on the command line: if it is no subordinate, that is told. */
  readonly isNamed?: boolean;
}

/**
 * Which of the reports given as subordinate count for one report. None is its own, nor is one of another year where that
 * of the year lies beside it. A report that was itself given as subordinate has only those that evidently stand below it:
 * where a folder is both checked and given, its departments are not each other's parents. One that was written out on the
 * command line (`isNamed`) was meant as the parent, and one of its own that is written out beside it is told as no
 * subordinate. What could not be read is missing from every parent's sums.
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
    return given.filter(
      (one) =>
        one.report === null ||
        isOther(one.report) ||
        (isNamed && one.isNamed && sameBody(one.report, report)),
    );
  const others = all.filter(isOther);
  const rank = rankOf(organization);
  const isOnly = !others.some((one) => one.organization && rankOf(one.organization) >= rank);
  const below = new Set(others.filter((one) => standsBelow(one, organization, isOnly)));
  return below.size === 0 ? [] : given.filter((one) => one.report === null || below.has(one.report));
}
