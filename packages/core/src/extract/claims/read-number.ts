import type { Comparison } from '../../model/claim.ts';
import { notCounted, units } from './vocabulary.ts';

/** A number of the prose with all that is written onto it: magnitude, counter, 余/约/以上. */
export interface NumberReading {
  readonly value: number;
  readonly unit: string;
  readonly comparison: Comparison;
  /** Written in Chinese numerals. */
  readonly chinese: boolean;
  readonly start: number;
  readonly end: number;
}

/** A run of digits that states no count: a date, a document number, a term. `year` where it names a year. */
export interface PassedNumber {
  readonly year: number | null;
  readonly end: number;
}

const chineseDigits = '零一二三四五六七八九';
const chineseDigit = (char: string | undefined): number => {
  if (char === undefined) return -1;
  if (char === '〇') return 0;
  if (char === '两') return 2;
  return chineseDigits.indexOf(char);
};
const smallPowers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const largePowers: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Beyond this many digits a number is an identifier, and no longer exact as a float. */
const longestCount = 11;

/** Products by 万 and 亿 without binary dust: 84.67万 is 846700. */
const multiply = (value: number, power: number): number => Math.round(value * power * 1e4) / 1e4;

interface Digits {
  readonly value: number;
  readonly end: number;
  readonly more: boolean;
}

/** Arabic digits with thousands separators and decimals; null where the run is too long for a count. */
function readArabic(text: string, start: number): Digits | null {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  let digits = at - start > longestCount ? '' : text.slice(start, at);
  if (digits === '') return null;
  while (at - start < 16 && (digits.length <= 3 || at - start > digits.length) && text[at] === ',') {
    const group = text.slice(at + 1, at + 4);
    const grouped = group.length === 3 && [0, 1, 2].every((i) => isDigit(group.charCodeAt(i)));
    if (!grouped || isDigit(text.charCodeAt(at + 4))) break;
    digits += group;
    at += 4;
  }
  if (digits.length > longestCount) return null;
  if (text[at] === '.' && isDigit(text.charCodeAt(at + 1))) {
    const dot = at++;
    while (isDigit(text.charCodeAt(at))) at++;
    digits += text.slice(dot, Math.min(at, dot + 10));
  }
  return { value: Number(digits), end: at, more: false };
}

/** Chinese numerals, place by place (一百二十, 四十余, 两千零五) or digit by digit (二〇二三). */
function readChinese(text: string, start: number): Digits | null {
  let at = start;
  let total = 0;
  let section = 0;
  let digit = -1;
  let plain = '';
  let placed = false;
  for (; at - start < 16; at++) {
    const char = text[at]!;
    const next = chineseDigit(char);
    const power = char === undefined ? undefined : smallPowers[char];
    if (next >= 0) {
      if (digit > 0 && placed) return null;
      digit = next;
      plain += String(next);
    } else if (power !== undefined) {
      section += (digit <= 0 ? 1 : digit) * power;
      digit = -1;
      placed = true;
    } else if (placed && char !== undefined && largePowers[char] !== undefined) {
      total += (section + Math.max(digit, 0)) * largePowers[char];
      section = 0;
      digit = -1;
    } else break;
  }
  if (at === start || at - start >= 16) return null;
  if (!placed) return { value: Number(plain), end: at, more: false };
  return { value: total + section + Math.max(digit, 0), end: at, more: false };
}

/** 万 and 亿 after the digits, with 余/多/几 before or after them. */
function readMagnitude(text: string, digits: Digits): Digits {
  let { value, end, more } = digits;
  for (let turn = 0; turn < 4; turn++) {
    const char = text[end];
    if (char === '余' || char === '多' || char === '几' || char === '+') {
      if (more) break;
      more = true;
    } else if (char === '万' || char === '亿') value = multiply(value, largePowers[char]!);
    else if (char === '千' || char === '百') value = multiply(value, smallPowers[char]!);
    else break;
    end++;
  }
  return { value, end, more };
}

const atLeastBefore = ['超过', '超', '逾', '突破', '不少于', '不低于', '至少', '多达'];
const atMostBefore = ['不足', '近', '将近', '接近', '不超过', '最多', '不到', '低于', '少于'];
const aboutBefore = ['约', '约为', '大概'];

function comparisonOf(text: string, start: number, more: boolean, after: string): Comparison {
  const before = text.slice(Math.max(0, start - 3), start);
  const ends = (words: readonly string[]): boolean => words.some((word) => before.endsWith(word));
  if (ends(atMostBefore)) return 'atMost';
  if (more || ends(atLeastBefore)) return 'atLeast';
  if (after.startsWith('以上')) return 'atLeast';
  if (after.startsWith('以下') || after.startsWith('以内')) return 'atMost';
  if (ends(aboutBefore) || after.startsWith('左右') || after.startsWith('上下')) return 'about';
  return 'exact';
}

