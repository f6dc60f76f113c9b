import { isCalendarDay } from '../../language/dates/calendar.ts';
import { readYear } from '../../language/dates/read-year.ts';
import { ordinal, yearInWords } from '../../language/expressions/pieces.ts';
import { foldString, foldText } from '../../language/fold/index.ts';
import { numeralValue } from '../../language/numbers/numerals.ts';
import { findAll } from '../../language/prose/find-all.ts';
import type { PlacedText } from '../../model/document.ts';
import type { Period } from '../../model/report.ts';

const blank = '\\s*';
const joined = (...parts: readonly string[]): string => parts.join(blank);
const between = joined(
  '',
  '(?:(?:\\d{1,2}|零)?\\s*时)?',
  '(?:起始|开始|起|始)?',
  '[,、]?',
  '(?:截至|截止时间为|截止日期为|截止到?|至|到|—+|-+|~|～|–|―)',
  '',
);
/** 2023年 or 二〇二三年; 年 may be lost between two runs of digits of a web page: 20231月1日. */
const year = `(20\\d{2}|${yearInWords})`;
const month = `(\\d{1,2}|元|${ordinal})`;
const day = `(\\d{1,2}|${ordinal})`;
const spans: readonly RegExp[] = [
  new RegExp(
    joined(year, '年?(?:度?[(（])?', month, '月', day, '日') +
      between +
      joined(`(?:${year}`, '年?|当年|同年|本年)?', month, '月', day, '(?:日|(?=[止。;,)]|$))'),
    'gu',
  ),
  new RegExp(
    `(20\\d{2})[-./](\\d{1,2})[-./](\\d{1,2})${between}(?:(20\\d{2})[-./])?(\\d{1,2})[-./](\\d{1,2})(?!\\d)`,
    'gu',
  ),
];
/** The same without a year: 统计期限自1月1日至12月31日止. */
const yearless = new RegExp(
  joined(month, '月', day, '日') + between + joined(month, '月', day, '(?:日|(?=[止。;,)]|$))'),
  'gu',
);
/** Whole months or a whole year: 2023年1月至12月, 2023年全年. */
const months = new RegExp(joined(year, '年', month, '月?') + between + joined(month, '月(?!', '\\d)'), 'gu');
const wholeYear = new RegExp(
  joined('(?:期限|周期|时限|时间)(?:为|是|:)?', year, '年(?:全年|度(?!', '报))'),
  'gu',
);

/** 所列数据截止日期为2023年12月25日: its end alone; what is told of the year's work up to a day is no period. */
const endAlone = new RegExp(
  joined(
    '(?:(?:数据|统计)的?(?:统计)?截[止至](?:日期|时间)|(?:所列|本报告|报告|统计)的?数据(?:统计)?均?截[止至])',
    '(?:为|是|到|至|于|:)?',
    year,
    '年',
    month,
    '月',
    day,
    '日(?!起)',
  ),
  'gu',
);

const opening = /(?:自|从|由)?\s*$/u;
/** 内容涵盖甲局2023年1月1日至12月31日期间的政府信息公开工作 tells it in other words. */
const context = /统计|报告期|期限|数据|时限|周期|时间|年度报告|本报告|期间的?(?:政府|政务)?信息公开/u;

/** A month or day in either digits. */
const readPart = (text: string): string => String(text === '元' ? 1 : numeralValue(text));

const iso = (year: string, month: string, day: string): string =>
  `${year}-${readPart(month).padStart(2, '0')}-${readPart(day).padStart(2, '0')}`;

const lastDay = (year: number, month: number): string =>
  String(new Date(Date.UTC(year, month, 0)).getUTCDate());

interface Span {
  readonly start: string;
  readonly end: string;
}

/** What a match says, with the report's own year for one that names none. */
type Say = (match: RegExpExecArray, own: number | null) => Span | null;

const sayFull: Say = ([, y = '', m = '', d = '', endYear, endMonth = '', endDay = '']) => {
  const first = String(readYear(y) ?? y);
  return {
    start: iso(first, m, d),
    end: iso(String((endYear && readYear(endYear)) || first), endMonth, endDay),
  };
};
const sayYearless: Say = ([, m = '', d = '', endMonth = '', endDay = ''], own) =>
  own === null ? null : { start: iso(String(own), m, d), end: iso(String(own), endMonth, endDay) };
const sayMonths: Say = ([, y = '', m = '', endMonth = '']) => {
  const first = readYear(y) ?? Number(y);
  const last = Number(readPart(endMonth));
  return { start: iso(String(first), m, '1'), end: iso(String(first), endMonth, lastDay(first, last)) };
};
const sayYear: Say = ([, y = '']) => ({
  start: `${readYear(y) ?? y}-01-01`,
  end: `${readYear(y) ?? y}-12-31`,
});

/** What ends with a day of a year is of that year from its beginning. */
const sayEnd: Say = ([, y = '', m = '', d = '']) => {
  const own = String(readYear(y) ?? y);
  return { start: `${own}-01-01`, end: iso(own, m, d) };
};

