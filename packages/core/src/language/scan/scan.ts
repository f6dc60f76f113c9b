import { perTemplates } from '../../template/index.ts';
import { type DateReading, readDate } from '../dates/read-date.ts';
import type { NumberReading } from '../numbers/bounds.ts';
import { numeralUnits } from '../numbers/numerals.ts';
import { changeSign, readNumber } from '../numbers/read-number.ts';
import { wordTable } from '../words/index.ts';
import type { WordClass, WordTable } from '../words/types.ts';
import { Lexicon } from './lexicon.ts';

export type Mark = 'stop' | 'semicolon' | 'comma' | 'list' | 'colon' | 'open' | 'close';

interface Placed {
  readonly start: number;
  readonly end: number;
}

export interface WordToken extends Placed {
  readonly kind: 'word';
  readonly class: WordClass;
  readonly id: string;
}
export interface NumberToken extends NumberReading {
  readonly kind: 'number';
}
export interface DateToken extends Placed, Omit<DateReading, 'end'> {
  readonly kind: 'date';
}
export interface MarkToken extends Placed {
  readonly kind: 'mark';
  readonly mark: Mark;
}

/** What the scanner finds in folded prose; whatever no token covers is unknown. */
export type Token = WordToken | NumberToken | DateToken | MarkToken;

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

/** Tokens of a kind are made in one place each, so that the engine sees one shape of them. */
export const wordToken = (start: number, end: number, wordClass: WordClass, id: string): WordToken => ({
  kind: 'word',
  start,
  end,
  class: wordClass,
  id,
});

const numberToken = ({ value, unit, comparison, step, start, end }: NumberReading): NumberToken => ({
  kind: 'number',
  value,
  unit,
  comparison,
  step,
  start,
  end,
});

interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly words: readonly string[];
  /** What words mean, and for each word which of the meanings is its own. */
  readonly table: WordTable;
  readonly meanings: readonly number[];
  /** What may begin at a character, as bits: most characters of prose begin nothing and are passed at once. */
  readonly begins: Uint8Array;
}

const markBit = 1;
const quoteBit = 2;
const wordBit = 4;
const numeralBit = 8;

/** The mark each unit is, as an index into `markNames`; 0 is none. */
const markNames: readonly (Mark | null)[] = [null, ...new Set(Object.values(marks))];
const markOf = new Uint8Array(0x10000);
for (const [char, mark] of Object.entries(marks)) markOf[char.charCodeAt(0)] = markNames.indexOf(mark);

const ling = '零'.charCodeAt(0);
const countersOfCases = '件宗起份例';
const beforeZero = /公开|申请|事项|数[量为]|诉讼|复议|结转|[为共计]$/u;

/** 1.22件申请中: at the head of a sentence the number of an item, since nothing counted by the piece has decimals. */
const itemNumber =
  /\d{1,2}(?:[.、)](?=20\d\d年)|[.、)](?=[^\d.、)月日])|\.(?=\d{1,6}[余多]?(?:[件份宗起例条名家项人次期]|年[来间]|个(?!百分点|工作日|月))))/uy;
const bullets = '-—–·•●*';

/** Made when the first prose is read. */
const vocabulary = perTemplates((): Vocabulary => {
  const table = wordTable();
  const words: string[] = [];
  const meanings: number[] = [];
  const begins = new Uint8Array(0x10000);
  table.forEach(([, , list], meaning) => {
    for (const word of list.split(' ')) {
      if (word === '') continue;
      words.push(word);
      meanings.push(meaning);
      begins[word.charCodeAt(0)]! |= wordBit;
    }
  });
  for (const unit of numeralUnits) begins[unit]! |= numeralBit;
  for (const char of Object.keys(marks)) begins[char.charCodeAt(0)]! |= markBit;
  for (const char of Object.keys(quotes)) begins[char.charCodeAt(0)]! |= quoteBit;
  return { lexicon: new Lexicon(words), words, table, meanings, begins };
});

/** One pass over folded prose. */
class Scanner {
  readonly tokens: Token[] = [];
  private readonly text: string;
  private readonly known = vocabulary();
  /** Until here numbers are names. */
  private quoted = 0;
  /** Where the text of an item begins, behind its number. */
  private item = -1;

  constructor(text: string) {
    this.text = text;
  }

  run(): Token[] {
    const { text } = this;
    const { begins } = this.known;
    for (let at = 0; at < text.length; ) {
      const bits = begins[text.charCodeAt(at)]!;
      at = bits === 0 ? at + 1 : this.step(at, bits);
    }
    return this.tokens;
  }

