import type { Budget } from '@gouji/core/read';
import { a1, type CellPart, type CellRun, type SheetPart } from '../xlsx/sheet-package.ts';
import { type BiffRecord, RecordReader, type RichText, readRichText, readSubstream } from './biff-records.ts';
import type { WorkbookGlobals } from './workbook-globals.ts';

/** An RK number: an integer or the upper half of a double, perhaps divided by a hundred (MS-XLS 2.5.122). */
function rkValue(rk: number): number {
  let value: number;
  if (rk & 2) value = rk >> 2;
  else {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(4, rk & 0xfffffffc, true);
    value = view.getFloat64(0, true);
  }
  return rk & 1 ? value / 100 : value;
}

const errors: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);
const highestRow = 65_535;
const highestColumn = 255;

class SheetReader {
  readonly #globals: WorkbookGlobals;
  readonly #budget: Budget;
  readonly cells: CellPart[] = [];
  readonly merges: string[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: [number, number][] = [];
  hidesZeros = false;
  /** The formula whose text comes in a record of its own. */
  #awaits: { row: number; column: number; format: number } | null = null;

  constructor(globals: WorkbookGlobals, budget: Budget) {
    this.#globals = globals;
    this.#budget = budget;
  }

  record(record: BiffRecord): void {
    const reader = new RecordReader(record);
    switch (record.type) {
      case 0x0208:
        this.#row(reader);
        return;
      case 0x007d:
        this.#columns(reader);
        return;
      case 0x00e5:
        this.#merges(reader);
        return;
      case 0x023e:
        // WINDOW2: how the sheet is seen (MS-XLS 2.4.346, fDspZerosRt).
        this.hidesZeros = (reader.short() & 0x10) === 0;
        return;
      case 0x0207: {
        const awaits = this.#awaits;
        this.#awaits = null;
        if (awaits) this.#text(awaits.row, awaits.column, awaits.format, readRichText(reader));
        return;
      }
      case 0x00bd:
      case 0x00be:
        this.#many(record, reader);
        return;
      default:
        if ([0x00fd, 0x0203, 0x027e, 0x0006, 0x0204, 0x00d6, 0x0201, 0x0205].includes(record.type))
          this.#cell(record.type, reader);
    }
  }

  #row(reader: RecordReader): void {
    const row = reader.short();
    reader.skip(10);
    if (reader.short() & 0x20) this.hiddenRows.add(row);
  }

  #columns(reader: RecordReader): void {
    const [first, last] = [reader.short(), reader.short()];
    reader.skip(4);
    if (reader.short() & 1) this.hiddenColumns.push([first, Math.min(last, highestColumn)]);
  }

  #merges(reader: RecordReader): void {
    for (let left = reader.short(); left > 0; left--) {
      const [top, bottom, first, last] = [reader.short(), reader.short(), reader.short(), reader.short()];
      this.#budget.addCell();
      if (bottom >= top && last >= first && bottom <= highestRow && last <= highestColumn)
        this.merges.push(`${a1(top, first)}:${a1(bottom, last)}`);
    }
  }

  /** Numbers or blanks side by side: the last two bytes repeat the last column. */
  #many(record: BiffRecord, reader: RecordReader): void {
    const row = reader.short();
    const first = reader.short();
    const length = record.parts.reduce((sum, part) => sum + part.length, 0);
    const isNumbers = record.type === 0x00bd;
    const count = Math.floor((length - 6) / (isNumbers ? 6 : 2));
    for (let index = 0; index < count; index++) {
      const format = reader.short();
      if (isNumbers) this.#number(row, first + index, format, rkValue(reader.long()));
      else this.#add(this.#cellOf(row, first + index, format));
    }
  }

  #cell(type: number, reader: RecordReader): void {
    const [row, column, format] = [reader.short(), reader.short(), reader.short()];
    if (type === 0x00fd)
      this.#text(row, column, format, this.#globals.strings[reader.long()] ?? { text: '', runs: [] });
    else if (type === 0x0203) this.#number(row, column, format, reader.double());
    else if (type === 0x027e) this.#number(row, column, format, rkValue(reader.long()));
    else if (type === 0x0204 || type === 0x00d6) this.#text(row, column, format, readRichText(reader));
    else if (type === 0x0205) this.#outcome(row, column, format, reader.byte(), reader.byte() !== 0);
    else if (type === 0x0006) this.#formula(row, column, format, reader);
    else this.#add(this.#cellOf(row, column, format));
  }

  #formula(row: number, column: number, format: number, reader: RecordReader): void {
    const bytes = Array.from({ length: 8 }, () => reader.byte());
    if (bytes[6] !== 0xff || bytes[7] !== 0xff) {
      const view = new DataView(Uint8Array.from(bytes).buffer);
      this.#number(row, column, format, view.getFloat64(0, true));
    } else if (bytes[0] === 0) this.#awaits = { row, column, format };
    else if (bytes[0] === 1 || bytes[0] === 2) this.#outcome(row, column, format, bytes[2]!, bytes[0] === 2);
    else this.#add(this.#cellOf(row, column, format));
  }

  #outcome(row: number, column: number, format: number, value: number, isError: boolean): void {
    const text = isError ? (errors.get(value) ?? '#ERROR') : value ? 'TRUE' : 'FALSE';
    this.#text(row, column, format, { text, runs: [] });
  }

  #number(row: number, column: number, format: number, value: number): void {
    this.#add({
      ...this.#cellOf(row, column, format),
      number: { value, format: this.#globals.formats[format]?.format ?? 'General' },
    });
  }

  #text(row: number, column: number, format: number, { text, runs }: RichText): void {
    const starts: (readonly [number, number | null])[] = [[0, null], ...runs];
    const pieces = starts.map(([from, font], index): CellRun => {
      const end = starts[index + 1]?.[0] ?? text.length;
      return { text: text.slice(from, end), font: font === null ? null : this.#globals.fontOf(font) };
    });
    this.#add({ ...this.#cellOf(row, column, format), runs: pieces.filter((piece) => piece.text !== '') });
  }

  /** A cell with its look and no content. */
  #cellOf(row: number, column: number, format: number): CellPart {
    const { font = 0, bordered = false, filled = false } = this.#globals.formats[format] ?? {};
    return { row, column, bordered, filled, font: this.#globals.fontOf(font) };
  }

  #add(cell: CellPart): void {
    this.#budget.addCell();
    if (cell.column <= highestColumn && (cell.bordered || cell.number || (cell.runs?.length ?? 0) > 0))
      this.cells.push(cell);
  }
}

/** Reads one sheet of a BIFF8 workbook. */
export function readXlsSheet(
  stream: Uint8Array,
  sheet: WorkbookGlobals['sheets'][number],
  globals: WorkbookGlobals,
  budget: Budget,
): SheetPart {
  const reader = new SheetReader(globals, budget);
  for (const record of readSubstream(stream, sheet.offset, budget)) reader.record(record);
  const { cells, merges, hiddenRows, hiddenColumns, hidesZeros } = reader;
  return { name: sheet.name, hidden: sheet.hidden, cells, merges, hiddenRows, hiddenColumns, hidesZeros };
}
