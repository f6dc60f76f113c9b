import { type Form, type Piece, type PrintedReport, placeForm, toPieces } from '@gouji/core/template';
import type { CellStyle } from 'hucre/xlsx';
import { SheetBuilder } from '../spreadsheet/sheet-builder.ts';
import { styles } from '../spreadsheet/styles.ts';
import { writeWorkbook } from '../spreadsheet/write-workbook.ts';

/** Columns of the sheet: as many as the widest table has. */
const columns = 15;
/** Characters of a text row that fit on one line. */
const lineLength = 75;

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/u.test(text);

/** The report on one sheet: texts across the sheet, the tables with their merged cells, values as numbers. */
export function renderXlsx(report: PrintedReport): Promise<Uint8Array> {
  const sheet = new SheetBuilder('年度报告');
  let row = 0;
  for (const piece of toPieces(report))
    row = piece.kind === 'table' ? setTable(sheet, row + 1, piece.form) + 1 : setText(sheet, row, piece);
  sheet.widths([16, 14, 30, ...new Array<number>(columns - 3).fill(10)]);
  return writeWorkbook([sheet], report.title);
}

/** Both set something from a row on and give the row below it. */
function setTable(sheet: SheetBuilder, top: number, form: Form): number {
  for (const { row, column, rowSpan, columnSpan, text, path } of placeForm(form)) {
    const content = path !== null && isNumber(text) ? Number(text) : text;
    sheet.block(
      { row: top + row, column, rowSpan, columnSpan },
      content,
      path === null ? styles.label : styles.value,
    );
  }
  return top + form.rows.length;
}

function setText(
  sheet: SheetBuilder,
  row: number,
  { kind, text }: Exclude<Piece, { kind: 'table' }>,
): number {
  const lines = Math.max(1, Math.ceil(text.length / lineLength));
  sheet.set(row, 0, text, textStyles[kind] ?? body).merge(row, 0, 1, columns);
  sheet.height(row, kind === 'title' ? 32 : 18 * lines);
  return row + 1;
}

const heading = { font: { bold: true, size: 12 } } as const;
const body = { alignment: { wrapText: true, vertical: 'top' } } as const;
const textStyles: Readonly<Partial<Record<Piece['kind'], CellStyle>>> = { title: styles.title, heading };
