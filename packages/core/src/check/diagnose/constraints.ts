import type { Report, TableId } from '../../model/report.ts';
import { identityLines } from '../../rules/kit/identity-lines.ts';
import { newerRows, outcomesSum } from '../../rules/kit/newer-rows.ts';
import { rowsOf, templateOf, toPath } from '../../template/index.ts';

/** One line of an identity whose operands are all numbers: Σ coefficient × value should be 0, and is `residual`. */
export interface Constraint {
  readonly rule: string;
  /** Coefficient (+1 left, −1 right) by path. */
  readonly terms: ReadonlyMap<string, 1 | -1>;
  readonly residual: number;
}

/** Every identity line of a table that can be judged. Blank, ambiguous and missing values take no part. */
export function constraintsOf(report: Report, tableId: TableId): Constraint[] {
  if (!report.template) return [];
  const template = templateOf(report.template);
  const isNewer = tableId === 'requests' && newerRows(report, template) !== null;
  return identityLines(report, template, tableId)
    .filter(({ state, rule }) => state !== 'unevaluated' && !(isNewer && rule === outcomesSum))
    .map(({ rule, left, right, leftSum, rightSum }) => ({
      rule,
      terms: new Map<string, 1 | -1>([
        ...left.map(({ path }) => [path, 1] as const),
        ...right.map(({ path }) => [path, -1] as const),
      ]),
      residual: leftSum - rightSum,
    }));
}

/** Whether a sum of a table is broken at all. */
export const hasBroken = (report: Report, tableId: TableId): boolean =>
  report.template !== null &&
  identityLines(report, templateOf(report.template), tableId).some(({ state }) => state === 'broken');

/** The rows of a table in printed order, for shifting a row as a whole. */
export const rowPaths = (report: Report, tableId: TableId): string[][] => {
  const table = report.tables[tableId];
  if (!table || !report.template) return [];
  return rowsOf(templateOf(report.template).tables[tableId])
    .filter(({ row }) => table[row.id])
    .map(({ row, block }) => block.columns.map((column) => toPath(tableId, row.id, column.id)));
};
