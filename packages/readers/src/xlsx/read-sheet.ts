import type { Budget } from '@gouji/core/read';
import type { RunText } from '../shown-text.ts';
import { walkXml } from '../xml/walk-xml.ts';
import { type CellStyle, plainStyle } from './cell-styles.ts';
import { numberText, textText } from './number-text.ts';
import { type CellString, StringCollector, shownString, unescapeText } from './shared-strings.ts';

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
  /** Formulas whose value the file does not hold. */
  readonly uncomputed: number;
  /** Places of objects and pictures that the sheet itself names. */
  readonly objects: number;
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

/** Reads one worksheet. */
export function readSheet(xml: string, context: SheetContext): Sheet {
  const cells: SheetCell[] = [];
  const merges: MergedRange[] = [];
  const collector = new StringCollector();
  let uncomputed = 0;
  let objects = 0;
  let row = -1;
  let column = -1;
  let cell: DraftCell | null = null;
  let collecting: 'value' | 'formula' | null = null;
  let inString = false;
  /** A sheet may be set to show zeros as blanks. */
  let hidesZeros = false;
  walkXml(xml, context.budget, {
    open(name, attributes) {
      if (name === 'row') {
        row = place(attributes.get('r'), row, lastRow);
        column = -1;
      } else if (name === 'c') {
        const reference = parseReference(attributes.get('r') ?? '');
        row = reference?.row ?? Math.max(row, 0);
        column = reference?.column ?? Math.min(column + 1, lastColumn);
        const style = context.styles[Number(attributes.get('s') ?? 0)] ?? plainStyle;
        const type = attributes.get('t') ?? 'n';
        cell = { row, column, type, style, value: null, formula: null, string: null };
      } else if (name === 'is') inString = true;
      else if (inString) collector.open(name, attributes);
      else if (name === 'v') collecting = 'value';
      else if (name === 'f') collecting = 'formula';
      else if (name === 'sheetView') hidesZeros = /^(?:0|false)$/.test(attributes.get('showZeros') ?? '');
      else if (name === 'oleObject') objects++;
      else if (name === 'mergeCell') {
        const range = parseRange(attributes.get('ref') ?? '');
        if (range) {
          context.budget.addCell();
          merges.push(range);
        }
      }
    },
    text(value) {
      if (inString) collector.addText(value);
      else if (cell && collecting) cell[collecting] = (cell[collecting] ?? '') + value;
    },
    close(name) {
      if (name === 'v' || name === 'f') collecting = null;
      else if (name === 'is') {
        inString = false;
        if (cell) cell.string = collector.take();
      } else if (inString) collector.close(name);
      else if (name === 'c' && cell) {
        const shown = cellText(cell, context, hidesZeros);
        if (cell.value === null && cell.formula !== null) uncomputed++;
        const { bordered } = cell.style;
        if (shown.text.trim() !== '' || shown.asides.length > 0 || bordered) {
          context.budget.addCell();
          cells.push({ row: cell.row, column: cell.column, ...shown, bordered });
        }
        cell = null;
      }
    },
  });
  return { cells, merges, uncomputed, objects };
}

const nothing: RunText = { text: '', asides: [] };

function plainly(text: string): RunText {
  return { text, asides: [] };
}

function cellText(cell: DraftCell, { strings, from1904 }: SheetContext, hidesZeros: boolean): RunText {
  const { type, style, value, formula, string } = cell;
  const { format, font, onPaper } = style;
  const inFont = (text: CellString): RunText =>
    shownString(typeof text === 'string' ? textText(text, format) : text, font, onPaper);
  const hiddenBy = (text: CellString): RunText => {
    const shown = inFont(text);
    const whole = typeof text === 'string' ? text : text.map((run) => run.text).join('');
    if (shown.text !== '' || shown.asides.length > 0 || whole.trim() === '') return shown;
    return { text: '', asides: [{ index: 0, what: 'hidden', text: whole }] };
  };
  // A picture that WPS puts into a cell stands in a formula.
  if (/^_?(?:xlfn\.)?DISPIMG\(/i.test(formula ?? '') || /^=DISPIMG\(/i.test(value ?? ''))
    return { text: '', asides: [{ index: 0, what: 'picture', text: '' }] };
  if (string !== null) return hiddenBy(string);
  // The formula itself is shown, so that a value nobody computed is not taken for a blank.
  if (value === null) return formula === null || formula.trim() === '' ? nothing : plainly(`=${formula}`);
  if (type === 's') return hiddenBy(strings[Number(value)] ?? '');
  if (type === 'b') return plainly(value === '1' ? 'TRUE' : 'FALSE');
  if (type === 'n' || type === 'd') {
    const { text, stored } = numberText(value, format, from1904);
    const isHiddenZero = hidesZeros && Number(value) === 0;
    const shown = shownString(isHiddenZero ? '' : text, font, onPaper);
    const other = isHiddenZero ? value : stored;
    if (other === null || shown.asides.length > 0) return shown;
    const what = shown.text.trim() === '' ? 'hidden' : 'stored';
    return { ...shown, asides: [{ index: shown.text.length, what, text: other }] };
  }
  return hiddenBy(unescapeText(value));
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
