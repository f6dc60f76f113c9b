import { printedRows, rowsOf, toPath } from './rows.ts';
import type { Identity, RowTemplate, TableTemplate } from './types.ts';

/** One sum that must hold: the paths on both sides, and the row or column it runs along. */
export interface IdentityLine {
  readonly identity: Identity;
  /** Label of the row or column, with its number as printed. */
  readonly place: string;
  readonly placeEn: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

type Printed = Readonly<Record<string, unknown>>;

const placeOf = ({ number, label }: RowTemplate): string => `${number}${label.replace(/（.*）$/u, '')}`;

/** Every line of every identity of a table, for the rows that are printed. */
export function identityLines(table: TableTemplate, printed: Printed): IdentityLine[] {
  return table.identities.flatMap((identity) => linesOf(table, identity, printed));
}

function linesOf(table: TableTemplate, identity: Identity, printed: Printed): IdentityLine[] {
  const path = (row: string, column: string): string => toPath(table.id, row, column);
  const rows = rowsOf(table);
  if (identity.along === 'row')
    return rows
      .filter(({ row }) => printed[row.id])
      .map(({ row }) => ({
        identity,
        place: placeOf(row),
        placeEn: row.labelEn,
        left: identity.left.map((column) => path(row.id, column)),
        right: identity.right.map((column) => path(row.id, column)),
      }));
  return (rows[0]?.block.columns ?? []).map((column) => ({
    identity,
    place: column.label,
    placeEn: column.labelEn,
    left: printedRows(identity.left, printed).map((row) => path(row, column.id)),
    right: printedRows(identity.right, printed).map((row) => path(row, column.id)),
  }));
}

/**
 * The template of a table as a report prints it: one that has an undivided （六）其他处理 is described by the rows of the
 * edition that prints it so, whichever edition the report is of.
 */
export function printedTable(
  table: TableTemplate,
  printed: Printed,
  undivided: TableTemplate,
): TableTemplate {
  return printed.other ? undivided : table;
}
