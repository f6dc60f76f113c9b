import { isDigit } from '../fold/units.ts';

/** Digits read at a place of a folded text; `end` is where they end. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
  /** Written in Chinese numerals. */
  readonly chinese: boolean;
}

/** Beyond this many digits a number is an identifier, and no longer exact as a float. */
const longestCount = 11;
const longestChinese = 16;

const digitWords = ['〇零○', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'];
const powerWords: Readonly<Record<string, number>> = { 十拾: 1, 百佰: 2, 千仟: 3, 万: 4, 亿: 8 };
const powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

/** For each UTF-16 unit the Chinese digit it is, plus one; for each the power of ten it is, as an exponent. */
const digitOf = new Uint8Array(0x10000);
const exponentOf = new Uint8Array(0x10000);
digitWords.forEach((words, value) => {
  for (const word of words) digitOf[word.charCodeAt(0)] = value + 1;
});
for (const [words, exponent] of Object.entries(powerWords))
  for (const word of words) exponentOf[word.charCodeAt(0)] = exponent;

/** The value of a Chinese digit, -1 for any other unit. */
export const chineseDigit = (unit: number): number => digitOf[unit | 0]! - 1;
/** 十, 百, 千, 万, 亿 as powers of ten; 1 for any other unit. */
export const powerOf = (unit: number): number => powers[exponentOf[unit | 0]!]!;
const isSmallPower = (power: number): boolean => power > 1 && power < 1e4;
/** Whether a numeral may begin or go on with a unit; 万 and 亿 only follow one. */
export const isNumeral = (unit: number): boolean =>
  isDigit(unit) || digitOf[unit | 0] !== 0 || isSmallPower(powerOf(unit));
/** All such units. */
export const numeralUnits: readonly number[] = ['0123456789', ...digitWords, ...Object.keys(powerWords)]
  .flatMap((words) => [...words].map((word) => word.charCodeAt(0)))
  .filter(isNumeral);

/** Products by 万 and 亿 without binary dust: 84.67万 is 846700. */
export const multiply = (value: number, power: number): number => Math.round(value * power * 1e4) / 1e4;

const comma = 44;
const dot = 46;

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** The end of the groups `,123` after up to three digits. */
function groupsEnd(text: string, start: number, end: number): number {
  if (end - start > 3) return end;
  let at = end;
  while (at - start < longestChinese && text.charCodeAt(at) === comma && digitsEnd(text, at + 1) === at + 4)
    at += 4;
  return at;
}

/** Arabic digits with thousands separators and decimals; null where the run is too long for a count. */
export function readArabic(text: string, start: number): Numeral | null {
  const whole = digitsEnd(text, start);
  if (whole === start || whole - start > longestCount) return null;
  let end = groupsEnd(text, start, whole);
  let digits = text.slice(start, end);
  if (end > whole) digits = digits.replaceAll(',', '');
  if (digits.length > longestCount) return null;
  if (text.charCodeAt(end) === dot && isDigit(text.charCodeAt(end + 1))) {
    const fraction = digitsEnd(text, end + 1);
    digits += text.slice(end, Math.min(fraction, end + 10));
    end = fraction;
  }
  return { value: Number(digits), end, chinese: false };
}

/** Chinese numerals in the making, place by place (一百二十, 两千零五) or digit by digit (二〇二三). */
class Places {
  private total = 0;
  private section = 0;
  private digit = -1;
  private plain = 0;
  private placed = false;
  private least = Number.POSITIVE_INFINITY;

  /** Takes one more character; false where it does not go on, null where what stands there makes no number. */
  take(unit: number): boolean | null {
    const digit = chineseDigit(unit);
    if (digit >= 0) return this.takeDigit(digit);
    const power = powerOf(unit);
    if (isSmallPower(power)) return this.takeSmall(power);
    return power > 1 && this.placed && this.takeLarge(power);
  }

  private takeDigit(digit: number): boolean | null {
    if (this.digit > 0 && this.placed) return null;
    this.digit = digit;
    this.plain = this.plain * 10 + digit;
    return true;
  }

  private takeSmall(power: number): boolean | null {
    if (power >= this.least) return null;
    this.section += (this.digit <= 0 ? 1 : this.digit) * power;
    this.least = power;
    this.digit = -1;
    this.placed = true;
    return true;
  }

  private takeLarge(power: number): boolean {
    this.total += (this.section + Math.max(this.digit, 0)) * power;
    this.section = 0;
    this.digit = -1;
    this.least = Number.POSITIVE_INFINITY;
    return true;
  }

  get value(): number {
    return this.placed ? this.total + this.section + Math.max(this.digit, 0) : this.plain;
  }
}

/** Chinese numerals at a place; null where they make no number. */
export function readChinese(text: string, start: number): Numeral | null {
  const places = new Places();
  let at = start;
  for (; at - start < longestChinese; at++) {
    const taken = places.take(text.charCodeAt(at));
    if (taken === null) return null;
    if (!taken) break;
  }
  if (at === start || at - start >= longestChinese) return null;
  return { value: places.value, end: at, chinese: true };
}

/** The numeral at a place, in whichever digits it is written. */
export const readNumeral = (text: string, start: number): Numeral | null =>
  isDigit(text.charCodeAt(start)) ? readArabic(text, start) : readChinese(text, start);

/** The value of a text that is one numeral and nothing else (`12`, 十四, 二〇二三), folded; null for anything else. */
export function numeralValue(text: string): number | null {
  if (text === '') return null;
  const read = readNumeral(text, 0);
  return read && read.end === text.length ? read.value : null;
}
