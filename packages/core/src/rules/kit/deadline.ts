import type { OrganizationKind, Report } from '../../model/report.ts';

/**
 * The last day on which article 49 lets a report be published, as `MM-DD` of the year after the report year.
 * Null for bodies whose deadline is set locally.
 */
export function publicationDeadline(kind: OrganizationKind): string | null {
  if (kind === 'department' || kind === 'office') return '01-31';
  if (kind === 'province' || kind === 'prefecture' || kind === 'county') return '03-31';
  return null;
}

/** Schools may report on a school year, which article 49 does not know. */
export const isSchoolYear = ({ title, period }: Report): boolean =>
  title?.includes('学年') === true ||
  (period?.start.endsWith('-09-01') === true && period.end.endsWith('-08-31'));
