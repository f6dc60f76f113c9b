import type { DateToken } from '../../../language/scan/scan.ts';
import type { Clause } from '../clauses/clauses.ts';

/** Words before a year that only compare with it. */
const comparing: ReadonlySet<string> = new Set([...'比较与同如']);
const comparingWords = ['不足', '超过', '高于', '低于', '相较于', '相比于', '相当于'];

/** 为2022年的1.5倍, 是2022年（11件）的2倍. */
const multiple = /^(?:\(\d+[^()\d]{1,3}\))?的?[近约逾]?[\d.一二两三四五六七八九十]{1,5}倍/u;
const longestMultiple = 20;
/** 为2020年的150.0%. */
const percentage = /^的[\d.]{1,6}%/u;

/** 以2021年的498件为基数，2023年下降4.6%. */
const basis = /^年?度?的?[\d.]*\p{Script=Han}{0,4}为(?:基数|基准|基期|参照|比较)/u;
const longestBasis = 20;
export const isBasis = ({ start, end }: DateToken, text: string): boolean =>
  text[start - 1] === '以' && basis.test(text.slice(end, end + longestBasis));

export const comparesWith = (date: DateToken, text: string): boolean =>
  isBasis(date, text) ||
  multiple.test(text.slice(date.end, date.end + longestMultiple)) ||
  (text[date.start - 1] === '为' && percentage.test(text.slice(date.end, date.end + 9))) ||
  comparing.has(text[date.start - 1] ?? '') ||
  comparingWords.some((word) => text.endsWith(word, date.start));

const ofThisYear = /^(?:新|今年|本年|当年|本报告)/u;
const longestRest = 120;

/**
 * 上年新收536件、办结542件，今年新收475件: last year until this one is named. 上年收到9件，办结率100% with no other year behind it may
 * be of either, but for what stands in one list with it.
 */
export function goesOnWithPrevious(clause: Clause, text: string, reportYear: number): boolean {
  if (ofThisYear.test(text.slice(clause.start, clause.start + 3))) return false;
  if (clause.before === 'list') return true;
  if (clause.before !== 'comma' && clause.before !== 'semicolon') return false;
  const [rest = ''] = text.slice(clause.start, clause.start + longestRest).split('。', 1);
  return new RegExp(`[,、;](?:而|到)?(?:今年|本年|当年|${reportYear}年)`, 'u').test(rest);
}
