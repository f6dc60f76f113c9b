import type { Cell, Language, Report } from '@gouji/core/model';
import { findCellTemplate } from '@gouji/core/template';
import { cellName } from '../spreadsheet/a1.ts';
import { SheetBuilder } from '../spreadsheet/sheet-builder.ts';
import { styles } from '../spreadsheet/styles.ts';
import { colourResults } from './identity-sheet.ts';
import type { TableSheet } from './table-sheet.ts';
import type { WorkbookWords } from './words.ts';

/** What both parts of the sheet are made of. */
interface Years {
  readonly report: Report;
  readonly prior: Report;
  readonly tables: readonly TableSheet[];
  readonly words: WorkbookWords;
  readonly language: Language;
}

/** The sheet of last year's figures beside this year's, and what was carried over. */
export function yearSheet(
  report: Report,
  prior: Report,
  tables: readonly TableSheet[],
  words: WorkbookWords,
  language: Language,
): SheetBuilder {
  const { years } = words;
  const sheet = new SheetBuilder(words.sheets.years);
  sheet.set(0, 0, years.title, styles.title).merge(0, 0, 1, 7).height(0, 28);
  const source = `${years.note} ${prior.title ?? prior.organization?.name ?? ''}（${prior.year ?? '?'}）`;
  sheet.set(1, 0, source, styles.note).merge(1, 0, 1, 7);
  const given: Years = { report, prior, tables, words, language };
  const first = carriedOver(sheet, given, 3) + 2;
  sheet.row(first - 1, years.header, styles.header);
  let row = first;
  for (const table of tables)
    for (const path of table.references.keys()) if (setFigure(sheet, row, path, table, given)) row++;
  return sheet.widths([8, 48, 16, 12, 12, 12, 12]).freeze(2).filter(`A${first}:G${row}`);
}

/** A figure of both years in a row; false where last year had none or the form does not know it. */
function setFigure(
  sheet: SheetBuilder,
  row: number,
  path: string,
  table: TableSheet,
  { report, prior, words, language }: Years,
): boolean {
  const [, rowId = '', columnId = ''] = path.split('/');
  const before = prior.tables[table.id]?.[rowId]?.[columnId];
  const found = findCellTemplate(path, report.template);
  if (!before || !found) return false;
  const label = language === 'zh' ? found.row.number + found.row.label : found.row.labelEn;
  const column = language === 'zh' ? found.column.label : found.column.labelEn;
  sheet.row(row, [words.sheets[table.id], label, column], styles.text);
  setYears(sheet, row, before, table, path);
  const now = table.valueOf(path);
  const [a, b] = [cellName(row, 3), cellName(row, 4)];
  const change = differenceOf(now, before.value);
  const rate = change === null || !before.value ? null : round((change / before.value) * 100);
  const changed = `IF(COUNT(${a},${b})=2,ROUND(${b}-${a},6),"")`;
  const grown = `IF(COUNT(${a},${b})=2,IF(${a}=0,"",ROUND((${b}-${a})/${a}*100,6)),"")`;
  sheet.set(row, 5, { formula: changed, result: change ?? '' }, styles.value);
  sheet.set(row, 6, { formula: grown, result: rate ?? '' }, { ...styles.value, numFmt: '0.0' });
  return true;
}

/** Last year's figure as it was read, and this year's by its place in the table. */
function setYears(
  sheet: SheetBuilder,
  row: number,
  before: Cell | undefined,
  table: TableSheet,
  path: string,
): void {
  const reference = table.references.get(path)!;
  const style = before?.state === 'number' ? styles.value : styles.doubtful;
  sheet.set(row, 3, before?.value ?? before?.raw ?? null, style);
  const formula = `IF(ISNUMBER(${reference}),${reference},"")`;
  sheet.set(row, 4, { formula, result: table.valueOf(path) ?? '' }, styles.value);
}

const differenceOf = (now: number | null, before: number | null | undefined): number | null =>
  now === null || before === null || before === undefined ? null : round(now - before);

const round = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

/** Requests carried out last year are carried in this year, column by column. Gives the next free row. */
function carriedOver(
  sheet: SheetBuilder,
  { report, prior, tables, words, language }: Years,
  top: number,
): number {
  const requests = tables.find(({ id }) => id === 'requests');
  const before = prior.tables.requests?.carriedOut;
  if (!requests || !before || report.year === null || prior.year !== report.year - 1) return top;
  sheet.set(top - 1, 0, words.years.carried, styles.header).merge(top - 1, 0, 1, 7);
  sheet.row(top, words.years.carriedHeader, styles.header);
  let row = top + 1;
  for (const column of requests.template.blocks[0]!.columns) {
    const path = `requests/carriedIn/${column.id}`;
    const [a, b, d] = [3, 4, 5].map((index) => cellName(row, index));
    const difference = differenceOf(requests.valueOf(path), before[column.id]?.value);
    const standing = difference === null ? 'open' : difference === 0 ? 'agrees' : 'differs';
    sheet.row(row, ['', language === 'zh' ? column.label : column.labelEn, ''], styles.text);
    setYears(sheet, row, before[column.id], requests, path);
    const differs = `IF(COUNT(${a},${b})=2,${b}-${a},"")`;
    const stands = `IF(ISNUMBER(${d}),IF(${d}=0,"${words.agrees}","${words.differs}"),"${words.open}")`;
    sheet.set(row, 5, { formula: differs, result: difference ?? '' }, styles.value);
    sheet.set(row, 6, { formula: stands, result: words[standing] }, styles.result);
    row++;
  }
  colourResults(sheet, `${cellName(top + 1, 6)}:${cellName(row - 1, 6)}`, cellName(top + 1, 6), words);
  return row + 1;
}
