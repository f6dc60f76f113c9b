import { wordAt, wordStarts } from './lexicon.ts';
import { type NumberReading, readNumber } from './read-number.ts';
import type { WordClass } from './vocabulary.ts';

export type Mark = 'stop' | 'semicolon' | 'comma' | 'list' | 'colon' | 'open' | 'close';

export type Token =
  | { readonly kind: 'number'; readonly start: number; readonly end: number; readonly number: NumberReading }
  | { readonly kind: 'year'; readonly start: number; readonly end: number; readonly year: number }
  | { readonly kind: 'mark'; readonly start: number; readonly end: number; readonly mark: Mark }
  | {
      readonly kind: 'word';
      readonly start: number;
      readonly end: number;
      readonly class: WordClass;
      readonly id: string;
    };

export type WordToken = Extract<Token, { kind: 'word' }>;

const marks: Readonly<Record<string, Mark>> = {
  '。': 'stop',
  '！': 'stop',
  '!': 'stop',
  '?': 'stop',
  '；': 'semicolon',
  ';': 'semicolon',
  ',': 'comma',
  '，': 'comma',
  '、': 'list',
  ':': 'colon',
  '(': 'open',
  ')': 'close',
};

/** Inside these a number is a name, not a count; titles are passed whole. Pairs are looked for within a bounded reach. */
const quotes: Readonly<
  Record<string, { readonly close: string; readonly reach: number; readonly whole: boolean }>
> = {
  '《': { close: '》', reach: 80, whole: true },
  '<': { close: '>', reach: 60, whole: true },
  '〔': { close: '〕', reach: 12, whole: true },
  '[': { close: ']', reach: 12, whole: true },
  '【': { close: '】', reach: 40, whole: true },
  '“': { close: '”', reach: 40, whole: false },
  '‘': { close: '’', reach: 40, whole: false },
  '「': { close: '」', reach: 40, whole: false },
  '"': { close: '"', reach: 40, whole: false },
};

const numerals = '0123456789一二三四五六七八九十两百千〇零';

/** What may begin at a character, as bits: most characters of prose begin nothing and are passed at once. */
const begins = new Uint8Array(65_536);
const markBit = 1;
const quoteBit = 2;
const wordBit = 4;
const numeralBit = 8;
for (const char of Object.keys(marks)) begins[char.charCodeAt(0)]! |= markBit;
for (const char of Object.keys(quotes)) begins[char.charCodeAt(0)]! |= quoteBit;
for (const code of wordStarts) begins[code]! |= wordBit;
for (const char of numerals) begins[char.charCodeAt(0)]! |= numeralBit;

/** Cuts uniform prose into numbers, years, marks and the words of the vocabulary; everything else is a gap. Linear time. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let unquoted = 0;
  for (let at = 0; at < text.length; ) {
    const bits = begins[text.charCodeAt(at)]!;
    if (bits === 0) {
      at++;
      continue;
    }
    const char = text[at]!;
    const mark = bits & markBit ? marks[char] : undefined;
    if (mark) {
      tokens.push({ kind: 'mark', start: at, end: at + 1, mark });
      at++;
      continue;
    }
    const quote = bits & quoteBit && at >= unquoted ? quotes[char] : undefined;
    if (quote) {
      const close = text.slice(at + 1, at + quote.reach).indexOf(quote.close);
      if (close >= 0) {
        unquoted = at + 2 + close;
        at = quote.whole ? unquoted : at + 1;
        continue;
      }
    }
    const word = bits & wordBit ? wordAt(text, at) : null;
    // 申请数为零: a zero, where nothing follows that there could be none of.
    if (word?.text === '零' && (at + 1 >= text.length || marks[text[at + 1]!])) {
      const number = {
        value: 0,
        unit: '',
        comparison: 'exact',
        chinese: true,
        start: at,
        end: at + 1,
      } as const;
      tokens.push({ kind: 'number', start: at, end: at + 1, number });
      at++;
      continue;
    }
    if (word) {
      tokens.push({ kind: 'word', start: at, end: at + word.text.length, class: word.class, id: word.id });
      at += word.text.length;
      continue;
    }
    if (bits & numeralBit) {
      const read = readNumber(text, at);
      if (read && 'value' in read) {
        if (at >= unquoted) tokens.push({ kind: 'number', start: at, end: read.end, number: read });
        at = read.end;
        continue;
      }
      if (read) {
        if (read.year !== null && at >= unquoted)
          tokens.push({ kind: 'year', start: at, end: read.end + 1, year: read.year });
        at = read.year !== null ? read.end + (text[read.end] === '年' ? 1 : 0) : read.end;
        continue;
      }
    }
    at++;
  }
  return tokens;
}
