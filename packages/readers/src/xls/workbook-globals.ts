import type { Budget } from '@gouji/core/read';
import { unreadable } from '../unreadable.ts';
import type { RunStyle } from '../word/word-package.ts';
import { RecordReader, type RichText, readRichText, readSubstream } from './biff-records.ts';
import { damagedWorkbook } from './damaged-workbook.ts';

export interface CellFormat {
  readonly font: number;
  readonly format: string;
  readonly bordered: boolean;
}

/** What all sheets of a workbook share. */
export interface WorkbookGlobals {
  readonly sheets: readonly { readonly name: string; readonly offset: number; readonly hidden: boolean }[];
  readonly strings: readonly RichText[];
  readonly formats: readonly CellFormat[];
  /** The look of a font by its index; number 4 does not exist. */
  fontOf(index: number): RunStyle;
  readonly from1904: boolean;
}

/** Number formats that have no record of their own. */
const builtIn: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [37, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [49, '@'],
]);

const mostStrings = 200_000;

/** Reads the globals of a BIFF8 workbook. Throws `UnreadableError` for older versions, passwords and damage. */
export function readGlobals(stream: Uint8Array, budget: Budget): WorkbookGlobals {
  const sheets: WorkbookGlobals['sheets'][number][] = [];
  const strings: RichText[] = [];
  const fonts: RunStyle[] = [];
  const codes = new Map(builtIn);
  const cellFormats: { font: number; code: number; bordered: boolean }[] = [];
  let from1904 = false;
  for (const record of readSubstream(stream, 0, budget)) {
    const reader = new RecordReader(record);
    switch (record.type) {
      case 0x0809:
        requireBiff8(reader);
        break;
      case 0x002f:
        throw unreadable(
          'encrypted',
          '文件已加密；请解除密码后重新保存再试。',
          'The file is encrypted; remove the password and save it again.',
        );
      case 0x0022:
        from1904 = reader.short() !== 0;
        break;
      case 0x0031:
        fonts.push(readFont(reader));
        break;
      case 0x041e: {
        const id = reader.short();
        codes.set(id, readRichText(reader).text);
        break;
      }
      case 0x00e0:
        cellFormats.push(readCellFormat(reader));
        break;
      case 0x0085: {
        const offset = reader.long();
        const hidden = (reader.byte() & 3) !== 0;
        const isSheet = reader.byte() === 0;
        const length = reader.byte();
        const name = reader.characters(length, (reader.byte() & 1) !== 0);
        if (isSheet) sheets.push({ name, offset, hidden });
        break;
      }
      case 0x00fc:
        readStrings(reader, strings, budget);
    }
  }
  return {
    sheets,
    strings,
    formats: cellFormats.map(({ font, code, bordered }) => ({
      font,
      format: codes.get(code) ?? 'General',
      bordered,
    })),
    fontOf: (index) => fonts[index > 4 ? index - 1 : index] ?? {},
    from1904,
  };
}

function requireBiff8(reader: RecordReader): void {
  if (reader.short() === 0x0600) return;
  throw unreadable(
    'old-workbook',
    '工作簿为 Excel 95 或更早的版本，无法读取；请用 Excel 或 WPS 表格另存为 XLSX 再试。',
    'The workbook is of Excel 95 or older and cannot be read; save it as XLSX.',
  );
}

function readFont(reader: RecordReader): RunStyle {
  reader.short();
  const options = reader.short();
  reader.skip(4);
  const escapement = reader.short();
  return {
    strike: (options & 8) !== 0,
    shift: escapement === 1 ? 'superscript' : escapement === 2 ? 'subscript' : null,
  };
}

function readCellFormat(reader: RecordReader): { font: number; code: number; bordered: boolean } {
  const font = reader.short();
  const code = reader.short();
  reader.skip(6);
  const borders = reader.short();
  return { font, code, bordered: borders !== 0 };
}

function readStrings(reader: RecordReader, strings: RichText[], budget: Budget): void {
  reader.long();
  const count = reader.long();
  if (count > mostStrings) throw damagedWorkbook();
  for (let index = 0; index < count; index++) {
    budget.checkTime();
    strings.push(readRichText(reader));
  }
}
