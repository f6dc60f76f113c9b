import { UnitSet } from '../fold/unit-set.ts';
import { isDigit } from '../fold/units.ts';
import { Lexicon } from '../scan/lexicon.ts';
import { afterGe, afterNumber, counters, notCounted } from '../words/counters.ts';
import { boundOf, endsClause, moreSigns, type NumberReading } from './bounds.ts';
import { readFraction, readPerHundred, roughly } from './fractions.ts';
import { multiply, type Numeral, powerOf, readNumeral } from './numerals.ts';

/** A run of digits that states no count: a term, an ordinal, a document's number. */
export interface PassedNumber {
  readonly value: null;
  readonly end: number;
}

type Role = 'counter' | 'percent' | 'points' | 'tenth' | 'multiple' | 'none';

const followers = new Map<string, Role>();
for (const word of [
  ...afterNumber,
  ...notCounted,
  ...['个', '项'].flatMap((one) => afterGe.map((after) => one + after)),
])
  followers.set(word, 'none');
for (const word of counters) followers.set(word, 'counter');
for (const [role, words] of [
  ['percent', '%'],
  ['points', '百分点 个百分点'],
  ['tenth', '成'],
  ['multiple', '倍 番'],
] as const)
  for (const word of words.split(' ')) followers.set(word, role);
const followerWords = [...followers.keys()];
const followerLexicon = new Lexicon(followerWords);

const decimalsOf = (value: number): number =>
  Number.isInteger(value) ? 0 : (String(value).split('.')[1]?.length ?? 0);

/** 万 and 亿 after the digits, with 余/多/几 before or after them. */
function readMagnitude(text: string, start: number, numeral: Numeral): Amount {
  let { value, end } = numeral;
  let more = false;
  let step = 1;
  for (let turn = 0; turn < 4; turn++) {
    const unit = text.charCodeAt(end);
    const power = powerOf(unit);
    if (moreSigns.has(unit) && !more) more = true;
    else if (power > 10) {
      value = multiply(value, power);
      step *= power;
    } else break;
    end++;
  }
  const decimals = decimalsOf(numeral.value);
  return { start, numeral, value, end, more, step: decimals === 0 ? step : step / 10 ** decimals };
}

const bars = new UnitSet('第〔[【№.-—–~/×@_ ');
const isLetter = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
const dateParts = new UnitSet('月日年');

const signs: Readonly<Record<string, 'up' | 'down'>> = { '+': 'up', '-': 'down', '↑': 'up', '↓': 'down' };
const beforeSigns = new UnitSet('比年期度(,');

/** 同比+24件, 同比-2.5%, （↑36.8%）: the sign before a number by which it tells a change; 2+3 and 1-6 have none. */
export function changeSign(text: string, start: number): 'up' | 'down' | null {
  const sign = signs[text[start - 1] ?? ''];
  return sign !== undefined && beforeSigns.has(text.charCodeAt(start - 2)) ? sign : null;
}

/** A number that may not be read as a count because of what stands directly before it. */
function isBarred(text: string, start: number): boolean {
  if (start === 0 || changeSign(text, start) !== null) return false;
  const before = text.charCodeAt(start - 1);
  // 邮政EMS15件 is no identifier.
  if (isLetter(before)) return !text.startsWith('EMS', start - 3);
  if (bars.has(before) || isDigit(before)) return true;
  if (text[start - 1] !== '至' && text[start - 1] !== '到') return false;
  const earlier = text.charCodeAt(start - 2);
  return isDigit(earlier) || dateParts.has(earlier);
}

const ties = new UnitSet('-－—–~～×/:@_至到');
const hyphens = new UnitSet('-–—~～.:/');

/** Passes over an identifier, a term or an ordinal with what hangs on it by hyphens. */
function pass(text: string, end: number): PassedNumber {
  let at = end;
  while (
    at < text.length &&
    (isDigit(text.charCodeAt(at)) || (hyphens.has(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1))))
  )
    at++;
  return { value: null, end: at };
}

const determiners = '这那每同某任另逐单唯统';
const countingUnits = '件条份起宗例部';

/** 公开一件，另一件不予处理 counts the next of a list; 另一件事 does not. */
const isAnother = (text: string, start: number, unit: string): boolean =>
  text[start - 1] === '另' &&
  (unit === '件' || unit === '起' || unit === '宗') &&
  /^[一两二三]./u.test(text.slice(start, start + 2)) &&
  !'事好大小重工作'.includes(text[start + 2] ?? '事');

