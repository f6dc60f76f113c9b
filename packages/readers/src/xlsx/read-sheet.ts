import type { Budget } from '@gouji/core/read';
import { walkXml } from '../xml/walk-xml.ts';
import type { CellStyle } from './cell-styles.ts';
import { numberText } from './number-text.ts';
import { unescapeText } from './shared-strings.ts';

/** A cell that shows text or is drawn with a border, at its 0-based place. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
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
}

export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
  readonly budget: Budget;
}

interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: CellStyle | undefined;
  value: string | null;
  formula: string | null;
}

const plainStyle: CellStyle = { shape: { kind: 'general' }, bordered: false };
const lastRow = 1_048_575;
const lastColumn = 16_383;

/** Reads one worksheet. */
export function readSheet(xml: string, context: SheetContext): Sheet {
  const cells: SheetCell[] = [];
  const merges: MergedRange[] = [];
  let uncomputed = 0;
  let row = -1;
  let column = -1;
  let cell: DraftCell | null = null;
  let collecting: 'value' | 'formula' | null = null;
  let guides = 0;
  walkXml(xml, context.budget, {
    open(name, attributes) {
      if (name === 'row') {
        row = place(attributes.get('r'), row, lastRow);
        column = -1;
      } else if (name === 'c') {
        const reference = parseReference(attributes.get('r') ?? '');
        row = reference?.row ?? Math.max(row, 0);
        column = reference?.column ?? Math.min(column + 1, lastColumn);
        const style = context.styles[Number(attributes.get('s') ?? 0)];
        cell = { row, column, type: attributes.get('t') ?? 'n', style, value: null, formula: null };
      } else if (name === 'rPh') guides++;
      else if (name === 'v' || name === 't') collecting = guides === 0 ? 'value' : null;
      else if (name === 'f') collecting = 'formula';
      else if (name === 'mergeCell') {
        const range = parseRange(attributes.get('ref') ?? '');
        if (range) {
          context.budget.addCell();
          merges.push(range);
        }
      }
    },
    text(value) {
      if (cell && collecting) cell[collecting] = (cell[collecting] ?? '') + value;
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') collecting = null;
      else if (name === 'rPh') guides--;
      else if (name === 'c' && cell) {
        const text = cellText(cell, context);
        if (cell.value === null && cell.formula !== null) uncomputed++;
        const bordered = cell.style?.bordered ?? false;
        if (text.trim() !== '' || bordered) {
          context.budget.addCell();
          cells.push({ row: cell.row, column: cell.column, text, bordered });
        }
        cell = null;
      }
    },
  });
  return { cells, merges, uncomputed };
}

function cellText({ type, style, value, formula }: DraftCell, { strings, from1904 }: SheetContext): string {
  // The formula itself is shown, so that a value nobody computed is not taken for a blank.
  if (value === null) return formula === null || formula.trim() === '' ? '' : `=${formula}`;
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'n') return numberText(value, (style ?? plainStyle).shape, from1904);
  return unescapeText(value);
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
