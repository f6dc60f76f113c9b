import { Lexicon } from './lexicon.ts';

/**
 * Words of which one at least stands in every text that can say a certain thing. All signs are looked for in one pass, so that
 * an expression is tried only where its words stand.
 */
export interface Sign {
  readonly words: readonly string[];
  /** Where it stands among the bits. */
  readonly part: number;
  readonly mask: number;
}

const registered: Sign[] = [];

const bitsInPart = 30;
const partOf = (bit: number): number => Math.floor(bit / bitsInPart);
const maskOf = (bit: number): number => 1 << (bit % bitsInPart);

/** A sign of words parted by spaces; made once, where the expression that needs it stands. */
export function sign(words: string): Sign {
  const bit = registered.length;
  const made = { words: words.split(' ').filter(Boolean), part: partOf(bit), mask: maskOf(bit) };
  registered.push(made);
  return made;
}

/** The words of several signs. */
export const anySign = (signs: readonly Sign[]): Sign => sign(signs.flatMap(({ words }) => words).join(' '));

/** So many digits in a row: numbers of cards, telephones and persons. */
export const longNumber = sign('');
const longestCount = 11;

/** The signs of a text as bits, so many in each number of a list: small integers, which cost less to make than an array of a type. */
export type SignBits = readonly number[];

const noSigns = (width: number): number[] => {
  const none: number[] = [];
  for (let part = 0; part < width; part++) none.push(0);
  return none;
};

export const hasSign = (bits: SignBits, { part, mask }: Sign): boolean => (bits[part]! & mask) !== 0;

/** The signs of texts together. */
export function joinSigns(texts: readonly SignBits[]): SignBits {
  const joined = noSigns(compileAll().width);
  for (const bits of texts) for (let part = 0; part < joined.length; part++) joined[part]! |= bits[part]!;
  return joined;
}

interface Compiled {
  readonly lexicon: Lexicon;
  /** How many signs it was made of; modules loaded later may add more. */
  readonly signs: number;
  readonly width: number;
  /** For each word the signs of the word and of every word it begins with. */
  readonly bits: Int32Array;
  /** 1 where a word begins, 2 for digits. */
  readonly begins: Uint8Array;
}

const wordBegins = 1;
const digit = 2;

function compile(): Compiled {
  const width = partOf(registered.length - 1) + 1;
  const byWord = new Map<string, Int32Array>();
  for (const { words, part, mask } of registered)
    for (const word of words) {
      const bits = byWord.get(word) ?? new Int32Array(width);
      bits[part]! |= mask;
      byWord.set(word, bits);
    }
  const words = [...byWord.keys()];
  const all = new Int32Array(words.length * width);
  words.forEach((word, index) => {
    for (let end = 1; end <= word.length; end++)
      byWord.get(word.slice(0, end))?.forEach((part, at) => {
        all[index * width + at]! |= part;
      });
  });
  const lexicon = new Lexicon(words);
  const begins = new Uint8Array(0x10000);
  for (const word of words) begins[word.charCodeAt(0)]! |= wordBegins;
  for (let unit = 48; unit < 58; unit++) begins[unit]! |= digit;
  return { lexicon, signs: registered.length, width, bits: all, begins };
}

let compiled: Compiled | null = null;

function compileAll(): Compiled {
  if (compiled?.signs !== registered.length) compiled = compile();
  return compiled;
}

/** Finds the signs of a folded text in one pass. */
export function signsIn(text: string): SignBits {
  const { lexicon, width, bits, begins } = compileAll();
  const found = noSigns(width);
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = begins[text.charCodeAt(at)]!;
    if (kind === 0) digits = 0;
    else {
      digits = (kind & digit) === 0 ? 0 : digits + 1;
      if (digits === longestCount) found[longNumber.part]! |= longNumber.mask;
      const word = (kind & wordBegins) === 0 ? -1 : lexicon.longestAt(text, at);
      if (word >= 0) for (let part = 0; part < width; part++) found[part]! |= bits[word * width + part]!;
    }
  }
  return found;
}