/** 一件, 两起, 四十余条 count; 一个平台, 一次培训, 这一份 hardly do. */
function chineseCounts(text: string, { start, value, more }: Amount, unit: string): boolean {
  if (start > 0 && determiners.includes(text[start - 1]!) && !isAnother(text, start, unit)) return false;
  return countingUnits.includes(unit) || value >= 10 || more;
}

/** A number with its magnitude, before its counter. */
interface Amount {
  readonly start: number;
  readonly numeral: Numeral;
  readonly value: number;
  readonly end: number;
  readonly more: boolean;
  readonly step: number;
}

const passNumeral = (text: string, numeral: Numeral): PassedNumber =>
  numeral.chinese ? { value: null, end: numeral.end } : pass(text, numeral.end);

const isTied = (text: string, end: number): boolean =>
  ties.has(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1));

const terms = /(?:、\d{1,3}个)*[、和](\d{1,3}个?(?:工作日|自然日|小时|月))/uy;

/** 分别于5个、8个、11个工作日内答复: terms, of which the last says so. */
function isTermList(text: string, at: number): boolean {
  terms.lastIndex = at;
  return terms.test(text);
}

/** 8个村收到申请16件: who they are, and no requests; 218个村级专区 are none. */
const isVillage = (text: string, at: number): boolean =>
  text[at] === '村' && !'级务民庄居规'.includes(text[at + 1] ?? '。');

/** A number with its unit, which ends at `to`, and the words that bind it. */
function state(text: string, amount: Amount, value: number, unit: string, to: number): NumberReading {
  const { start, more, step } = amount;
  const { comparison, end } = boundOf(text, start, more, to);
  return { value, unit, comparison, step: step > 1 ? step : undefined, start, end };
}

const zeros = /\.\d*0$/u;

/** 6.0% is printed to the tenth, which its value does not show. */
const withZeros = (number: NumberReading, printed: string): NumberReading =>
  zeros.test(printed) ? { ...number, step: 10 ** -(printed.length - printed.indexOf('.') - 1) } : number;

/** The number with its counter, which ends at `end`. */
function withCounter(text: string, amount: Amount, word: string, end: number): NumberReading | PassedNumber {
  const { numeral, value } = amount;
  if (word === '个' && text[end] === '、' && isTermList(text, end)) return passNumeral(text, numeral);
  if (isTied(text, amount.end)) return passNumeral(text, numeral);
  if (word === '个' && isVillage(text, end)) return state(text, amount, value, '个村', end + 1);
  return numeral.chinese && !chineseCounts(text, amount, word)
    ? { value: null, end: numeral.end }
    : state(text, amount, value, word, end);
}

/** The number with its follower: a share, a multiple, or a count with its counter. */
function withFollower(text: string, amount: Amount): NumberReading | PassedNumber {
  const { numeral, value } = amount;
  const found = followerLexicon.longestAt(text, amount.end);
  const word = found < 0 ? '' : followerWords[found]!;
  const role = followers.get(word);
  const end = amount.end + word.length;
  switch (role) {
    case 'percent':
    case 'points':
      if (numeral.chinese) return { value: null, end };
      return withZeros(
        state(text, amount, value, role === 'percent' ? '%' : '百分点', end),
        text.slice(amount.start, amount.end),
      );
    case 'multiple':
      return state(text, amount, value, word, end);
    case 'tenth':
      // 三成 is printed to the tenth.
      return endsClause(text, end)
        ? { ...state(text, amount, value * 10, '%', end), step: roughly }
        : passNumeral(text, numeral);
    case 'counter':
      return withCounter(text, amount, word, end);
    default:
      return role === 'none' || numeral.chinese || isTied(text, amount.end)
        ? passNumeral(text, numeral)
        : state(text, amount, value, '', amount.end);
  }
}

const space = 32;

/**
 * Reads the number at this digit or numeral: a count, a number that is none, or null where no number is meant. What stands before
 * the first of a sentence (the number of an item, a dash) says nothing of it.
 */
export function readNumber(
  text: string,
  start: number,
  isFirst = false,
): NumberReading | PassedNumber | null {
  if (text.startsWith('百分之', start)) return readPerHundred(text, start);
  const fraction = readFraction(text, start);
  if (fraction) return fraction;
  const numeral = readNumeral(text, start);
  if (!numeral) return isDigit(text.charCodeAt(start)) ? pass(text, start + 1) : null;
  const number = readMagnitude(text, start, numeral);
  const broken = text.charCodeAt(number.end) === space && isDigit(text.charCodeAt(number.end + 1));
  if ((!isFirst && isBarred(text, start)) || broken) return passNumeral(text, numeral);
  return withFollower(text, number);
}
