import { foldString } from '../language/fold/index.ts';
import type { PlacedText } from '../model/document.ts';
import type { Cell } from '../model/report.ts';
import { trimPlaced } from '../read/placed-text.ts';
import type { ColumnTemplate } from '../template/index.ts';

const placeholder = /^(?:[/\\\-—–_─*·、.…]+|无|\/无|不适用|N\/?A|〇?无数据|未发生)$/iu;
const numberPattern =
  /^([+\-−﹣]|增加?|减少?|新增)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(亿元|万元|元|件|条|份|个|项|起|宗|例|次|篇|万)?$/u;
const inWan: Readonly<Record<string, number>> = { 元: 1e-4, 万元: 1, 万: 1, 亿元: 1e4 };

/** Multiplies decimals without the noise of binary fractions (251000 元 is 25.1 万元, not 25.100000000000001). */
const scale = (digits: string, factor: number): number => Number((Number(digits) * factor).toPrecision(15));

/** Digits parted by a line break are one wrapped number; parted by spaces only when they read as thousands. */
function joinDigits(text: string): string {
  const joined = text.replace(/(?<=[\d.,])\s*\n\s*(?=[\d.,])/gu, '').trim();
  return /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/u.test(joined) ? joined.replaceAll(' ', '') : joined;
}

/** Without a note in brackets after (or below) the number, as in `22（其中修订16件）`. */
const withoutNote = (text: string): string => text.replace(/(?<=\d[^()]*)\([^()]*\)$/u, '').trim();

/** 本年增/减 filled in as its header reads: 3/1 for three more and one fewer. */
const morePerFewer = /^(?:增加?|\+)?(\d{1,6})\/(?:减少?|[-−])?(\d{1,6})$/u;

/**
 * Reads one printed value. Amounts come out in 万元 whatever unit the cell carries; a unit in a count is tolerated.
 * Blank, placeholder and anything that is not one number have a null value.
 */
export function readCell(content: PlacedText, column: Pick<ColumnTemplate, 'kind'>): Cell {
  const trimmed = trimPlaced(content);
  const raw = trimmed.text;
  const at = trimmed.locate(0, raw.length);
  if (plainCount.test(raw)) return { value: Number(raw), raw, state: 'number', at };
  const folded = foldString(raw).trim();
  const compact = folded.replace(/\s+/gu, '');
  if (compact === '' || compact === '□') return { value: null, raw, state: 'blank', at };
  if (placeholder.test(compact)) return { value: null, raw, state: 'placeholder', at };
  const joined = withoutNote(joinDigits(folded));
  const change = column.kind === 'change' ? morePerFewer.exec(compact) : null;
  if (change) return { value: Number(change[1]) - Number(change[2]), raw, state: 'number', at };
  if (/\d\s+\d/u.test(joined)) return { value: null, raw, state: 'ambiguous', at };
  const match = numberPattern.exec(joined.replace(/\s+/gu, ''));
  if (!match) return { value: null, raw, state: 'invalid', at };
  const [, sign, whole = '', fraction = '', unit] = match;
  const digits = whole.replaceAll(',', '') + fraction;
  const magnitude = column.kind === 'amount' && unit ? scale(digits, inWan[unit] ?? 1) : Number(digits);
  const negative = sign === '-' || sign === '−' || sign === '﹣' || sign?.startsWith('减');
  return { value: negative && magnitude !== 0 ? -magnitude : magnitude, raw, state: 'number', at };
}

/** A cell that the template has and the report does not. */
export const missingCell = (): Cell => ({ value: null, raw: '', state: 'missing', at: null });

const plainCount = /^\d{1,9}$/u;
/** A number with unit, note and line breaks is never longer. */
const longestValue = 60;

/** Whether a cell text can be a value at all: a number, a blank or a placeholder. */
export function looksLikeValue(text: string): boolean {
  if (text === '' || plainCount.test(text)) return true;
  if (text.length > longestValue) return false;
  const folded = foldString(text).replace(/\s+/gu, '');
  return (
    folded === '' ||
    placeholder.test(folded) ||
    /^[?约]?[+-]?(?:增|减)?[\d.,]+(?:亿元|万元|元|件|条|份|个|项)?(?:\(.*\))?$/u.test(folded)
  );
}
