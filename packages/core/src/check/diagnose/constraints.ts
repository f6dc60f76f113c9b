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
    const along = identity.along === 'row';
    const left = along ? identity.left : printedRows(identity.left, table);
    const right = along ? identity.right : printedRows(identity.right, table);
    for (const line of along ? Object.keys(table) : columns) {
      const terms = new Map<string, 1 | -1>();
      let residual = 0;
      const add = (id: string, sign: 1 | -1): boolean => {
        const [row, column] = along ? [line, id] : [id, line];
        const value = table[row]?.[column]?.value ?? null;
        if (value === null) return false;
        terms.set(toPath(tableId, row, column), sign);
        residual += sign * value;
        return true;
      };
      if (left.every((id) => add(id, 1)) && right.every((id) => add(id, -1)))
        constraints.push({ rule: identity.rule, terms, residual });
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
