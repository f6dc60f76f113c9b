import type { Report } from '@gouji/core';

/** The reports that count as subordinate to one: a report is not its own, even where a folder of all reports is given. */
export const subordinatesOf = (report: Report | null, given: readonly Report[]): Report[] =>
  given.filter(({ organization }) => organization?.name !== report?.organization?.name);
