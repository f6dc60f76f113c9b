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

/** The name of the area of a filter; LibreOffice shows and keeps no filter without it. */
export const filterName = '_xlnm._FilterDatabase';

/** The area of a filter (`A1:R9`) as its name refers to it: `'问题'!$A$1:$R$9`. */
export const filterArea = (sheet: string, range: string): string =>
  `'${sheet.replaceAll("'", "''")}'!${range.replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2')}`;
