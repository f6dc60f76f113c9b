import { foldString } from '../../../language/fold/index.ts';
import { type CellNumber, type CellText, readCellText } from '../../../language/numbers/index.ts';
import type { LeftOutKind, PlacedText } from '../../../model/document.ts';
import type { Cell } from '../../../model/report.ts';
import { trimPlaced } from '../../../read/placed-text.ts';
import type { ColumnTemplate } from '../../../template/index.ts';

type Kind = Pick<ColumnTemplate, 'kind'>;

/** Printed units of money in 万元. */
const inWan: Readonly<Record<string, number>> = {
  元: 1e-4,
  千元: 0.1,
  千: 0.1,
  万元: 1,
  万: 1,
  亿元: 1e4,
  亿: 1e4,
};

/** Multiplies decimals without the noise of binary fractions (251000 元 is 25.1 万元, not 25.100000000000001). */
const scale = (digits: string, factor: number): number => Number((Number(digits) * factor).toPrecision(15));

function inTemplateUnit(number: CellNumber, { kind }: Kind): number {
  const factor = kind === 'amount' ? inWan[number.unit] : undefined;
  if (factor === undefined) return number.value;
  const magnitude = scale(number.digits, factor);
  return number.value < 0 ? -magnitude : magnitude;
}

/** 本年增/减 filled in as its header reads: 3/1 or 增3减1 for three more and one fewer. */
const morePerFewer = /^(?:增加?|\+)?(\d{1,6})(?:\/(?:减少?|[-−])?|、?减少?)(\d{1,6})$/u;

/** A number that a window, a page or the width of its cell cuts off; of some nothing is seen. */
const cutOff = /^(?:…?[\d０-９][\d０-９.．,，]*|\ufffd)(?:…+|\.{3})$|^…[\d０-９][\d０-９.．,，]*$/u;

/**
 * Reads one printed value. Amounts come out in 万元 whatever unit the cell carries; a unit in a count is tolerated.
 * Anything that is not one number has a null value. `text` is what the grammar says of it, where that is known.
 */
export function readCell(
  content: PlacedText,
  column: Kind,
  text: CellText = readCellText(content.text),
): Cell {
  const trimmed = trimPlaced(content);
  const raw = trimmed.text;
  const at = trimmed.locate(0, raw.length);
  if (text.kind === 'number') {
    const value = inTemplateUnit(text, column);
    // There is no half case: 12.840 is a comma that was misread, or a figure of another column.
    if (column.kind !== 'amount' && !Number.isInteger(value))
      return { value: null, raw, state: 'invalid', at };
    return { value, raw, state: 'number', at };
  }
  const change = column.kind === 'change' ? morePerFewer.exec(foldString(raw).replace(/\s+/gu, '')) : null;
  if (change) return { value: Number(change[1]) - Number(change[2]), raw, state: 'number', at };
  if (text.kind === 'blank') return blankCell(content, at);
  // What goes on where it is not shown is known to no one.
  const state = text.kind === 'invalid' && cutOff.test(raw) ? 'ambiguous' : text.kind;
  return { value: null, raw, state, at };
}

/** What a cell may show in place of text, or beside a text that counts for nothing. */
const shownInstead: Partial<Record<LeftOutKind, string>> = {
  picture: '图片',
  object: '嵌入对象',
  formula: '公式',
  struck: '删除线',
  numbering: '自动编号',
};

/** A cell without text: blank, unless it shows something that is no text, or a number that is struck out. */
function blankCell({ asides = [] }: PlacedText, at: Cell['at']): Cell {
  for (const { what, text } of asides) {
    const name = shownInstead[what];
    if (name !== undefined) return { value: null, raw: `［${name}］${text}`, state: 'invalid', at };
  }
  return { value: null, raw: '', state: 'blank', at };
}

/** A cell that the template has and the report does not. */
export const missingCell = (): Cell => ({ value: null, raw: '', state: 'missing', at: null });
