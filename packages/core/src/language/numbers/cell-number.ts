import { foldString, KnownTexts } from '../fold/index.ts';
import { numeralValue } from './numerals.ts';

/** A number as a table cell prints it. */
export interface CellNumber {
  readonly kind: 'number';
  /** In the printed unit: of 240万元 it is 240; 千, 万 and 亿 of a count are multiplied out. */
  readonly value: number;
  /** The printed digits without separators, for exact arithmetic with decimals. */
  readonly digits: string;
  /** Digits after the decimal point. */
  readonly decimals: number;
  /** 元, 千元, 万元, 亿元, or a counter such as 件; empty without one. */
  readonly unit: string;
  /** `+`, `-`, 增 or 减; empty without one. */
  readonly sign: '' | '+' | '-' | '增' | '减';
  readonly style: NumberStyle;
}

/** How a number is written where it is not plain digits. */
export interface NumberStyle {
  readonly separators: boolean;
  readonly leadingZero: boolean;
  readonly wideDigits: boolean;
  readonly innerSpace: boolean;
  readonly chinese: boolean;
  /** A note mark or a remark in brackets behind it, the mark of a list before it, or the marks of a text around it. */
  readonly note: boolean;
}

/**
 * What the text of a cell says: one number, nothing, a sign in place of a number, digits that may be one number or several
 * (`ambiguous`), or anything else (`invalid`).
 */
export type CellText = CellNumber | { readonly kind: 'blank' | 'placeholder' | 'ambiguous' | 'invalid' };

const plainStyle: NumberStyle = {
  separators: false,
  leadingZero: false,
  wideDigits: false,
  innerSpace: false,
  chinese: false,
  note: false,
};
const blank: CellText = { kind: 'blank' };
const placeholder: CellText = { kind: 'placeholder' };
const ambiguous: CellText = { kind: 'ambiguous' };
const invalid: CellText = { kind: 'invalid' };

const money = ['亿元', '万元', '千元', '元'];
const counters = [
  ...[
    '件次',
    '人次',
    '件',
    '条',
    '份',
    '个',
    '项',
    '起',
    '宗',
    '例',
    '次',
    '篇',
    '部',
    '批',
    '张',
    '户',
    '家',
  ],
  ...['人', '名', '处', '笔', '单', '类', '本', '册'],
];
const powers: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };

const longestText = 80;
/** Digits behind such a mark are shown in reversed order. */
const turned = /[\u202e\u2067].*\d\D*\d/su;
const plainCount = /^(?:0|[1-9]\d{0,8})$/u;
const signInPlace = /^(?:[/\\\-—–_─*·、.…]+|无|\/无|不适用|无数据|未发生)$/iu;
/** Raised or circled digits, `[1]`, （注1）, 注1, stars, or a remark in brackets that says something. */
const note =
  /(?:[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]+|[*※]+|[[〔【](?:注?\d{1,2}|注)[\]〕】]|注[\d一二三四五六七八九十]{0,2}|\([^()]*[\p{Script=Han}A-Za-z][^()]*\))$/u;
