import type { Edition, TableId } from '../model/report.ts';
import { templates } from './editions.ts';
import { rowsOf } from './rows.ts';
import type { ColumnTemplate, RowTemplate, TableTemplate } from './types.ts';

export { edition2019, edition2021, templateOf, templates } from './editions.ts';
export { type IdentityLine, identityLines, printedTable } from './identity-lines.ts';
export { type Form, type FormCell, layOutTable } from './layout-table.ts';
export { type PlacedFormCell, placeForm } from './place-form.ts';
export { type Piece, type PrintedReport, toMatrix, toPieces } from './printed-report.ts';
export { printedRows, type RowInBlock, rowsOf, toPath } from './rows.ts';
export type * from './types.ts';

/** The edition a report year calls for; null before 2019, when the format was free. */
export function editionForYear(year: number): Edition | null {
  return (
    templates.find((t) => year >= t.years.from && (t.years.to === null || year <= t.years.to))?.edition ??
    null
  );
}

/** A cell address: `<table>/<row>/<column>`. */
export interface CellAddress {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
}

/** Splits a path; null when it is not of the form `<table>/<row>/<column>`. */
export function parsePath(path: string): CellAddress | null {
  const [table, row, column, rest] = path.split('/');
  if (!table || !row || !column || rest !== undefined) return null;
  if (table !== 'proactive' && table !== 'requests' && table !== 'remedies') return null;
  return { table, row, column };
}

/** The template's row and column of a path; looks in the given edition first, then in the others. */
export function findCellTemplate(
  path: string,
  edition: Edition | null,
): { table: TableTemplate; row: RowTemplate; column: ColumnTemplate } | null {
  const address = parsePath(path);
  if (!address) return null;
  const order = [...templates].sort((a, b) => Number(b.edition === edition) - Number(a.edition === edition));
  for (const template of order) {
    const table = template.tables[address.table];
    for (const { row, block } of rowsOf(table)) {
      if (row.id !== address.row) continue;
      const column = block.columns.find((c) => c.id === address.column);
      if (column) return { table, row, column };
    }
  }
  return null;
}

const tableNumbers: Record<TableId, { zh: string; en: string }> = {
  proactive: { zh: '表二', en: 'table 2' },
  requests: { zh: '表三', en: 'table 3' },
  remedies: { zh: '表四', en: 'table 4' },
};

/** A row by its number and label, without what its label explains in brackets. */
const rowName = ({ number, label }: RowTemplate): string =>
  `${number}${label.replace(/（.*）$/u, '').replace(/“(.*?)”/gu, '‘$1’')}`;

/** A path in words a reviewer would use: `表三“（七）总计·自然人”栏`. */
export function describePath(path: string, edition: Edition | null, language: 'zh' | 'en'): string {
  const found = findCellTemplate(path, edition);
  const address = parsePath(path);
  if (!found || !address) return path;
  const { row, column } = found;
  const table = tableNumbers[address.table][language];
  return language === 'zh'
    ? `${table}“${rowName(row)}·${column.label}”栏`
    : `${table}, row “${row.labelEn}”, column “${column.labelEn}”`;
}