  private step(at: number, bits: number): number {
    if (bits & markBit) {
      const mark = markNames[markOf[this.text.charCodeAt(at)]!]!;
      this.tokens.push({ kind: 'mark', start: at, end: at + 1, mark });
      return at + 1;
    }
    if (bits & quoteBit) return this.passQuote(at);
    const word = bits & wordBit ? this.known.lexicon.longestAt(this.text, at) : -1;
    if (word >= 0 && this.isJoinedOther(at, word)) {
      this.tokens.push(wordToken(at, at + 1, 'join', 'both'));
      return at + 1;
    }
    if (word >= 0 && !this.isZero(at, word)) return this.addWord(at, word);
    return bits & numeralBit ? this.readFigures(at) : at + 1;
  }

  private passQuote(at: number): number {
    const quote = quotes[this.text[at]!]!;
    if (at < this.quoted) return at + 1;
    const close = this.text.slice(at + 1, at + quote.reach).indexOf(quote.close);
    if (close < 0) return at + 1;
    this.quoted = at + 2 + close;
    if (!quote.whole) return at + 1;
    this.tokens.push(wordToken(at, this.quoted, 'title', 'title'));
    return this.quoted;
  }

  /** 申请数为零: a zero, where nothing follows that there could be none of. */
  private isZero(at: number, word: number): boolean {
    if (this.text.charCodeAt(at) !== ling || this.known.words[word]!.length > 1) return false;
    return this.endsAt(at + 1) || this.isZeroCounted(at);
  }

  /** 办理申请零件，: counted by a word behind it; 机械零件 is a thing. */
  private isZeroCounted(at: number): boolean {
    return (
      countersOfCases.includes(this.text[at + 1] ?? ' ') &&
      this.endsAt(at + 2) &&
      beforeZero.test(this.text.slice(Math.max(0, at - 2), at))
    );
  }

  /** Whether a mark or the end of the text stands there. */
  private endsAt(at: number): boolean {
    return at >= this.text.length || markOf[this.text.charCodeAt(at)] !== 0;
  }

  /** 不予处理及其他处理: 其他 joined by 及, not 及其. */
  private isJoinedOther(at: number, word: number): boolean {
    return this.known.words[word] === '及其' && '他它余'.includes(this.text[at + 2] ?? ' ');
  }

  private addWord(at: number, word: number): number {
    const { words, table, meanings } = this.known;
    const [wordClass, id] = table[meanings[word]!]!;
    const end = at + words[word]!.length;
    this.tokens.push(wordToken(at, end, wordClass, id));
    return end;
  }

  /** Whether a sentence begins there, or, where `inList`, a piece of one. */
  private begins(at: number, inList: boolean): boolean {
    if (at === 0) return true;
    const mark = markNames[markOf[this.text.charCodeAt(at - 1)]!]!;
    return mark === 'stop' || (inList && (mark === 'semicolon' || mark === 'colon'));
  }

  /** Where what follows the number of an item begins; -1 where no such number stands. */
  private passItemNumber(at: number): number {
    if (!this.begins(at, true)) return -1;
    itemNumber.lastIndex = at;
    return itemNumber.test(this.text) ? itemNumber.lastIndex : -1;
  }

  /** Whether a sentence begins there, or did before the marks of a list. */
  private isFirst(at: number): boolean {
    let start = at;
    while (start > 0 && bullets.includes(this.text[start - 1]!)) start--;
    return at === this.item || this.begins(start, false);
  }

  private readFigures(at: number): number {
    const { text } = this;
    const named = at < this.quoted;
    const item = this.passItemNumber(at);
    if (item >= 0) {
      // What follows begins behind it, as far as words before a number are looked at.
      if (this.begins(at, false)) this.tokens.push({ kind: 'mark', start: at, end: item, mark: 'stop' });
      this.item = item;
      return item;
    }
    const date = readDate(text, at);
    if (date) {
      if (!named) this.tokens.push({ kind: 'date', start: at, end: date.end, from: date.from, to: date.to });
      return date.end;
    }
    if (text.charCodeAt(at) === ling && this.endsAt(at + 1)) {
      this.tokens.push(numberToken({ value: 0, unit: '', comparison: 'exact', start: at, end: at + 1 }));
      return at + 1;
    }
    const number = readNumber(text, at, this.isFirst(at));
    if (!number) return at + 1;
    const sign = changeSign(text, at);
    if (sign !== null) this.tokens.push(wordToken(at - 1, at, 'compare', sign));
    if (number.value !== null && !named) this.tokens.push(numberToken(number));
    return number.end;
  }
}

/** Cuts folded prose into words, numbers, dates and marks, in linear time. */
export const scan = (text: string): Token[] => new Scanner(text).run();
