/** `A`, …, `Z`, `AA`, … for 0, 1, … */
export function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

/** A1 notation of a cell, row and column from 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A cell of a sheet as a formula refers to it. */
export const reference = (sheet: string, row: number, column: number): string =>
  `'${sheet.replaceAll("'", "''")}'!${cellName(row, column)}`;
