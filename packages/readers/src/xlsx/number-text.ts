import { formatListNumber } from '../word/number-format.ts';
import type { FormatSection, FormatToken, NumberFormat } from './number-format.ts';

/** What a cell shows of what it stores. */
export interface CellText {
  readonly text: string;
  /** The stored number, where the text shows another one or none. */
  readonly stored: string | null;
}

/** The text a reader sees for a stored number. */
export function numberText(stored: string, format: NumberFormat, from1904: boolean): CellText {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return { text: stored, stored: null };
  const { section, signed } = sectionFor(value, format);
  if (section.kind !== 'number') {
    const text = section.kind === 'date' ? dateText(value, from1904) : timeText(value);
    return { text: text ?? plain(value), stored: null };
  }
  const text = render(signed ? value : Math.abs(value), section).trim();
  // A dash is how spreadsheets draw a zero.
  if (value === 0 && /^[-–—]$/u.test(text)) return { text: '0', stored: null };
  return { text, stored: showsOther(text, value, section) ? plain(value) : null };
}

/** The text a reader sees for a stored text: formats may hide it, or put words around it. */
export function textText(stored: string, format: NumberFormat): string {
  const section =
    format.length === 4
      ? format[3]!
      : format.find(({ tokens }) => tokens.some(({ kind }) => kind === 'text'));
  if (!section) return stored;
  return section.tokens.map((token) => (token.kind === 'text' ? stored : literalOf(token))).join('');
}

function literalOf(token: FormatToken): string {
  return token.kind === 'literal' ? token.text : '';
}

/** The section for a value, and whether the sign is still to be written. */
function sectionFor(value: number, format: NumberFormat): { section: FormatSection; signed: boolean } {
  const sections = format.slice(0, 3);
  const [first, second, third] = sections;
  const conditional = sections.find(({ condition }) => condition?.(value));
  if (conditional)
    return { section: conditional, signed: conditional !== second && !isOfNegatives(conditional) };
  if (sections.some(({ condition }) => condition)) {
    const other = sections.find(({ condition }) => !condition) ?? first!;
    return { section: other, signed: true };
  }
  const withoutText = sections.filter(({ tokens }) => !tokens.some(({ kind }) => kind === 'text'));
  if (withoutText.length < 2) return { section: first!, signed: true };
  if (value < 0) return { section: second!, signed: false };
  return { section: value === 0 && third && withoutText.length > 2 ? third : first!, signed: true };
}

/** `[<0]-0`: a section for negative numbers alone writes the sign itself. */
const isOfNegatives = ({ condition }: FormatSection): boolean =>
  condition?.(-Infinity) === true && !condition(0) && !condition(Infinity);

function render(value: number, section: FormatSection): string {
  const { tokens } = section;
  const has = (kind: FormatToken['kind']): boolean => tokens.some((token) => token.kind === kind);
  if (has('general') || (has('text') && !has('digit')))
    return tokens
      .map((token) =>
        token.kind === 'general' || token.kind === 'text'
          ? inNumerals(inGeneral(value), section)
          : literalOf(token),
      )
      .join('');
  if (!has('digit'))
    return tokens.map((token) => (token.kind === 'percent' ? '%' : literalOf(token))).join('');
  if (has('exponent')) return exponentText(value, tokens);
  if (has('slash')) return fractionText(value, tokens);
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const scaled = Number(`${plain(value)}e${2 * percents - 3 * section.thousands}`);
  return decimalText(scaled, section);
}

/** Lays the digits of a number onto the placeholders, from the point to both sides; literals stand where they are. */
function decimalText(value: number, section: FormatSection): string {
  const { tokens } = section;
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const before = point < 0 ? tokens : tokens.slice(0, point);
  const after = point < 0 ? [] : tokens.slice(point + 1);
  const places = after.filter(({ kind }) => kind === 'digit').length;
  const [whole = '0', decimals = ''] = rounded(Math.abs(value), places).split('.');
  const left = before.some(({ kind }) => kind === 'digit')
    ? layWhole(whole === '0' ? '' : whole, before, section.grouped)
    : // `.00` has no place for whole digits, which are shown all the same.
      before.map(literalOf).join('') + (whole === '0' ? '' : whole);
  const right = layDecimals(decimals, after);
  const body = left + (right.digits === '' ? right.text : `.${right.text}`);
  const sign = value < 0 && /[1-9]/.test(whole + decimals) ? '-' : '';
  const shown = sign + body;
  return inNumerals(shown, section);
}

