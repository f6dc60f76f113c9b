import type { Language, Report } from '@gouji/core/model';
import { findCellTemplate } from '@gouji/core/template';
import { cellName } from '../spreadsheet/a1.ts';
import { SheetBuilder } from '../spreadsheet/sheet-builder.ts';
import { styles } from '../spreadsheet/styles.ts';
import { colourResults } from './identity-sheet.ts';
import type { TableSheet } from './table-sheet.ts';
import type { WorkbookWords } from './words.ts';

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
  let row = carriedOver(sheet, report, prior, tables, words, language, 3);
  row += 2;
  sheet.row(row - 1, years.header, styles.header);
  const first = row;
  for (const table of tables)
    for (const [path, reference] of table.references) {
      const [, rowId = '', columnId = ''] = path.split('/');
      const before = prior.tables[table.id]?.[rowId]?.[columnId];
      const found = findCellTemplate(path, report.template);
      if (!before || !found) continue;
      const label = language === 'zh' ? found.row.number + found.row.label : found.row.labelEn;
      const column = language === 'zh' ? found.column.label : found.column.labelEn;
      sheet.row(row, [words.sheets[table.id], label, column], styles.text);
      sheet.set(
        row,
        3,
        before.value ?? before.raw,
        before.state === 'number' ? styles.value : styles.doubtful,
      );
      const now = table.valueOf(path);
      const [a, b] = [cellName(row, 3), cellName(row, 4)];
      sheet.set(
        row,
        4,
        { formula: `IF(ISNUMBER(${reference}),${reference},"")`, result: now ?? '' },
        styles.value,
      );
      const change = now === null || before.value === null ? null : round(now - before.value);
      sheet.set(
        row,
        5,
        { formula: `IF(COUNT(${a},${b})=2,ROUND(${b}-${a},6),"")`, result: change ?? '' },
        styles.value,
      );
      const rate = change === null || !before.value ? null : round((change / before.value) * 100);
      sheet.set(
        row,
        6,
        {
          formula: `IF(COUNT(${a},${b})=2,IF(${a}=0,"",ROUND((${b}-${a})/${a}*100,6)),"")`,
          result: rate ?? '',
        },
        { ...styles.value, numFmt: '0.0' },
      );
      row++;
    }
  return sheet.widths([8, 48, 16, 12, 12, 12, 12]).freeze(2).filter(`A${first}:G${row}`);
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

/** Requests carried out last year are carried in this year, column by column. Gives the next free row. */
function carriedOver(
  sheet: SheetBuilder,
  report: Report,
  prior: Report,
  tables: readonly TableSheet[],
  words: WorkbookWords,
  language: Language,
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
    const reference = requests.references.get(path)!;
    const cell = before[column.id];
    const now = requests.valueOf(path);
    const [a, b, d] = [3, 4, 5].map((index) => cellName(row, index));
    const difference = now === null || (cell?.value ?? null) === null ? null : now - cell!.value!;
    const standing = difference === null ? 'open' : difference === 0 ? 'agrees' : 'differs';
    sheet.row(row, ['', language === 'zh' ? column.label : column.labelEn, ''], styles.text);
    sheet.set(
      row,
      3,
      cell?.value ?? cell?.raw ?? null,
      cell?.state === 'number' ? styles.value : styles.doubtful,
    );
    sheet.set(
      row,
      4,
      { formula: `IF(ISNUMBER(${reference}),${reference},"")`, result: now ?? '' },
      styles.value,
    );
    sheet.set(
      row,
      5,
      { formula: `IF(COUNT(${a},${b})=2,${b}-${a},"")`, result: difference ?? '' },
      styles.value,
    );
    sheet.set(
      row,
      6,
      {
        formula: `IF(ISNUMBER(${d}),IF(${d}=0,"${words.agrees}","${words.differs}"),"${words.open}")`,
        result: words[standing],
      },
      styles.result,
    );
    row++;
  }
  colourResults(sheet, `${cellName(top + 1, 6)}:${cellName(row - 1, 6)}`, cellName(top + 1, 6), words);
  return row + 1;
}
