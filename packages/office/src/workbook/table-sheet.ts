import type { Cell, Report, TableId } from '@gouji/core/model';
import {
  layOutTable,
  placeForm,
  printedTable,
  type TableTemplate,
  templateOf,
  templates,
} from '@gouji/core/template';
import type { CellStyle } from 'hucre/xlsx';
import { reference } from '../spreadsheet/a1.ts';
import { SheetBuilder } from '../spreadsheet/sheet-builder.ts';
import { styles } from '../spreadsheet/styles.ts';
import type { WorkbookWords } from './words.ts';

/** A sheet with a table as it is printed, and where each of its values stands. */
export interface TableSheet {
  readonly id: TableId;
  readonly template: TableTemplate;
  readonly sheet: SheetBuilder;
  /** Reference of a value by its path, for formulas on any sheet. */
  readonly references: ReadonlyMap<string, string>;
  /** The value a cell has now; null where it holds no number. */
  valueOf(path: string): number | null;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

const firstRow = 2;

/** The columns of labels are wide, those of values narrow, as the form has them. */
const widthsOf = (id: TableId, width: number): number[] =>
  Array.from({ length: width }, (_, index) => {
    if (id === 'proactive') return index === 0 ? 30 : 18;
    if (id === 'requests') return index === 0 ? 10 : index === 1 ? 14 : index === 2 ? 40 : 11;
    return 10;
  });

/** Width of a character of a label, in units of the columns' widths, and height of a line of it, in points. */
const characterWidth = 2.1;
const lineHeight = 16;

const shownValue = (cell: Cell | undefined): number | string | null =>
  cell?.state === 'number' ? cell.value : (cell?.raw.trim() ?? null);

function styleOf(cell: Cell | undefined): CellStyle {
  if (!cell || cell.state === 'missing') return styles.missing;
  return cell.state === 'number' ? styles.value : styles.doubtful;
}

/** A table of a report as a sheet: its official form filled with what was read. */
export function tableSheet(report: Report, id: TableId, words: WorkbookWords): TableSheet | null {
  const values = report.tables[id];
  if (!values || !report.template) return null;
  const template = printedTable(templateOf(report.template).tables[id], values, templates[0]!.tables[id]);
  const form = layOutTable(template);
  const sheet = new SheetBuilder(words.sheets[id]);
  const references = new Map<string, string>();
  sheet.set(0, 0, template.title, styles.title).merge(0, 0, 1, form.width).height(0, 28);
  const cellAt = (path: string): Cell | undefined => {
    const [, row = '', column = ''] = path.split('/');
    return values[row]?.[column];
  };
  const widths = widthsOf(id, form.width);
  const heights = new Map<number, number>();
  for (const { row, column, rowSpan, columnSpan, text, path } of placeForm(form)) {
    const at = row + firstRow;
    const block = { row: at, column, rowSpan, columnSpan };
    if (path === null) {
      sheet.block(block, text, styles.label);
      const room = widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);
      const lines = Math.ceil((text.length * characterWidth) / room);
      // Not every program makes a row higher for what is wrapped in merged cells.
      if (rowSpan === 1 && lines > 1) heights.set(at, Math.max(lines * lineHeight, heights.get(at) ?? 0));
    } else {
      references.set(path, reference(sheet.name, at, column));
      const cell = cellAt(path);
      sheet.block(block, shownValue(cell), styleOf(cell));
    }
  }
  for (const [row, height] of heights) sheet.height(row, height);
  sheet.widths([...widths, 12]).freeze(firstRow, 0);
  return {
    id,
    template,
    sheet,
    references,
    valueOf: (path) => cellAt(path)?.value ?? null,
    top: firstRow,
    bottom: firstRow + form.rows.length,
    width: form.width,
  };
}
