import type { Edition, TableId } from '../model/report.ts';
import { knownTemplates, perTemplates } from './editions.ts';
import { rowsOf, toPath } from './rows.ts';
import type { ColumnTemplate, RowTemplate, TableTemplate, Template } from './types.ts';

export {
  edition2019,
  edition2021,
  knownTemplates,
  newestTemplate,
  perTemplates,
  templateOf,
  templates,
  withTemplates,
} from './editions.ts';
export { type IdentityLine, identityLines, printedTable } from './identity-lines.ts';
export { type Form, type FormCell, layOutTable } from './layout-table.ts';
export { type PlacedFormCell, placeForm } from './place-form.ts';
export { type Piece, type PrintedReport, toMatrix, toPieces } from './printed-report.ts';
export { printedRows, type RowInBlock, rowsOf, toPath } from './rows.ts';
export type * from './types.ts';

/** The edition a report year calls for; null before 2019, when the format was free. */
export function editionForYear(year: number): Edition | null {
  return (
    knownTemplates().find((t) => year >= t.years.from && (t.years.to === null || year <= t.years.to))
      ?.edition ?? null
  );
}

/** Below zero where the first edition is older than the second, above where it is newer; zero too where one is not known. */
export function compareEditions(one: Edition | null, other: Edition | null): number {
  const place = (edition: Edition | null): number =>
    knownTemplates().findIndex((template) => template.edition === edition);
  const [first, second] = [place(one), place(other)];
  return first < 0 || second < 0 ? 0 : first - second;
}

/** A cell address: `<table>/<row>/<column>`. */
export interface CellAddress {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
}

/** Splits a path; null when it is not of the form `<table>/<row>/<column>`. */
export function parsePath(path: string): CellAddress | null {
  let address = addresses.get(path);
  if (address === undefined) {
    address = splitPath(path);
    if (addresses.size < mostAddresses) addresses.set(path, address);
  }
  return address;
}

/** The tables have a few hundred paths, which are asked for again and again. */
const mostAddresses = 2000;
const addresses = new Map<string, CellAddress | null>();

function splitPath(path: string): CellAddress | null {
  const [table, row, column, rest] = path.split('/');
  if (!table || !row || !column || rest !== undefined) return null;
  if (table !== 'proactive' && table !== 'requests' && table !== 'remedies') return null;
  return { table, row, column };
}

/** The template's table, row and column of a cell. */
export interface CellTemplate {
  readonly table: TableTemplate;
  readonly row: RowTemplate;
  readonly column: ColumnTemplate;
}

/** Every cell of an edition by its path. */
function indexCells(template: Template): ReadonlyMap<string, CellTemplate> {
  const cells = new Map<string, CellTemplate>();
  for (const table of Object.values(template.tables))
    for (const { row, block } of rowsOf(table))
      for (const column of block.columns)
        cells.set(toPath(table.id, row.id, column.id), { table, row, column });
  return cells;
}

const cellsOfEditions = new WeakMap<Template, ReadonlyMap<string, CellTemplate>>();

function cellIn(template: Template, path: string): CellTemplate | undefined {
  let cells = cellsOfEditions.get(template);
  if (!cells) {
    cells = indexCells(template);
    cellsOfEditions.set(template, cells);
  }
  return cells.get(path);
}

/** The template's row and column of a path; looks in the given edition first, then in the others. */
export function findCellTemplate(path: string, edition: Edition | null): CellTemplate | null {
  const own = knownTemplates().find((template) => template.edition === edition);
  const found = own && cellIn(own, path);
  if (found) return found;
  for (const template of knownTemplates()) {
    const other = cellIn(template, path);
    if (other) return other;
  }
  return null;
}

const tableNumbers: Record<TableId, { zh: string; en: string }> = {
  proactive: { zh: '表二', en: 'table 2' },
  requests: { zh: '表三', en: 'table 3' },
  remedies: { zh: '表四', en: 'table 4' },
};

/** A row by its number and label, without what its label explains in brackets. */
export const plainRowName = ({ number, label }: RowTemplate): string =>
  `${number}${label.replace(/（.*）$/u, '')}`;

/** The same with single quotation marks, for a place that is quoted itself. */
const rowName = (row: RowTemplate): string => plainRowName(row).replace(/“(.*?)”/gu, '‘$1’');

/** The words for each cell, by edition, language and path: every finding and every claim asks for some. */
const described = perTemplates(() => new Map<string, string>());

/** A path in words a reviewer would use: `表三“（七）总计·自然人”栏`. */
export function describePath(path: string, edition: Edition | null, language: 'zh' | 'en'): string {
  const key = `${edition} ${language} ${path}`;
  const known = described();
  let words = known.get(key);
  if (words !== undefined) return words;
  const found = findCellTemplate(path, edition);
  if (!found) return path;
  words = describeCell(found, language);
  known.set(key, words);
  return words;
}

/** The row or the column of a path in words: `表三“（七）总计”行`, `“自然人”列`. */
export function describeLine(path: string, along: 'row' | 'column', language: 'zh' | 'en'): string {
  const found = findCellTemplate(path, null);
  if (!found) return path;
  const { table, row, column } = found;
  if (along === 'column') return language === 'zh' ? `“${column.label}”列` : `column “${column.labelEn}”`;
  const name = tableNumbers[table.id][language];
  return language === 'zh' ? `${name}“${rowName(row)}”行` : `${name}, row “${row.labelEn}”`;
}

function describeCell({ table: { id }, row, column }: CellTemplate, language: 'zh' | 'en'): string {
  const table = tableNumbers[id][language];
  return language === 'zh'
    ? `${table}“${rowName(row)}·${column.label}”栏`
    : `${table}, row “${row.labelEn}”, column “${column.labelEn}”`;
}
