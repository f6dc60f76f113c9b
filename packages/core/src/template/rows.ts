import type { TableId } from '../model/report.ts';
import type { BlockTemplate, RowTemplate, TableTemplate } from './types.ts';

/** A row of a table with the block it stands in. */
export interface RowInBlock {
  readonly row: RowTemplate;
  readonly block: BlockTemplate;
}

const rowsOfTables = new WeakMap<TableTemplate, readonly RowInBlock[]>();

/** The rows of a table in the order in which it prints them. */
export function rowsOf(table: TableTemplate): readonly RowInBlock[] {
  let rows = rowsOfTables.get(table);
  if (!rows) {
    rows = table.blocks.flatMap((block) => block.rows.map((row) => ({ row, block })));
    rowsOfTables.set(table, rows);
  }
  return rows;
}

/** The rows a table prints for those of an identity: an undivided （六）其他处理 (row `other`) stands for its three rows. */
export function printedRows(rows: readonly string[], printed: Readonly<Record<string, unknown>>): string[] {
  if (!('other' in printed)) return [...rows];
  return [...new Set(rows.map((row) => (row.startsWith('other.') ? 'other' : row)))];
}

/** The path of a value: `<table>/<row>/<column>`. */
export const toPath = (table: TableId, row: string, column: string): string => `${table}/${row}/${column}`;