/** 12(应为13): another number is meant. */
const corrected = /^\d[\d,]*\((?:应为|应是|实为|改为|更正为|误)/u;
const mostNotes = 3;
const shape = new RegExp(
  `^([+\\-−﹣–]|增加?|减少?|新增|[↑↓])?(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?(${[
    ...money,
    ...Object.keys(powers).flatMap((power) => counters.slice(0, 8).map((counter) => power + counter)),
    ...Object.keys(powers),
    ...counters,
  ].join('|')})?$`,
  'u',
);
/** 一 in a cell is as often a dash. */
const dashes = /^一+$/u;
const chineseShape = new RegExp(
  `^([〇零一二两三四五六七八九十][〇零一二两三四五六七八九十百千]*)(${counters.join('|')})?$`,
  'u',
);

/** Leaves out what is noted behind a number. */
function withoutNotes(folded: string): { text: string; noted: boolean } {
  let text = folded;
  for (let turn = 0; turn < mostNotes; turn++) {
    const match = note.exec(text);
    if (!match || match.index === 0) break;
    text = text.slice(0, match.index).trimEnd();
  }
  return { text, noted: text.length < folded.length };
}

/** Arabic digits, which a document set to such a language shows, and thousands parted by apostrophes. */
function toPlainDigits(text: string): string {
  const plain = otherDigits.test(text)
    ? text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 0xf))
    : text;
  return apostrophes.test(plain) ? plain.replace(/['’]/gu, ',') : plain;
}
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9]/u;
const apostrophes = /^\d{1,3}(?:['’]\d{3})+(?!\d)/u;

/** Spreadsheets and their exports mark digits as a text: `'12`, `="12"`. */
const markedText = /^(?:=?"([\d.,]+)"|'([\d.,]+)'?)$/u;
/**
 * The mark of a list before the only number of a cell, with a space between: ·3 may be .3, *3 may hide a digit, - is a sign,
 * and ○ and □ are a zero or a box.
 */
const bullet = /^[*•●▪■◆▶►➢·∙‧・\uf0b7]\s+(?=\d)/u;
/** 共17件 counts as 17件 does. */
const inAll = /^共计?(?=\d)/u;
function withoutTextMarks(text: string): string {
  const marked = markedText.exec(text);
  return marked?.[1] ?? marked?.[2] ?? text.replace(bullet, '').replace(inAll, '');
}

/** Digits parted by a line break at a comma or point are one wrapped number; parted by spaces only when they are thousands. */
function joinDigits(text: string): string {
  const joined = text.includes('\n')
    ? text.replace(/(?<=[.,])\s*\n\s*(?=\d)|(?<=\d)\s*\n\s*(?=[.,]\d)/gu, '')
    : text;
  return /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/u.test(joined) ? joined.replaceAll(' ', '') : joined;
}

const signs: Readonly<Record<string, CellNumber['sign']>> = {
  '+': '+',
  增: '增',
  新: '增',
  减: '减',
  '↑': '增',
  '↓': '减',
};

/** Labels and small figures come again in every report. */
const known = new KnownTexts<CellText>(20_000, longestText);

/** The strict grammar of cells: every reader and every reading of a table goes by it, and so do the rules. */
export const readCellText = (raw: string): CellText => known.of(raw, readText);

const plainNumber = (value: number, digits: string): CellNumber => ({
  kind: 'number',
  value,
  digits,
  decimals: 0,
  unit: '',
  sign: '',
  style: plainStyle,
});

function readText(raw: string): CellText {
  if (plainCount.test(raw)) return plainNumber(Number(raw), raw);
  if (raw.length > longestText || turned.test(raw)) return invalid;
  const whole = foldString(raw).trim();
  const unmarked = withoutTextMarks(whole);
  const folded = toPlainDigits(unmarked);
  if (folded === '' || folded === '□') return blank;
  if (signInPlace.test(folded.replace(/\s+/gu, ''))) return placeholder;
  if (corrected.test(folded)) return ambiguous;
  const { text, noted: hasNote } = withoutNotes(folded);
  const noted = hasNote || unmarked !== whole;
  const joined = joinDigits(text);
  const parted = readParted(joined);
  if (parted) return parted;
  const compact = joined.replace(/\s+/gu, '');
  if (dashes.test(compact)) return ambiguous;
  return readChinese(compact, noted) ?? readArabic(compact, raw, noted) ?? invalid;
}

/** Digits with white space between them that did not join them; null where there are none. */
function readParted(joined: string): CellText | null {
  if (/^[\d\s.,]*\d\s+\d[\d\s.,]*$/u.test(joined)) return ambiguous;
  if (/\d\s+\d/u.test(joined)) return invalid;
  // A number of a list before the value: 1. 153.
  return /\d[.,]\s+\d|\d\s+[.,]\d/u.test(joined) ? ambiguous : null;
}

function readChinese(compact: string, note: boolean): CellText | null {
  const match = chineseShape.exec(compact);
  if (!match) return null;
  const value = numeralValue(match[1]!);
  if (value === null) return invalid;
  const style = { ...plainStyle, chinese: true, note };
  return { ...plainNumber(value, String(value)), unit: match[2] ?? '', style };
}

/** The printed digits times the power in the unit of a count; 万元 is a unit of its own. */
function magnitudeOf(digits: string, unit: string): number {
  const power = money.includes(unit) ? undefined : powers[unit[0] ?? ''];
  return power === undefined ? Number(digits) : Number((Number(digits) * power).toPrecision(15));
}

function readArabic(compact: string, raw: string, note: boolean): CellNumber | null {
  const match = shape.exec(compact);
  if (!match) return null;
  const [, printedSign = '', whole = '', fraction, unit = ''] = match;
  const digits = whole.replaceAll(',', '') + (fraction === undefined ? '' : `.${fraction}`);
  const sign = printedSign === '' ? '' : (signs[printedSign[0]!] ?? '-');
  const magnitude = magnitudeOf(digits, unit);
  return {
    kind: 'number',
    value: (sign === '-' || sign === '减') && magnitude !== 0 ? -magnitude : magnitude,
    digits,
    decimals: fraction?.length ?? 0,
    unit,
    sign,
    style: {
      separators: whole.includes(','),
      leadingZero: /^0\d/u.test(whole),
      wideDigits: /[０-９]/u.test(raw),
      innerSpace: /[\d０-９．.]\s+[\d０-９．.]/u.test(raw),
      chinese: false,
      note,
    },
  };
}
