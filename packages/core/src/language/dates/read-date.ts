import { UnitSet } from '../fold/unit-set.ts';
import { isDigit } from '../fold/units.ts';
import { chineseDigit, isNumeral, readChinese } from '../numbers/numerals.ts';

/** A date as far as it is written; parts that are not are null. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A date, or a span of two, at a place of a folded text. */
export interface DateReading {
  readonly from: DateParts;
  /** The end of a span; null for a single date. */
  readonly to: DateParts | null;
  readonly end: number;
}

const nian = '年'.charCodeAt(0);
const yue = '月'.charCodeAt(0);

interface Small {
  readonly value: number;
  readonly end: number;
}

/** Up to `most` digits, Arabic or Chinese. */
function readSmall(text: string, at: number, most: number): Small | null {
  if (!isDigit(text.charCodeAt(at))) {
    const chinese = isNumeral(text.charCodeAt(at)) ? readChinese(text, at) : null;
    return chinese && chinese.value <= 31 && chinese.end - at <= 3 ? chinese : null;
  }
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end - at > most ? null : { value: Number(text.slice(at, end)), end };
}

/** Four digits that make a year, Arabic (2023) or Chinese (二〇二三). */
function readYearDigits(text: string, at: number): Small | null {
  let value = 0;
  for (let index = at; index < at + 4; index++) {
    const unit = text.charCodeAt(index);
    const digit = isDigit(unit) ? unit - 48 : chineseDigit(unit);
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  const next = text.charCodeAt(at + 4);
  if (isDigit(next) || value < 1900 || value > 2099) return null;
  return { value, end: at + 4 };
}

const nothing: DateParts = { year: null, month: null, day: null };

/** 11月, 11月底, 9月30日, 12月31止. */
function readMonthDay(text: string, at: number): { month: number; day: number | null; end: number } | null {
  // 元月 is January.
  const month = text[at] === '元' ? { value: 1, end: at + 1 } : readSmall(text, at, 2);
  if (!month || text.charCodeAt(month.end) !== yue) return null;
  let end = month.end + 1;
  if (text[end] === '份') end++;
  const day = readSmall(text, end, 2);
  if (day && (text[day.end] === '日' || text[day.end] === '号'))
    return { month: month.value, day: day.value, end: day.end + 1 };
  if (text[end] === '底' || text[end] === '末' || text[end] === '初') end++;
  return { month: month.value, day: null, end };
}

/** 2023-01-26, 2023.1.26, 2023/1/26. */
function readDotted(text: string, year: Small): { parts: DateParts; end: number } | null {
  const sign = text[year.end];
  if (sign !== '-' && sign !== '.' && sign !== '/') return null;
  const month = readSmall(text, year.end + 1, 2);
  if (!month || month.value > 12 || text[month.end] !== sign) return null;
  const day = readSmall(text, month.end + 1, 2);
  if (!day || day.value > 31 || isDigit(text.charCodeAt(day.end))) return null;
  return { parts: { year: year.value, month: month.value, day: day.value }, end: day.end };
}

const others = /(?:[、和与及,]\d{4})+(?:年|[两三四五]个?年)/uy;
const lastOfYears = /[两三四五]个?年/uy;
const joining = new UnitSet('、和与及,');
/** 2022、2023和2024年, 2023、2024两年: years that one 年 stands behind. */
function isListed(text: string, start: number, end: number): boolean {
  others.lastIndex = end;
  if (others.test(text)) return true;
  lastOfYears.lastIndex = end;
  return (
    joining.has(text.charCodeAt(start - 1)) && isDigit(text.charCodeAt(start - 2)) && lastOfYears.test(text)
  );
}

function readOne(text: string, at: number): { parts: DateParts; end: number } | null {
  const year = readYearDigits(text, at);
  if (year) {
    if (text.charCodeAt(year.end) !== nian)
      return isListed(text, at, year.end)
        ? { parts: { ...nothing, year: year.value }, end: year.end }
        : readDotted(text, year);
    let end = year.end + 1;
    if (text[end] === '度') end++;
    const rest = readMonthDay(text, end);
    return rest
      ? { parts: { year: year.value, month: rest.month, day: rest.day }, end: rest.end }
      : { parts: { ...nothing, year: year.value }, end };
  }
  const rest = readMonthDay(text, at);
  return rest && { parts: { year: null, month: rest.month, day: rest.day }, end: rest.end };
}

/** Words and signs between the two ends of a span; `起` and `止` may hang on the dates. */
const between = /(?:起|开始|起始|始|零时|0时)?[,、]?(?:至|到|-+|—+|–+|~|～|截至|截止到?)/uy;

const connectorStarts = new UnitSet('起开始零0,、至到-—–~～截');

function connectorEnd(text: string, at: number): number {
  if (!connectorStarts.has(text.charCodeAt(at))) return -1;
  between.lastIndex = at;
  return between.test(text) ? between.lastIndex : -1;
}

/** 1-6月, 1至9月: two months with one 月. */
function readMonthSpan(text: string, at: number): DateReading | null {
  const first = readSmall(text, at, 2);
  const next = first ? connectorEnd(text, first.end) : -1;
  if (!first || next < 0 || first.value < 1 || first.value > 12) return null;
  const second = readMonthDay(text, next);
  if (!second || second.day !== null) return null;
  return {
    from: { ...nothing, month: first.value },
    to: { ...nothing, month: second.month },
    end: second.end,
  };
}

/** 2021至2023年: two years with one 年. */
function readYearSpan(text: string, at: number): DateReading | null {
  const first = readYearDigits(text, at);
  const next = first ? connectorEnd(text, first.end) : -1;
  if (!first || next < 0) return null;
  const second = readYearDigits(text, next);
  if (!second || text.charCodeAt(second.end) !== nian) return null;
  return {
    from: { ...nothing, year: first.value },
    to: { ...nothing, year: second.value },
    end: second.end + 1,
  };
}

/**
 * Reads the date or span of dates at a digit: 2023年, 2023年11月底, 1月1日至9月30日, 2021年至2023年, 1-6月; null where none stands.
 * Spans of a year and months (2023年1-6月) come as the months, with the year.
 */
export function readDate(text: string, at: number): DateReading | null {
  const span = readMonthSpan(text, at) ?? readYearSpan(text, at);
  if (span) return span;
  const first = readOne(text, at);
  if (!first) return null;
  if (first.parts.month === null) {
    const months = readMonthSpan(text, first.end);
    if (months)
      return {
        from: { ...months.from, year: first.parts.year },
        to: { ...months.to!, year: first.parts.year },
        end: months.end,
      };
  }
  const next = connectorEnd(text, first.end);
  const second = next < 0 ? null : readOne(text, next);
  // 2022年结转至2023年 has a verb between; 2022年至2023年 is a span.
  return second
    ? { from: first.parts, to: second.parts, end: second.end }
    : { from: first.parts, to: null, end: first.end };
}
