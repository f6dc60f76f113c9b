import type { Report, TableId } from '../../model/report.ts';
import { type Template, toPath } from '../../template/index.ts';
import { cellsOf, numberAt, tableIds } from './cells.ts';
import type { RuleContext } from './rule.ts';

/** Subordinate reports of the same year and edition; only these can be added up. */
export const comparableChildren = (report: Report, { children }: RuleContext): readonly Report[] =>
  children.filter(
    (child) => child.year !== null && child.year === report.year && child.template === report.template,
  );

/** A figure that subordinate bodies add up to, with the parent's value. */
export interface AdditiveCell {
  readonly path: string;
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  readonly value: number;
}

/** Stocks and items are shared or overlap; decisions, documents issued, fees, requests and cases add up. */
const additive = new Set([
  'issued',
  'repealed',
  'inForce',
  'decisions',
  'amount',
  'made',
  'projects',
  'total',
]);

export function additiveCells(report: Report, template: Template): AdditiveCell[] {
  return tableIds.flatMap((table) =>
    cellsOf(report, template, table)
      .filter(({ column, cell }) => additive.has(column.id) && cell.value !== null)
      .map(({ row, column, cell }) => ({
        path: toPath(table, row.id, column.id),
        table,
        row: row.id,
        column: column.id,
        value: cell.value!,
      })),
  );
}

/** The value of an additive cell in a subordinate report; null when it is not a number. */
export const childValue = (child: Report, { table, row, column }: AdditiveCell): number | null =>
  numberAt(child, table, row, column);

/** How a subordinate report is called in messages. */
export const childName = (child: Report, index: number): string =>
  child.organization?.name ?? child.title ?? `#${index + 1}`;
