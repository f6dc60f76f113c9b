import type { SourceLocation } from '../../model/location.ts';
import type { Report, TableId } from '../../model/report.ts';

/**
 * The sheet, or the file of several, that a place is in; empty in a document of one piece. Sheets and files have no order
 * among themselves, and one that holds a table alone is its own heading.
 */
export const sheetOf = (at: SourceLocation | null): string =>
  at === null
    ? ''
    : [at.file ?? '', at.kind === 'sheet' ? at.sheet : ''].filter((name) => name !== '').join('/');

/** Whether a table stands in a sheet or file where no section begins. */
export function hasOwnSheet(report: Report, id: TableId): boolean {
  const cells = Object.values(report.tables[id] ?? {}).flatMap((row) => Object.values(row));
  const sheet = sheetOf(cells.find(({ at }) => at !== null)?.at ?? null);
  return sheet !== '' && !report.sections.some((section) => section.at && sheetOf(section.at) === sheet);
}
