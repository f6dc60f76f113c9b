import type { Budget } from '@gouji/core/read';
import { unreadable } from '../unreadable.ts';
import type { FontStyle } from '../xlsx/sheet-package.ts';
import { type BiffRecord, RecordReader, type RichText, readRichText, readSubstream } from './biff-records.ts';
import { damagedWorkbook } from './damaged-workbook.ts';

export interface CellFormat {
  readonly font: number;
  readonly format: string;
  readonly bordered: boolean;
  /** Whether a colour that is not white lies below the text. */
  readonly filled: boolean;
}

/** What all sheets of a workbook share. */
export interface WorkbookGlobals {
  readonly sheets: readonly { readonly name: string; readonly offset: number; readonly hidden: boolean }[];
  readonly strings: readonly RichText[];
  readonly formats: readonly CellFormat[];
  /** The look of a font by its index; number 4 does not exist. */
  fontOf(index: number): FontStyle;
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

const white = 'ffffff';
/** Of the colours that every workbook has, those that matter here: the two whites. */
const ownColours: ReadonlyMap<number, string> = new Map([
  [1, white],
  [9, white],
]);

const mostStrings = 200_000;

/** The globals as their records tell them, one after the other. */
class GlobalsReader {
  readonly #budget: Budget;
  readonly #sheets: WorkbookGlobals['sheets'][number][] = [];
  readonly #strings: RichText[] = [];
  readonly #fonts: FontRecord[] = [];
  readonly #codes = new Map(builtIn);
  readonly #cellFormats: CellFormatRecord[] = [];
  readonly #palette = new Map(ownColours);
  #from1904 = false;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  record(record: BiffRecord): void {
    const reader = new RecordReader(record);
    switch (record.type) {
      case 0x0809:
        requireBiff8(reader);
        return;
      case 0x002f:
        throw unreadable(
          'encrypted',
          '文件已加密；请解除密码后重新保存再试。',
          'The file is encrypted; remove the password and save it again.',
        );
      case 0x0022:
        this.#from1904 = reader.short() !== 0;
        return;
      case 0x0031:
        this.#fonts.push(readFont(reader));
        return;
      case 0x041e:
        this.#codes.set(reader.short(), readRichText(reader).text);
        return;
      case 0x00e0:
        this.#cellFormats.push(readCellFormat(reader));
        return;
      case 0x0092:
        readPalette(reader, this.#palette);
        return;
      case 0x0085:
        this.#sheet(reader);
        return;
      case 0x00fc:
        readStrings(reader, this.#strings, this.#budget);
    }
  }

  #sheet(reader: RecordReader): void {
    const offset = reader.long();
    const hidden = (reader.byte() & 3) !== 0;
    const isSheet = reader.byte() === 0;
    const length = reader.byte();
    const name = reader.characters(length, (reader.byte() & 1) !== 0);
    if (isSheet) this.#sheets.push({ name, offset, hidden });
  }

  take(): WorkbookGlobals {
    const fonts = this.#fonts.map(
      ({ colour, ...font }): FontStyle => ({ ...font, colour: this.#palette.get(colour) ?? null }),
    );
    return {
      sheets: this.#sheets,
      strings: this.#strings,
      formats: this.#cellFormats.map(({ font, code, bordered, fill }) => ({
        font,
        format: this.#codes.get(code) ?? 'General',
        bordered,
        filled: fill !== null && this.#palette.get(fill) !== white,
      })),
      fontOf: (index) => fonts[index > 4 ? index - 1 : index] ?? {},
      from1904: this.#from1904,
    };
  }
}

/** Reads the globals of a BIFF8 workbook. Throws `UnreadableError` for older versions, passwords and damage. */
export function readGlobals(stream: Uint8Array, budget: Budget): WorkbookGlobals {
  const globals = new GlobalsReader(budget);
  for (const record of readSubstream(stream, 0, budget)) globals.record(record);
  return globals.take();
}

function requireBiff8(reader: RecordReader): void {
  if (reader.short() === 0x0600) return;
  throw unreadable(
    'old-workbook',
    '工作簿为 Excel 95 或更早的版本，无法读取；请用 Excel 或 WPS 表格另存为 XLSX 再试。',
    'The workbook is of Excel 95 or older and cannot be read; save it as XLSX.',
  );
}

interface FontRecord {
  readonly strike: boolean;
  readonly shift: FontStyle['shift'];
  /** Half points. */
  readonly size: number;
  /** Number in the palette. */
  readonly colour: number;
}

const shifts = [null, 'superscript', 'subscript'] as const;

function readFont(reader: RecordReader): FontRecord {
  const size = reader.short() / 10;
  const options = reader.short();
  const colour = reader.short();
  reader.skip(2);
  return { strike: (options & 8) !== 0, shift: shifts[reader.short()] ?? null, size, colour };
}

interface CellFormatRecord {
  readonly font: number;
  readonly code: number;
  readonly bordered: boolean;
  /** Number in the palette of what fills the cell; null where nothing does. */
  readonly fill: number | null;
}

function readCellFormat(reader: RecordReader): CellFormatRecord {
  const font = reader.short();
  const code = reader.short();
  reader.skip(6);
  const borders = reader.short();
  reader.skip(2);
  const pattern = reader.long() >>> 26;
  const fill = reader.short() & 0x7f;
  return { font, code, bordered: borders !== 0, fill: pattern === 0 ? null : fill };
}

/** The colours of the workbook's own, from number 8 on. */
function readPalette(reader: RecordReader, palette: Map<number, string>): void {
  const count = Math.min(reader.short(), 56);
  for (let index = 0; index < count; index++) {
    const channels = [reader.byte(), reader.byte(), reader.byte()];
    reader.skip(1);
    palette.set(8 + index, channels.map((channel) => channel.toString(16).padStart(2, '0')).join(''));
  }
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
