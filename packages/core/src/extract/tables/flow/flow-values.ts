import { expression } from '../../../language/expressions/expression.ts';
import { ordinal } from '../../../language/expressions/pieces.ts';
import { readCellText } from '../../../language/numbers/index.ts';
import { findAll } from '../../../language/prose/find-all.ts';
import type { Range } from './flow-labels.ts';

/** What may be a value in a stretch of folded text between two labels. */
export interface FlowValue extends Range {
  readonly text: string;
  /** Words without a number: they stand for a value only where one is missing. */
  readonly words: boolean;
  /** Digits among words that run into a label: what of it is the value cannot be told. */
  readonly glued: boolean;
}

const pieces = /[^\n\t|]+/gu;
/** Quotation marks of CSV and marks of LaTeX part values as white space does. */
const chunks = /[^\s"&\\]+/gu;
const rule = /^[\s:_=*-]{3,}$/u;
/** The number of a group or row before its label: `（三）`, `三、`. */
const numbering = expression`(?:[(]?${ordinal}[)、.]+|[(]${ordinal})\s*$`;
/** The same before words that are torn from their label. */
const leadingNumber = expression`^[(]?(?:${ordinal}|\d{1,2})[)、.]+`;
/** The number of a row whose label goes on in another line: no value, unless another digit ran into it. */
const rowNumber = /^\d{1,2}[.、)](?=\p{Script=Han})/u;
const remark = /^\s*(?:\([^()\d]*\)|(?:19|20)\d\d年度?(?=[^\S\n]*(?:[|\t\n]|$)))/u;
/** The year in a header: 2023年制发件数. */
const yearBefore = /(?:19|20)\d\d年度?$/u;
/** A cell with more letters than this is text that strayed into the table. */
const mostLetters = 8;
const longestSign = 2;
const longestWords = 12;
const letters = /[\p{Script=Han}A-Za-z]/u;
const allLetters = /[\p{Script=Han}A-Za-z]/gu;

/** In running text a lone numeral is a number of a label or a piece of a vertical one. */
const loneNumeral = /^[〇零一二两三四五六七八九十百千]$/u;

const isValue = (text: string): boolean => {
  if (loneNumeral.test(text)) return false;
  const { kind } = readCellText(text);
  return kind === 'number' || (kind === 'placeholder' && (text.length <= longestSign || letters.test(text)));
};

const trimmed = (text: string, start: number): Range & { text: string } => {
  const from = text.length - text.trimStart().length;
  const bare = text.trim();
  return { text: bare, start: start + from, end: start + from + bare.length };
};

/** Whether the piece stands alone between separators, or runs into a label. */
interface Ends {
  readonly before: boolean;
  readonly after: boolean;
}

/** Digits with what is left of a label around them: the label's words are no part of the value. */
function withoutLabel(
  text: string,
  start: number,
  ends: Ends,
  isPiece: (words: string) => boolean,
): Range & { text: string } {
  const [, before = '', , after = ''] = /^([^\d+−-]*)(.*?)([^\d%]*)$/su.exec(text)!;
  const isLabel = (part: string, runsOn: boolean): boolean => {
    const own = part.replace(leadingNumber, '').replace(/[^\p{L}\p{N}]+/gu, '');
    return part !== '' && (own === '' ? runsOn : isPiece(own));
  };
  const from = isLabel(before, ends.before) ? before.length : 0;
  const to = text.length - (isLabel(after, ends.after) ? after.length : 0);
  return { text: text.slice(from, to), start: start + from, end: start + to };
}

function readChunk(
  text: string,
  start: number,
  ends: Ends,
  isPiece: (words: string) => boolean,
): FlowValue[] {
  if (isValue(text)) return [{ text, start, end: start + text.length, words: false, glued: false }];
  const number = rowNumber.exec(text)?.[0];
  if (number && isPiece(text.slice(number.length).replace(/[^\p{L}\p{N}]+/gu, '')))
    return number.length === 2 ? [] : [{ text, start, end: start + text.length, words: false, glued: true }];
  const bare = withoutLabel(text, start, ends, isPiece);
  if (!/\d/u.test(bare.text) && !/^#[A-Z/0!?]+$/u.test(bare.text)) return [];
  if (!isValue(bare.text) && (bare.text.match(allLetters)?.length ?? 0) > mostLetters) return [];
  return [{ ...bare, words: false, glued: !isValue(bare.text) && (ends.before || ends.after) }];
}

function readPiece(
  piece: string,
  start: number,
  ends: Ends,
  isPiece: (words: string) => boolean,
): FlowValue[] {
  const whole = trimmed(piece, start);
  if (whole.text === '' || rule.test(whole.text)) return [];
  const parts = findAll(piece, chunks)
    .map((match) => ({ text: match[0], start: start + match.index }))
    .filter((part) => part.text !== ',');
  if (parts.every((part) => isValue(part.text)))
    return parts.map((part) => ({ ...part, end: part.start + part.text.length, words: false, glued: false }));
  if (!loneNumeral.test(whole.text) && readCellText(whole.text).kind === 'number')
    return [{ ...whole, words: false, glued: false }];
  const values = parts.flatMap((part, index) =>
    readChunk(
      part.text,
      part.start,
      { before: ends.before && index === 0, after: ends.after && index === parts.length - 1 },
      isPiece,
    ),
  );
  if (values.length > 0) return values;
  const isWords =
    !ends.before &&
    !ends.after &&
    whole.text.length <= longestWords &&
    whole.text.length >= 2 &&
    !isPiece(whole.text.replace(leadingNumber, '').replace(/[^\p{L}\p{N}]+/gu, ''));
  return isWords ? [{ ...whole, words: true, glued: false }] : [];
}

/**
 * The values in a stretch between two labels. What stands between separators is read by the grammar of cells, whole: words
 * with digits in them are one value that is no number, never a shorter number.
 */
export function findValues(
  body: string,
  from: number,
  to: number,
  next: string | null,
  isPiece: (words: string) => boolean,
): FlowValue[] {
  const isOpen = from > 0;
  let stretch = body.slice(from, to);
  if (to < body.length) {
    const number = /(\d{1,2})\s*[.、)]\s*$/u.exec(stretch);
    if (number) {
      const end = number.index + number[1]!.length;
      stretch = stretch.slice(0, next && stretch.slice(0, end).endsWith(next) ? end - next.length : end);
    } else stretch = stretch.replace(numbering, '').replace(yearBefore, '');
  }
  const skipped = isOpen ? (remark.exec(stretch)?.[0].length ?? 0) : 0;
  const values: FlowValue[] = [];
  for (const match of findAll(stretch.slice(skipped), pieces)) {
    const start = skipped + match.index;
    const ends = {
      before: isOpen && start === skipped && !/^\s/u.test(match[0]),
      after: to < body.length && start + match[0].length === to - from && !/\s$/u.test(match[0]),
    };
    values.push(...readPiece(match[0], from + start, ends, isPiece));
  }
  return values;
}
