import { isDigit } from './numerals.ts';
import { type Box, type PlacedWord, type TextColumn, unionBox } from './page.ts';

/** Words that stand side by side, from left to right. */
export interface TextLine {
  readonly page: number;
  readonly words: readonly PlacedWord[];
  /** The words joined; gaps wider than a character and a half are tabs, other real gaps a space. */
  readonly text: string;
  readonly box: Box;
  /** Width of a Chinese character, estimated, in points. */
  readonly em: number;
  /** Note marks that stand raised or lowered beside the words, with how they do. */
  readonly marks?: readonly LineMark[];
  /** The column it stands in, where its page has several. */
  readonly column?: TextColumn;
}

export interface LineMark {
  readonly what: 'raised' | 'lowered';
  readonly word: PlacedWord;
}

/** Punctuation that Chinese text sets as wide as a character though it stands among the Latin signs. */
const widePunctuation = '“”‘’—…·';

/** Two words share a line when they overlap by this share of the lower one. */
const sharedHeight = 0.55;

/** Whether a character is set as wide as it is high: ideographs, their punctuation, full-width forms. */
export function isChinese(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0x2e80 ? code < 0xff61 : code >= 0x80 && widePunctuation.includes(character.charAt(0));
}

/** Width of a text in halves of a Chinese character. */
export function textUnits(text: string): number {
  let units = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // The second half of a surrogate pair belongs to the wide character before it.
    if (code >= 0xdc00 && code < 0xe000) continue;
    units += isChinese(text[at]!) ? 2 : 1;
  }
  return units;
}

/** Groups the words of one area of one page into lines, from top to bottom. */
export function toLines(words: readonly PlacedWord[]): TextLine[] {
  const byMiddle = [...words].sort((a, b) => a.box[1] + a.box[3] - (b.box[1] + b.box[3]));
  const rows: { top: number; bottom: number; words: PlacedWord[] }[] = [];
  for (const word of byMiddle) {
    const row = rows.at(-1);
    if (row && overlap(row, word.box) >= sharedHeight) {
      row.words.push(word);
      // The band of a line is that of its tallest word; growing it further would swallow the next line.
      if (word.box[3] - word.box[1] > row.bottom - row.top)
        [row.top, row.bottom] = [word.box[1], word.box[3]];
    } else {
      rows.push({ top: word.box[1], bottom: word.box[3], words: [word] });
    }
  }
  return rows.map((row) => toLine(row.words));
}

function overlap(row: { top: number; bottom: number }, box: Box): number {
  const shared = Math.min(row.bottom, box[3]) - Math.max(row.top, box[1]);
  return shared / Math.max(0.1, Math.min(row.bottom - row.top, box[3] - box[1]));
}

function toLine(words: PlacedWord[]): TextLine {
  const sorted = words.sort((a, b) => a.box[0] - b.box[0]);
  const marks: LineMark[] = [];
  const plain: PlacedWord[] = [];
  for (const word of sorted) {
    const before = plain.at(-1);
    const what = before ? shiftOf(word, before) : null;
    if (what === null) plain.push(word);
    else marks.push({ what, word });
  }
  return marks.length === 0 ? lineOf(sorted) : { ...lineOf(plain), marks };
}