/** A number that may not be read as a count because of what stands directly before it. */
function barredBefore(text: string, start: number): boolean {
  const before = text[start - 1];
  if (before === undefined) return false;
  if ('第〔[【№.-—–~/×@_ '.includes(before) || /[A-Za-z\d]/u.test(before)) return true;
  return (before === '至' || before === '到') && /[\d月日年]/u.test(text[start - 2] ?? '');
}

const timeAfter =
  /^(?:个?(?:半?月|小时|工作日|季度|星期|自然日)|年|月|日|天|号|时|分钟|秒|届|周|世纪|岁|点|楼|层|路|栋|室|度|倍|大|类|级|化|重|位|多?年|微|端|审|校|公开|稳|保|℃)/u;
const spans = /^(?:[-－—–~～×/:@_]|至|到)\d/u;

/** Passes over a date, a term, an ordinal or an identifier, with what hangs on it by hyphens. */
function pass(text: string, start: number, end: number): PassedNumber {
  let at = end;
  while (
    at < text.length &&
    (isDigit(text.charCodeAt(at)) || (/[-–—~～.:/]/u.test(text[at]!) && isDigit(text.charCodeAt(at + 1))))
  )
    at++;
  const word = text.slice(start, end);
  const year = text[end] === '年' && /^(?:19|20)\d\d$/u.test(word) ? Number(word) : null;
  return { year, end: at };
}

/** Reads the number at this digit or numeral: a count, a number that is none, or null where no number is meant. */
export function readNumber(text: string, start: number): NumberReading | PassedNumber | null {
  const chinese = !isDigit(text.charCodeAt(start));
  if (text.startsWith('百分之', start)) return readPerHundred(text, start);
  const digits = chinese ? readChinese(text, start) : readArabic(text, start);
  if (!digits) {
    let end = start + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    return chinese ? null : { year: null, end };
  }
  if (chinese && text[digits.end] === '年' && digits.end - start === 4)
    return { year: digits.value >= 1900 && digits.value < 2100 ? digits.value : null, end: digits.end };
  const number = readMagnitude(text, digits);
  const rest = text.slice(number.end, number.end + 8);
  const barred = barredBefore(text, start) || (rest[0] === ' ' && isDigit(rest.charCodeAt(1)));
  if (!chinese && (rest[0] === '%' || rest.startsWith('个百分点') || rest.startsWith('百分点'))) {
    if (barred) return pass(text, start, number.end);
    const unit = rest[0] === '%' ? '%' : '百分点';
    const end = number.end + (rest[0] === '%' ? 1 : rest[0] === '个' ? 4 : 3);
    return {
      value: number.value,
      unit,
      comparison: comparisonOf(text, start, number.more, text.slice(end, end + 2)),
      chinese,
      start,
      end,
    };
  }
  const unit = units.find((word) => rest.startsWith(word));
  const afterUnit = text.slice(number.end + (unit?.length ?? 0), number.end + (unit?.length ?? 0) + 5);
  const uncounted =
    barred ||
    timeAfter.test(rest) ||
    spans.test(rest) ||
    (unit !== undefined && unit.length === 1 && notCounted.some((word) => afterUnit.startsWith(word)));
  if (uncounted) return chinese ? { year: null, end: digits.end } : pass(text, start, digits.end);
  if (chinese && (unit === undefined || !chineseCounts(text, start, number, unit)))
    return { year: null, end: digits.end };
  let end = number.end + (unit?.length ?? 0);
  const comparison = comparisonOf(text, start, number.more, text.slice(end, end + 2));
  if (/^(?:以上|以下|左右|以内|上下)/u.test(text.slice(end, end + 2))) end += 2;
  return { value: number.value, unit: unit ?? '', comparison, chinese, start, end };
}

/** 一件, 两起, 四十余条 count; 一个平台, 一次培训, 这一份 hardly do. */
function chineseCounts(text: string, start: number, number: Digits, unit: string): boolean {
  if ('这那每同某任另逐单唯统'.includes(text[start - 1] ?? '。')) return false;
  return '件条份起宗例'.includes(unit) || number.value >= 10 || number.more;
}

/** 百分之九十九点五. */
function readPerHundred(text: string, start: number): NumberReading | null {
  const from = start + 3;
  const whole = isDigit(text.charCodeAt(from)) ? readArabic(text, from) : readChinese(text, from);
  const hundred = !whole && text[from] === '百' ? { value: 100, end: from + 1 } : null;
  const read = whole ?? hundred;
  if (!read) return null;
  let { value, end } = read;
  if (text[end] === '点') {
    let fraction = '';
    for (end++; chineseDigit(text[end]) >= 0 && fraction.length < 6; end++)
      fraction += chineseDigit(text[end]);
    value = Number(`${value}.${fraction}`);
  }
  return {
    value,
    unit: '%',
    comparison: comparisonOf(text, start, false, text.slice(end, end + 2)),
    chinese: true,
    start,
    end,
  };
}