/** The ways a span is written, the fullest first. */
const ways: readonly { readonly pattern: RegExp; readonly say: Say }[] = [
  ...spans.map((pattern) => ({ pattern, say: sayFull })),
  { pattern: months, say: sayMonths },
  { pattern: wholeYear, say: sayYear },
  { pattern: yearless, say: sayYearless },
  { pattern: endAlone, say: sayEnd },
];

function findSpan(
  content: PlacedText,
  { pattern, say }: (typeof ways)[number],
  own: number | null,
): Period | null {
  const folded = foldText(content.text);
  for (const match of findAll(folded.text, pattern)) {
    // Its beginning is looked for no farther than that: a text without stops may be very long.
    const near = folded.text.slice(Math.max(0, match.index - 79), match.index);
    const sentence =
      near.slice(near.lastIndexOf('。') + 1) +
      folded.text.slice(match.index, match.index + match[0].length + 30);
    const span = context.test(sentence) ? say(match, own) : null;
    if (!span) continue;
    const before = opening.exec(folded.text.slice(Math.max(0, match.index - 3), match.index))![0].length;
    const start = folded.origin[match.index - before]!;
    const end = folded.origin[match.index + match[0].length]!;
    return { ...span, text: content.text.slice(start, end), at: content.locate(start, end) };
  }
  return null;
}

/**
 * The statistics period as printed: the first date span in a sentence that speaks of the report's figures. `year` is the
 * report's, for a span that names none.
 */
export function findPeriod(paragraphs: readonly PlacedText[], year: number | null = null): Period | null {
  for (const content of paragraphs) {
    // Most paragraphs speak of no span at all.
    if (!/月|\d[-./]\d|期限|周期|时限/u.test(content.text)) continue;
    for (const way of ways) {
      const period = findSpan(content, way, year);
      if (period) return period;
    }
  }
  return null;
}

const date = '\\[?\\s*(20\\d{2})\\s*[-年/.]\\s*(\\d{1,2}|元)\\s*[-月/.]\\s*(\\d{1,2})';
const published: readonly RegExp[] = [
  new RegExp(`(?:(?:发布|发表|公布|公开)(?:时间|日期)|发布于)\\s*[】\\]]?\\s*[:：]?\\s*${date}`, 'u'),
  /(?:发布|公布|公开|发文)(?:时间|日期)\s*[:：]?\s*(20\d{2})([01]\d)([0-3]\d)(?!\d)/u,
];
/** Dates that a site names otherwise: they count where none says that it is the publication's. */
const named = new RegExp(
  `(?:(?:发文|成文|生成|信息提供)(?:时间|日期)|(?:^|来源\\s*[:：]\\D{0,30}\\s)\\s*(?:时间|日期))\\s*[:：]?\\s*${date}`,
  'u',
);
const clock = '(?:\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?';
/** 字体：[大 中 小] before the date. */
const fontSizes =
  '(?:[【\\[(]?(?:字体|字号)(?:大小)?\\s*[:：]?[【\\[(\\s]*(?:[特大中小]\\s*){2,4}[】\\])]*\\s*)?';
const siteWords = '(?:来源|信息来源|浏览|点击|阅读|访问|字体|字号|作者)';
/** A date alone, as sites print it below the title. 年月日 there may be the day the report was written, unless a site's words follow. */
const datedLines: readonly RegExp[] = [
  new RegExp(
    `^${fontSizes}\\[?\\s*(20\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})${clock}\\s*\\]?(?:$|\\s*${siteWords})`,
    'u',
  ),
  new RegExp(
    `^${fontSizes}\\[?\\s*(20\\d{2})\\s*年\\s*(\\d{1,2}|元)\\s*月\\s*(\\d{1,2})\\s*日${clock}\\s*\\]?\\s*${siteWords}`,
    'u',
  ),
  /来源\s*[:：]\s*\D{2,30}?\s(20\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/u,
];

const writtenDay = /^[(]?\s*(20\d{2})\s*年\s*(\d{1,2}|元)\s*月\s*(\d{1,2})\s*日\s*[)]?$/u;

/** The publication date printed in the lines above the report or, named as such, in those below it, ISO; null when none is. */
export function findPublicationDate(above: readonly string[], below: readonly string[]): string | null {
  return (
    findDate(above, published) ??
    findDate(above, [named, ...datedLines]) ??
    findDate(below, [...published, named]) ??
    findDate([...above, ...below], published, isWritten)
  );
}

/** Whether it may be meant for a day, though the calendar may not have it. */
const isWritten = (day: string): boolean => /-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(day);

/** The day below the title under which a report was written: a line of nothing else. */
export const findWrittenDay = (above: readonly string[]): string | null => findDate(above, [writtenDay]);

export const isWrittenDay = (line: string): boolean => findWrittenDay([line]) !== null;

function findDate(
  lines: readonly string[],
  patterns: readonly RegExp[],
  isMeant: (day: string) => boolean = isCalendarDay,
): string | null {
  for (const line of lines) {
    if (line.length > 200 || !/20\d\d/u.test(line)) continue;
    const folded = foldString(line).trim();
    for (const pattern of patterns) {
      const match = pattern.exec(folded);
      const day = match && iso(match[1]!, match[2] === '元' ? '1' : match[2]!, match[3]!);
      if (day && isMeant(day)) return day;
    }
  }
  return null;
}