const noteMark = /^[\d\u2460-\u249b*＊※#a-z注[\]()（）〔〕]{1,5}$/iu;
/** A note mark is so much smaller than the word it belongs to, and stands so much higher or lower, in heights of it. */
const smaller = 0.82;
const higher = -0.06;
const lower = 0.2;

/** Whether a word is a note mark at the foot or the head of the word before it. */
function shiftOf(word: PlacedWord, before: PlacedWord): LineMark['what'] | null {
  const [x0, y0, , y1] = word.box;
  const [, top, x1, bottom] = before.box;
  const height = bottom - top;
  if (sizeRatio(word, before) > smaller || word.rotated || before.rotated || !noteMark.test(word.text))
    return null;
  if (x0 - x1 > 0.5 * height || x0 - x1 < -0.3 * height) return null;
  const shift = ((y0 + y1) / 2 - (top + bottom) / 2) / height;
  return shift < higher ? 'raised' : shift > lower ? 'lowered' : null;
}

/** A line of words in the order in which they are to be read. */
export function lineOf(words: readonly PlacedWord[]): TextLine {
  const em = emOf(words);
  let text = '';
  for (const [index, word] of words.entries()) text += separatorBefore({ words, em }, index) + word.text;
  return { page: words[0]!.page, words, text, box: unionBox(words.map((word) => word.box)), em };
}

function emOfThose(words: readonly PlacedWord[], isChosen: (text: string) => boolean): number | null {
  let width = 0;
  let units = 0;
  let height = 0;
  for (const { text, box, rotated } of words) {
    if (rotated || !isChosen(text)) continue;
    width += box[2] - box[0];
    units += textUnits(text);
    height = Math.max(height, box[3] - box[1]);
  }
  return units > 0 ? Math.max(1, Math.min((2 * width) / units, height)) : null;
}

/**
 * From the width of Chinese characters, which all fonts make square, and no more than their height, since they may be set
 * apart; without any, from the height of the line.
 */
export function emOf(words: readonly PlacedWord[]): number {
  const known =
    emOfThose(words, (text) => isChinese(text[0]!)) ??
    emOfThose(words, (text) => /^[\d.]{1,8}\p{Script=Han}{2}/u.test(text));
  if (known !== null) return known;
  const [x0, y0, x1, y1] = words[0]!.box;
  return Math.max(1, 0.75 * (words[0]!.rotated ? x1 - x0 : y1 - y0));
}

function isOtherSize(one: PlacedWord, other: PlacedWord): boolean {
  if (one.rotated || other.rotated || one.whole || other.whole) return false;
  const ratio = sizeRatio(one, other);
  return Math.min(ratio, 1 / ratio) < smaller;
}

/** How large the type of a word is beside that of another; by the heights of their lines where it is not known. */
function sizeRatio(word: PlacedWord, other: PlacedWord): number {
  if (word.size && other.size) return word.size / other.size;
  return (word.box[3] - word.box[1]) / Math.max(0.1, other.box[3] - other.box[1]);
}

/** Between digits a gap wider than this is no separator of thousands. */
const widestThousands = 0.7;

/** What stands between a word and the one before it on the line; within a cell digits far apart are parted by a tab. */
export function separatorBefore(
  line: Pick<TextLine, 'words' | 'em'>,
  index: number,
  inCell = false,
): '' | ' ' | '\t' {
  if (index === 0) return '';
  const before = line.words[index - 1]!;
  const word = line.words[index]!;
  const gap = (word.box[0] - before.box[2]) / line.em;
  if (gap > 1.5) return '\t';
  if (isDigit(before.text.at(-1)!) && isDigit(word.text[0]!)) {
    // Words that lie over each other were not written in one go, nor were digits of very different size.
    if (gap < -0.4 || isOtherSize(before, word)) return inCell ? '\t' : ' ';
    if (inCell && gap > widestThousands) return '\t';
  }
  const spaced = isChinese(before.text.at(-1)!) || isChinese(word.text[0]!) ? 0.6 : 0.15;
  return gap > spaced ? ' ' : '';
}

const longestBroken = 16;
/** A number in a sentence that goes on in the next line. */
const brokenNumber = /[\p{Script=Han}，、：:（(]\d+\n\d+(?:\.\d+)?(?![\d.])[\p{Script=Han}，。、；%）)]/u;

/** What stands between two lines of one cell or paragraph when they are joined. */
export function separatorBetween(before: string, after: string, inCell: boolean): '' | ' ' | '\n' {
  const numeric = /^[\d０-９\s.,，．%+\-/－—]+$/u;
  // A number on a line of its own is a value of its own; joining it with its neighbour would state another number.
  if (numeric.test(before) || numeric.test(after)) return '\n';
  if (!inCell && isDigit(before.at(-1) ?? '') && isDigit(after[0] ?? '')) {
    const isBroken = brokenNumber.test(`${before.slice(-longestBroken)}\n${after.slice(0, longestBroken)}`);
    if (isBroken) return '';
  }
  return isChinese(before.at(-1) ?? '') || isChinese(after[0] ?? '') ? '' : ' ';
}
