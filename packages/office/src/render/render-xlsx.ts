import { type PrintedReport, placeForm, toPieces } from '@gouji/core/template';
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
  for (const piece of toPieces(report)) {
    if (piece.kind === 'table') {
      row++;
      for (const { row: at, column, rowSpan, columnSpan, text, path } of placeForm(piece.form)) {
        const content = path !== null && isNumber(text) ? Number(text) : text;
        const style = path === null ? styles.label : styles.value;
        for (let r = 0; r < rowSpan; r++)
          for (let c = 0; c < columnSpan; c++)
            sheet.set(row + at + r, column + c, r + c === 0 ? content : null, style);
        sheet.merge(row + at, column, rowSpan, columnSpan);
      }
      row += piece.form.rows.length + 1;
      continue;
    }
    const style = piece.kind === 'title' ? styles.title : piece.kind === 'heading' ? heading : body;
    sheet.set(row, 0, piece.text, style).merge(row, 0, 1, columns);
    sheet.height(
      row,
      piece.kind === 'title' ? 32 : 18 * Math.max(1, Math.ceil(piece.text.length / lineLength)),
    );
    row++;
  }
  sheet.widths([16, 14, 30, ...new Array<number>(columns - 3).fill(10)]);
  return writeWorkbook([sheet], report.title);
}

const heading = { font: { bold: true, size: 12 } } as const;
const body = { alignment: { wrapText: true, vertical: 'top' } } as const;
