/** How a number cell is to be shown, prepared once for each style. */
export type NumberShape =
  | { readonly kind: 'general' }
  | { readonly kind: 'date' }
  | {
      readonly kind: 'decimal';
      readonly prefix: string;
      readonly suffix: string;
      readonly least: number;
      readonly most: number;
      readonly grouped: boolean;
      readonly percent: boolean;
    };

const general: NumberShape = { kind: 'general' };

/** Formats that files refer to by number only (ECMA-376 part 1, 18.8.30); dates are handled apart. */
const builtInCodes: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
};
const builtInDates: ReadonlySet<number> = new Set([
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36],
  ...[50, 51, 52, 53, 54, 57, 58],
]);

/** The shape of a format by its number and, for formats defined in the file, its code. */
export function shapeOf(id: number, code: string | undefined): NumberShape {
  if (code === undefined && builtInDates.has(id)) return { kind: 'date' };
  const known = code ?? builtInCodes[id];
  return known === undefined ? general : shapeOfCode(known);
}

function shapeOfCode(code: string): NumberShape {
  // `[Red]`, `[$-804]`, `_)` and `* ` only colour or pad.
  const first = (code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)[0] ?? '').replace(/\[[^\]]*\]|_.|\*./gu, '');
  const bare = first.replace(/"[^"]*"|\\./gu, '');
  if (/[ymd年月日]/i.test(bare) && !/[0#?]/.test(bare))
    return /[ymd]/i.test(bare) ? { kind: 'date' } : general;
  const parts = /^((?:"[^"]*"|\\.|[^0#?.",\\])*)([0#?,.]+)(%?)((?:"[^"]*"|\\.|[^0#?.,"\\])*)$/u.exec(first);
  if (!parts) return general;
  const [, before = '', digits = '', percent = '', after = ''] = parts;
  if (/[@/hse]/i.test(bare) || /,$|,\.|\..*\./.test(digits)) return general;
  const decimals = digits.split('.')[1] ?? '';
  return {
    kind: 'decimal',
    prefix: literal(before),
    suffix: percent + literal(after),
    least: decimals.replace(/[^0]/g, '').length,
    most: decimals.length,
    grouped: digits.includes(','),
    percent: percent !== '',
  };
}

function literal(text: string): string {
  return text.replace(/"([^"]*)"|\\(.)/gu, '$1$2').trim();
}

/** The text a reader sees for a stored number. */
export function numberText(stored: string, shape: NumberShape, from1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (shape.kind === 'date') return dateText(value, from1904) ?? plain(value);
  if (shape.kind === 'general') return plain(value);
  const scaled = shape.percent ? Number(`${plain(value)}e2`) : value;
  const digits = rounded(Math.abs(scaled), shape.least, shape.most);
  const shown = shape.grouped ? digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : digits;
  const sign = scaled < 0 && /[1-9]/.test(digits) ? '-' : '';
  return shape.prefix + sign + shown + shape.suffix;
}

/** Excel computes with 15 digits; what binary fractions add beyond them is noise. */
function plain(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (!text.includes('e')) return text;
  const fixed = value.toFixed(15).replace(/\.?0+$/, '');
  return fixed.includes('e') ? text : fixed;
}

function rounded(value: number, least: number, most: number): string {
  const text = plain(value);
  if (text.includes('e')) return text;
  // Rounded on the decimal digits, as Excel does; `toFixed` would round 1.005 down.
  const fixed = (Math.round(Number(`${text}e${most}`)) / 10 ** most).toFixed(most);
  let end = fixed.length;
  for (let left = most; left > least && fixed[end - 1] === '0'; left--) end--;
  return fixed.slice(0, end).replace(/\.$/, '');
}

function dateText(serial: number, from1904: boolean): string | null {
  if (serial < 1 || serial > 2_958_465) return null;
  // Day 60 of the 1900 calendar is a 29 February that never was.
  const days = from1904 ? serial + 1462 : serial < 61 ? serial + 1 : serial;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
