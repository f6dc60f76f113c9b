import type { Edition, TableId } from '../model/report.ts';
import { edition2019 } from './edition-2019.ts';
import { edition2021 } from './edition-2021.ts';
import type { BlockTemplate, ColumnTemplate, RowTemplate, TableTemplate, Template } from './types.ts';

export { type Form, type FormCell, layOutTable } from './layout-table.ts';
export type * from './types.ts';
export { edition2019, edition2021 };

/** Every edition, oldest first. A new edition is one new data file and one entry here. */
export const templates: readonly Template[] = [edition2019, edition2021];

export function templateOf(edition: Edition): Template {
  const found = templates.find((t) => t.edition === edition);
  if (!found) throw new RangeError(`no template of edition ${edition}`);
  return found;
}

/** The edition a report year calls for; null before 2019, when the format was free. */
export function editionForYear(year: number): Edition | null {
  return (
    templates.find((t) => year >= t.years.from && (t.years.to === null || year <= t.years.to))?.edition ??
    null
  );
}

/** A row of a table with the block it stands in. */
export interface RowInBlock {
  readonly row: RowTemplate;
  readonly block: BlockTemplate;
}

export function rowsOf(table: TableTemplate): RowInBlock[] {
  return table.blocks.flatMap((block) => block.rows.map((row) => ({ row, block })));
}

/** The rows a table prints for those of an identity: an undivided （六）其他处理 (row `other`) stands for its three rows. */
export function printedRows(rows: readonly string[], printed: Readonly<Record<string, unknown>>): string[] {
  if (!('other' in printed)) return [...rows];
  return [...new Set(rows.map((row) => (row.startsWith('other.') ? 'other' : row)))];
}

/** A cell address: `<table>/<row>/<column>`. */
export interface CellAddress {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
}

export const toPath = (table: TableId, row: string, column: string): string => `${table}/${row}/${column}`;

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

/** A path in words a reviewer would use: `表三“（七）总计”行“自然人”列`. */
export function describePath(path: string, edition: Edition | null, language: 'zh' | 'en'): string {
  const found = findCellTemplate(path, edition);
  const address = parsePath(path);
  if (!found || !address) return path;
  const { row, column } = found;
  const table = tableNumbers[address.table][language];
  return language === 'zh'
    ? `${table}“${row.number}${row.label.replace(/（.*）$/u, '').replace(/“(.*?)”/gu, '‘$1’')}”行“${column.label}”列`
    : `${table}, row “${row.labelEn}”, column “${column.labelEn}”`;
}