function layWhole(whole: string, tokens: readonly FormatToken[], grouped: boolean): string {
  const places = tokens.filter(({ kind }) => kind === 'digit').length;
  let text = '';
  let rest = whole;
  let left = places;
  let written = 0;
  const put = (digit: string): void => {
    if (grouped && written > 0 && written % 3 === 0) text = `,${text}`;
    text = digit + text;
    written++;
  };
  for (const token of [...tokens].reverse()) {
    if (token.kind !== 'digit') {
      text = (token.kind === 'percent' ? '%' : literalOf(token)) + text;
      continue;
    }
    left--;
    // The first placeholder takes all digits that are left.
    const count = left === 0 ? rest.length : Math.min(1, rest.length);
    for (let taken = 0; taken < count; taken++) {
      put(rest.at(-1)!);
      rest = rest.slice(0, -1);
    }
    if (count === 0 && token.placeholder === '0') put('0');
  }
  return text;
}

function layDecimals(decimals: string, tokens: readonly FormatToken[]): { text: string; digits: string } {
  // Zeros at the end are left out where the placeholder allows it.
  const placeholders = tokens.flatMap((token) => (token.kind === 'digit' ? [token.placeholder] : []));
  let end = placeholders.length;
  while (end > 0 && placeholders[end - 1] !== '0' && (decimals[end - 1] ?? '0') === '0') end--;
  let text = '';
  let at = 0;
  for (const token of tokens) {
    if (token.kind !== 'digit') text += token.kind === 'percent' ? '%' : literalOf(token);
    else {
      if (at < end) text += decimals[at] ?? '0';
      at++;
    }
  }
  return { text, digits: decimals.slice(0, end) };
}

function exponentText(value: number, tokens: readonly FormatToken[]): string {
  const at = tokens.findIndex(({ kind }) => kind === 'exponent');
  const mantissa = tokens.slice(0, at);
  const point = mantissa.findIndex(({ kind }) => kind === 'point');
  const places = point < 0 ? 0 : mantissa.slice(point).filter(({ kind }) => kind === 'digit').length;
  const width = tokens.slice(at).filter(({ kind }) => kind === 'digit').length;
  const [digits = '0', power = '0'] = value.toExponential(Math.min(places, 15)).split('e');
  return `${digits}E${power.startsWith('-') ? '-' : '+'}${power.replace(/^[+-]/, '').padStart(width, '0')}`;
}

/** The nearest fraction with as many digits below as the format has placeholders. */
function fractionText(value: number, tokens: readonly FormatToken[]): string {
  const at = tokens.findIndex(({ kind }) => kind === 'slash');
  const below = tokens.slice(at).filter(({ kind }) => kind === 'digit').length;
  const most = 10 ** Math.min(below, 3) - 1;
  const whole = Math.floor(Math.abs(value));
  const part = Math.abs(value) - whole;
  let best = { over: 0, under: 1, error: part };
  for (let under = 1; under <= most; under++) {
    const over = Math.round(part * under);
    const error = Math.abs(part - over / under);
    if (error < best.error - 1e-12) best = { over, under, error };
  }
  const carried = best.over === best.under ? 1 : 0;
  const fraction = carried === 1 || best.over === 0 ? '' : ` ${best.over}/${best.under}`;
  return `${value < 0 ? '-' : ''}${whole + carried}${fraction}`;
}

function inNumerals(text: string, { numerals }: FormatSection): string {
  if (numerals === 0) return text;
  if (numerals === 3)
    return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const format = numerals === 1 ? 'chineseCountingThousand' : 'chineseLegalSimplified';
  return text.replace(/\d+/g, (digits) =>
    digits.length < 9 ? formatListNumber(Number(digits), format) : digits,
  );
}

/** Whether the digits that are shown make another number than the stored one. */
function showsOther(text: string, value: number, { numerals, tokens }: FormatSection): boolean {
  if (numerals !== 0) return false;
  const shown = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '');
  if (shown === undefined) return true;
  if (tokens.some(({ kind }) => kind === 'percent' || kind === 'exponent' || kind === 'slash')) return true;
  return plain(Number(shown)) !== plain(Math.abs(value));
}

/** The general format shows ten digits, and less behind the point for each before it. */
function inGeneral(value: number): string {
  const whole = Math.trunc(Math.abs(value));
  const places = Math.max(0, 10 - String(whole).length);
  return whole < 1e10 ? String(Number(rounded(value, places))) : plain(value);
}

/** Excel computes with 15 digits; what binary fractions add beyond them is noise. */
function plain(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (!text.includes('e')) return text;
  const fixed = value.toFixed(15).replace(/\.?0+$/, '');
  return fixed.includes('e') ? text : fixed;
}

/** Rounded on the decimal digits, as Excel does; `toFixed` would round 1.005 down. */
function rounded(value: number, places: number): string {
  const text = plain(value);
  if (text.includes('e')) return text;
  const most = Math.min(places, 20);
  return (Math.round(Number(`${text}e${most}`)) / 10 ** most).toFixed(most);
}

function dateText(serial: number, from1904: boolean): string | null {
  if (serial < 1 || serial > 2_958_465) return null;
  // Day 60 of the 1900 calendar is a 29 February that never was.
  const days = from1904 ? serial + 1462 : serial < 61 ? serial + 1 : serial;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

function timeText(serial: number): string | null {
  if (serial < 0 || serial > 2_958_465) return null;
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
