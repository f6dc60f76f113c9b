import type { Budget } from '@gouji/core/read';
import type { RunText } from '../shown-text.ts';
import { walkXml, type XmlAttributes } from '../xml/walk-xml.ts';
import { type CellStyle, plainStyle } from './cell-styles.ts';
import type { CellValue } from './compute-formula.ts';
import { HiddenLines } from './hidden-lines.ts';
import { numberText, textText } from './number-text.ts';
import { type CellString, StringCollector, shownString, unescapeText } from './shared-strings.ts';
import { FormulaSheet } from './sheet-values.ts';

/** A cell that shows text or is drawn with a border, at its 0-based place. */
export interface SheetCell extends RunText {
  readonly row: number;
  readonly column: number;
  readonly bordered: boolean;
}

/** A merged range, 0-based and inclusive. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly cells: readonly SheetCell[];
  readonly merges: readonly MergedRange[];
  /** Formulas whose value the file does not hold, as far as they are not computed, and those that are. */
  readonly uncomputed: number;
  readonly computed: number;
  /** Places of objects and pictures that the sheet itself names. */
  readonly objects: number;
  readonly hidden: HiddenLines;
}

export interface SheetContext {
  readonly strings: readonly CellString[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
  readonly budget: Budget;
}

interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: CellStyle;
  value: string | null;
  formula: string | null;
  string: CellString | null;
}

const lastRow = 1_048_575;
const lastColumn = 16_383;

