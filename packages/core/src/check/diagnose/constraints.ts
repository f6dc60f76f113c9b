import type { Report, TableId } from '../../model/report.ts';
import { printedRows, rowsOf, templateOf, toPath } from '../../template/index.ts';

/** One line of an identity whose operands are all numbers: Σ coefficient × value should be 0, and is `residual`. */
export interface Constraint {
  readonly rule: string;
  /** Coefficient (+1 left, −1 right) by path. */
  readonly terms: ReadonlyMap<string, 1 | -1>;
  readonly residual: number;
}

/** Every identity line of a table that can be judged. Blank, ambiguous and missing values take no part. */
export function constraintsOf(report: Report, tableId: TableId): Constraint[] {
  const table = report.tables[tableId];
  if (!table || !report.template) return [];
  const template = templateOf(report.template).tables[tableId];
  const columns = template.blocks[0]!.columns.map((column) => column.id);
  const constraints: Constraint[] = [];
  for (const identity of template.identities) {
    const lines =
      identity.along === 'row'
        ? Object.keys(table).map((row) => (id: string) => toPath(tableId, row, id))
        : columns.map((column) => (id: string) => toPath(tableId, id, column));
    const sides =
      identity.along === 'row'
        ? identity
        : { left: printedRows(identity.left, table), right: printedRows(identity.right, table) };
    for (const path of lines) {
      const terms = new Map<string, 1 | -1>();
      for (const id of sides.left) terms.set(path(id), 1);
      for (const id of sides.right) terms.set(path(id), -1);
      let residual = 0;
      let known = true;
      for (const [term, sign] of terms) {
        const [, row, column] = term.split('/');
        const value = table[row!]?.[column!]?.value ?? null;
        if (value === null) known = false;
        else residual += sign * value;
      }
      if (known) constraints.push({ rule: identity.rule, terms, residual });
    }
  }
  return constraints;
}

/** The rows of a table in printed order, for shifting a row as a whole. */
export const rowPaths = (report: Report, tableId: TableId): string[][] => {
  const table = report.tables[tableId];
  if (!table || !report.template) return [];
  return rowsOf(templateOf(report.template).tables[tableId])
    .filter(({ row }) => table[row.id])
    .map(({ row, block }) => block.columns.map((column) => toPath(tableId, row.id, column.id)));
};
