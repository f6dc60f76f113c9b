import type { Cell, Report, TableId } from '@gouji/core/model';
import {
  parsePath,
  printedRows,
  type RowInBlock,
  rowsOf,
  templateOf,
  templates,
  toPath,
} from '@gouji/core/template';
import { takesPart } from './formula.ts';
import { type Item, type ReviewReport, statusOf } from './report-items.ts';
import type { Review } from './review.ts';

export const tableIds: readonly TableId[] = ['proactive', 'requests', 'remedies'];

/** The rows of a table as the report prints them: where （六）其他处理 stands undivided, that row is another edition's. */
export function printedRowsOf(report: Report, table: TableId): readonly RowInBlock[] {
  const values = report.tables[table];
  if (!values || report.template === null) return [];
  const own = rowsOf(templateOf(report.template).tables[table]);
  const known = templates.flatMap((template) => rowsOf(template.tables[table]));
  const ids = printedRows(
    own.map(({ row }) => row.id),
    values,
  );
  return ids.flatMap((id) => {
    const foreign = known.find(({ row }) => row.id === id);
    return own.find(({ row }) => row.id === id) ?? (foreign ? { ...foreign, block: own[0]!.block } : []);
  });
}

export const cellAt = (report: Report | null, path: string): Cell | undefined => {
  const address = parsePath(path);
  return (address && report?.tables[address.table]?.[address.row]?.[address.column]) ?? undefined;
};

/** What the cursor of the list stands on in a report: its finding, those of its cause, or the first of its group. */
function meant(review: Review, report: ReviewReport): readonly Item[] {
  const group = review.currentGroup;
  const item = review.current ?? review.workspace.items[group?.items[0] ?? -1];
  const items = group?.cause?.items ?? (item ? [item] : []);
  return items.filter((item) => item.report === report);
}

/** Whether a cell takes part in what the cursor of the list stands on. */
export function participants(review: Review, report: ReviewReport): (path: string) => boolean {
  const items = meant(review, report);
  const now = report.current.report;
  return (path) => now !== null && items.some(({ finding }) => takesPart(finding, path, now));
}

/** The rows of the cursor's table as paths, folded where something of the table takes part; the cursor's row is never folded. */
export function shownRows(review: Review): readonly (readonly string[])[] {
  const { cell, folded } = review.ui;
  const report = cell && review.workspace.reports[cell.report];
  const address = cell && parsePath(cell.path);
  if (!report?.current.report || !address) return [];
  const rows = printedRowsOf(report.current.report, address.table).map(({ row, block }) =>
    block.columns.map((column) => toPath(address.table, row.id, column.id)),
  );
  if (!folded) return rows;
  const takes = participants(review, report);
  const taking = rows.filter((row) => row.some(takes));
  return taking.length === 0 ? rows : rows.filter((row) => taking.includes(row) || row.includes(cell.path));
}

/** The findings that stand and speak of a cell, its own first. */
export function findingsAt(review: Review, report: ReviewReport, path: string): readonly Item[] {
  const now = report.current.report;
  if (!now) return [];
  const items = review.workspace
    .itemsOf(report)
    .filter(
      (item) =>
        (item.presence === 'stands' || item.presence === 'appeared') &&
        statusOf(item) !== 'suppressed' &&
        takesPart(item.finding, path, now),
    );
  return [
    ...items.filter(({ finding }) => finding.path === path),
    ...items.filter(({ finding }) => finding.path !== path),
  ];
}

/** What stands in last year's report at the place of a cell; of what was carried in also what was then carried out. */
export function lastYearAt(
  report: ReviewReport,
  path: string,
): { readonly same: Cell | undefined; readonly carriedOut: Cell | undefined } | null {
  const { prior } = report;
  const address = parsePath(path);
  if (!prior || !address) return null;
  const isCarried = address.table === 'requests' && address.row === 'carriedIn';
  return {
    same: cellAt(prior, path),
    carriedOut: isCarried ? cellAt(prior, toPath('requests', 'carriedOut', address.column)) : undefined,
  };
}

/** Where the workbench opens for what the cursor of the list stands on: the cell at fault, else one that takes part, else the first. */
export function firstCell(review: Review, report: ReviewReport): string | null {
  const now = report.current.report;
  if (!now) return null;
  const paths = meant(review, report).flatMap(({ finding }) => [
    finding.correction?.path ?? null,
    finding.path,
    ...finding.related.map(({ path }) => path),
  ]);
  const cause = review.currentGroup?.cause?.diagnosis.candidates[0]?.changes[0]?.path ?? null;
  const named = [cause, ...paths].find((path) => path !== null && cellAt(now, path) !== undefined);
  if (named) return named;
  for (const table of ['requests', 'remedies', 'proactive'] as const) {
    const [first] = printedRowsOf(now, table);
    if (first) return toPath(table, first.row.id, first.block.columns[0]!.id);
  }
  return null;
}
