import { isDigit } from '../fold/units.ts';
import { boundOf, endsClause, moreSigns, type NumberReading } from './bounds.ts';
import { readArabic, readChinese } from './numerals.ts';

/** What is told in halves, thirds or tenths is told roughly. */
export const roughly = 10;

/** 占三分之二, 不到一半: a share as a fraction; 一半的申请 and 一半是网上申请 are no numbers of their own. */
export function readFraction(text: string, start: number): NumberReading | null {
  const half = text.startsWith('一半', start);
  const parts = half ? null : readChinese(text, start);
  if (half ? !endsClause(text, start + 2) : !parts || !text.startsWith('分之', parts.end)) return null;
  const part = parts ? readChinese(text, parts.end + 2) : { value: 1, end: start + 2 };
  const whole = parts?.value ?? 2;
  if (!part || part.value > whole) return null;
  const more = moreSigns.has(text.charCodeAt(part.end));
  const { comparison, end } = boundOf(text, start, more, more ? part.end + 1 : part.end);
  const value = Math.round((part.value / whole) * 1e4) / 100;
  return { value, unit: '%', comparison, step: roughly, start, end };
}

/** 百分之九十九点五. */
export function readPerHundred(text: string, start: number): NumberReading | null {
  const from = start + 3;
  const whole = isDigit(text.charCodeAt(from)) ? readArabic(text, from) : readChinese(text, from);
  if (!whole) return null;
  let { value, end } = whole;
  if (text[end] === '点') {
    const fraction = readChinese(text, end + 1);
    if (fraction && fraction.end - end <= 7) {
      value = Number(`${value}.${String(fraction.value).padStart(fraction.end - end - 1, '0')}`);
      end = fraction.end;
    }
  }
  const bound = boundOf(text, start, false, end);
  return { value, unit: '%', comparison: bound.comparison, step: undefined, start, end: bound.end };
}