class SheetReader {
  readonly cells: SheetCell[] = [];
  readonly merges: MergedRange[] = [];
  uncomputed = 0;
  computed = 0;
  objects = 0;
  readonly hidden = new HiddenLines();
  /** Formulas without a value, by the index of their cell. */
  readonly #open: { readonly index: number; readonly cell: DraftCell }[] = [];
  /** Row, column and number of every cell that has one; words and all else as what they are to formulas. */
  readonly #filled: (number | CellValue)[] = [];
  readonly #context: SheetContext;
  readonly #collector = new StringCollector();
  #row = -1;
  #column = -1;
  #cell: DraftCell | null = null;
  #collecting: 'value' | 'formula' | null = null;
  #inString = false;
  /** A sheet may be set to show zeros as blanks. */
  #hidesZeros = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#inString) {
      this.#collector.open(name, attributes);
      return;
    }
    switch (name) {
      case 'row':
        this.#row = place(attributes.get('r'), this.#row, lastRow);
        this.#column = -1;
        if (isHidden(attributes, 'ht')) this.hidden.hideRow(this.#row);
        return;
      case 'col':
        if (isHidden(attributes, 'width'))
          this.hidden.hideColumns(Number(attributes.get('min')) - 1, Number(attributes.get('max')) - 1);
        return;
      case 'c':
        this.#openCell(attributes);
        return;
      case 'is':
        this.#inString = true;
        return;
      case 'v':
        // What extends a cell may name values of its own.
        this.#collecting = this.#cell?.value == null ? 'value' : null;
        // A formula may have given an empty text; without a value of any kind it was not computed.
        if (this.#cell?.type === 'str') this.#cell.value ??= '';
        return;
      case 'f':
        this.#collecting = 'formula';
        if (this.#cell) this.#cell.formula = '';
        return;
      case 'sheetView':
        this.#hidesZeros = /^(?:0|false)$/.test(attributes.get('showZeros') ?? '');
        return;
      case 'oleObject':
        this.objects++;
        return;
      case 'mergeCell':
        this.#merge(attributes);
    }
  }

  #openCell(attributes: XmlAttributes): void {
    const reference = parseReference(attributes.get('r') ?? '');
    this.#row = reference?.row ?? Math.max(this.#row, 0);
    this.#column = reference?.column ?? Math.min(this.#column + 1, lastColumn);
    const style = this.#context.styles[Number(attributes.get('s') ?? 0)] ?? plainStyle;
    const place = { row: this.#row, column: this.#column, type: attributes.get('t') ?? 'n' };
    this.#cell = { ...place, style, value: null, formula: null, string: null };
  }

  #merge(attributes: XmlAttributes): void {
    const range = parseRange(attributes.get('ref') ?? '');
    if (!range) return;
    this.#context.budget.addCell();
    this.merges.push(range);
  }

  text(value: string): void {
    const [cell, part] = [this.#cell, this.#collecting];
    if (this.#inString) this.#collector.addText(value);
    else if (cell && part) cell[part] = (cell[part] ?? '') + value;
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.#collecting = null;
    else if (name === 'is') {
      this.#inString = false;
      const string = this.#collector.take();
      if (this.#cell) this.#cell.string = string;
    } else if (this.#inString) this.#collector.close(name);
    else if (name === 'c') this.#closeCell();
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell) return;
    const shown = cellText(cell, this.#context, this.#hidesZeros);
    const isOpen = cell.value === null && cell.formula !== null;
    if (isOpen) {
      this.uncomputed++;
      this.#open.push({ index: this.cells.length, cell });
    } else if (shown.text !== '' || cell.value !== null)
      this.#filled.push(cell.row, cell.column, countsAs(cell, shown.text));
    const { bordered } = cell.style;
    if (shown.text.trim() === '' && shown.asides.length === 0 && !bordered) return;
    this.#context.budget.addCell();
    this.cells.push({ row: cell.row, column: cell.column, ...shown, bordered });
  }

  /** Shows the values of formulas that can be told without a spreadsheet program. */
  computeOpen(): void {
    if (this.#open.length === 0) return;
    const sheet = new FormulaSheet();
    const filled = this.#filled;
    for (let at = 0; at < filled.length; at += 3)
      sheet.set(filled[at] as number, filled[at + 1] as number, filled[at + 2]!);
    for (const { cell } of this.#open) sheet.setFormula(cell.row, cell.column, cell.formula!);
    for (const { index, cell } of this.#open) {
      const value = sheet.compute(cell.row, cell.column);
      if (value === null) continue;
      const stored = String(Number(value.toPrecision(15)));
      const shown = shownNumber(stored, cell.style, this.#context.from1904, this.#hidesZeros);
      this.cells[index] = { ...this.cells[index]!, ...shown };
      this.uncomputed--;
      this.computed++;
    }
  }
}

/** Whether a row or column is hidden, or so low or narrow that nothing of it is seen. */
const isHidden = (attributes: XmlAttributes, size: string): boolean =>
  /^(?:1|true)$/.test(attributes.get('hidden') ?? '') || Number(attributes.get(size) ?? 1) === 0;

/** What a cell counts as in formulas. */
function countsAs({ type, value }: DraftCell, shown: string): CellValue {
  const number = type === 'n' && value !== null ? Number(value) : Number.NaN;
  if (Number.isFinite(number)) return number;
  return type === 'b' || type === 'e' || /\d/u.test(shown) ? 'unknown' : 'text';
}

/** Reads one worksheet. */
export function readSheet(xml: string, context: SheetContext): Sheet {
  const reader = new SheetReader(context);
  walkXml(xml, context.budget, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (value) => reader.text(value),
    close: (name) => reader.close(name),
  });
  reader.computeOpen();
  const { cells, merges, uncomputed, computed, objects, hidden } = reader;
  return { cells, merges, uncomputed, computed, objects, hidden };
}

const nothing: RunText = { text: '', asides: [] };
function plainly(text: string): RunText {
  return { text, asides: [] };
}

/** A string as the cell shows it; one of which nothing is shown is hidden. */
function shownOrHidden(text: CellString, { format, font, onPaper }: CellStyle): RunText {
  const shown = shownString(typeof text === 'string' ? textText(text, format) : text, font, onPaper);
  const whole = typeof text === 'string' ? text : text.map((run) => run.text).join('');
  if (shown.text !== '' || shown.asides.length > 0 || whole.trim() === '') return shown;
  return { text: '', asides: [{ index: 0, what: 'hidden', text: whole }] };
}

/** A number in its format; where that shows another number than is stored, or none, the stored one is told too. */
function shownNumber(
  value: string,
  { format, font, onPaper }: CellStyle,
  from1904: boolean,
  hidesZeros: boolean,
): RunText {
  const { text, stored } = numberText(value, format, from1904);
  const isHiddenZero = hidesZeros && Number(value) === 0;
  const shown = shownString(isHiddenZero ? '' : text, font, onPaper);
  const other = isHiddenZero ? value : stored;
  if (other === null || shown.asides.length > 0) return shown;
  const what = shown.text.trim() === '' ? 'hidden' : 'stored';
  return { ...shown, asides: [{ index: shown.text.length, what, text: other }] };
}

/** A picture that WPS puts into a cell stands in a formula. */
const isPicture = ({ formula, value }: DraftCell): boolean =>
  /^_?(?:xlfn\.)?DISPIMG\(/i.test(formula ?? '') || /^=DISPIMG\(/i.test(value ?? '');

function cellText(cell: DraftCell, { strings, from1904 }: SheetContext, hidesZeros: boolean): RunText {
  const { type, style, value, formula, string } = cell;
  if (isPicture(cell)) return { text: '', asides: [{ index: 0, what: 'picture', text: '' }] };
  if (string !== null) return shownOrHidden(string, style);
  // The formula itself is shown, so that a value nobody computed is not taken for a blank.
  if (value === null) return formula === null ? nothing : plainly(`=${formula}`);
  switch (type) {
    case 's':
      return shownOrHidden(strings[Number(value)] ?? '', style);
    case 'b':
      return plainly(value === '1' ? 'TRUE' : 'FALSE');
    case 'n':
    case 'd':
      return shownNumber(value, style, from1904, hidesZeros);
    default:
      return shownOrHidden(unescapeText(value), style);
  }
}

function place(reference: string | undefined, previous: number, last: number): number {
  const number = Number(reference);
  return Number.isInteger(number) && number >= 1 ? Math.min(number - 1, last) : Math.min(previous + 1, last);
}

function parseReference(reference: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(reference);
  if (!parts) return null;
  let column = 0;
  for (const letter of parts[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(parts[2]) - 1;
  return row > lastRow || column - 1 > lastColumn ? null : { row, column: column - 1 };
}

function parseRange(reference: string): MergedRange | null {
  const [first, second] = reference.split(':').map(parseReference);
  if (!first || !second) return null;
  return {
    top: Math.min(first.row, second.row),
    left: Math.min(first.column, second.column),
    bottom: Math.max(first.row, second.row),
    right: Math.max(first.column, second.column),
  };
}

/** `B7` for row 6, column 1. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
