import type { Cell, Report, TableId } from '../../model/report.ts';
import {
  type ColumnTemplate,
  type RowTemplate,
  rowsOf,
  type TableTemplate,
  type Template,
  toPath,
} from '../../template/index.ts';

/** A cell of the report with the row and column of the template it belongs to. */
export interface PlacedCell {
  readonly path: string;
  readonly table: TableId;
  readonly row: RowTemplate;
  readonly column: ColumnTemplate;
  readonly cell: Cell;
}

export const tableIds: readonly TableId[] = ['proactive', 'requests', 'remedies'];

const absent: Cell = { value: null, raw: '', state: 'missing', at: null };

const cache = new WeakMap<Report, { template: Template; tables: Partial<Record<TableId, PlacedCell[]>> }>();

function readCells(report: Report, template: Template, id: TableId): PlacedCell[] {
  const values = report.tables[id];
  if (!values) return [];
  const table: TableTemplate = template.tables[id];
  return rowsOf(table).flatMap(({ row, block }) =>
    block.columns.map((column) => ({
      path: toPath(id, row.id, column.id),
      table: id,
      row,
      column,
      cell: values[row.id]?.[column.id] ?? absent,
    })),
  );
}

/** Every cell the template foresees in one table, in order; cells the report does not have are `missing`. */
export function cellsOf(report: Report, template: Template, id: TableId): readonly PlacedCell[] {
  let entry = cache.get(report);
  if (entry?.template !== template) {
    entry = { template, tables: {} };
    cache.set(report, entry);
  }
  entry.tables[id] ??= readCells(report, template, id);
  return entry.tables[id];
}

/** Every cell of the three tables. */
export const allCells = (report: Report, template: Template | null): readonly PlacedCell[] =>
  template ? tableIds.flatMap((id) => cellsOf(report, template, id)) : [];

/** The number at `<table>/<row>/<column>`, or null when it is not a number. */
export const numberAt = (report: Report, table: TableId, row: string, column: string): number | null =>
  report.tables[table]?.[row]?.[column]?.value ?? null;
