import type { PrintedLabel, Report, TableId } from '../../model/report.ts';

/** The header as printed above a column, by row and column id; null when it does not differ from the template's wording. */
export function printedHeader(
  report: Report,
  table: TableId,
  row: string,
  column: string,
): PrintedLabel | null {
  const endings = [`${row}/${column}`, column];
  for (const ending of endings) {
    const found = report.labels.find(
      (label) => label.table === table && (label.path === ending || label.path === `${table}/${ending}`),
    );
    if (found) return found;
  }
  return null;
}
