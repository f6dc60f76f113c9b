import type { TableBlock } from '../../../model/document.ts';

/** The table turned about its diagonal: its columns are rows. */
export const turned = (table: TableBlock): TableBlock => ({
  ...table,
  rowCount: table.columnCount,
  columnCount: table.rowCount,
  cells: table.cells
    .map((cell) => ({
      ...cell,
      row: cell.column,
      column: cell.row,
      rowSpan: cell.columnSpan,
      columnSpan: cell.rowSpan,
    }))
    .sort((one, other) => one.row - other.row || one.column - other.column),
});
