import type { Report, TableId } from '../../model/report.ts';
import { heldPerFailing, holdsWithZeros, isLeftOpen, linesWithBlanks } from '../../rules/kit/blank-lines.ts';
import { type IdentityLine, identityLines } from '../../rules/kit/identity-lines.ts';
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

/** A line with its blanks as if each were 0. */
function withZeros({ rule, left, right }: IdentityLine): Constraint {
  const terms = new Map<string, 1 | -1>();
  let residual = 0;
  const add = (operands: IdentityLine['left'], sign: 1 | -1): void => {
    for (const { path, value } of operands)
      if (value !== null) {
        terms.set(path, sign);
        residual += sign * value;
      }
  };
  add(left, 1);
  add(right, -1);
  return { rule, terms, residual };
}

/**
 * The lines that can be judged and those that have blanks, as if each blank were 0: they stand for nothing else where nearly
 * all lines hold so. Empty where they do not, or there is no such line.
 */
export function constraintsWithBlanks(report: Report, tableId: TableId): Constraint[] {
  if (!report.template) return [];
  const template = templateOf(report.template);
  if (tableId === 'requests' && newerRows(report, template)) return [];
  const lines = linesWithBlanks(report, template, tableId);
  const open = lines.filter(isLeftOpen);
  const fail = open.filter((line) => !holdsWithZeros(line)).length;
  return fail > 0 && open.length - fail >= heldPerFailing * fail ? lines.map(withZeros) : [];
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
