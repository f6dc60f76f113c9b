import { ownWords } from '../../language/prose/own-words.ts';

/** Characters in a shingle: long enough to carry meaning in Chinese, short enough to survive an edit. */
const shingleLength = 5;

/** FNV-1a over UTF-16 units, finished with an avalanche so that low bits are usable; 32-bit unsigned. */
function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let index = from; index < to; index++) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  return value >>> 0;
}

/** Hashes of all character shingles of a text, after formulas and numbers are removed. */
export function shinglesOf(text: string): Set<number> {
  const words = ownWords(text);
  const found = new Set<number>();
  for (let start = 0; start + shingleLength <= words.length; start++)
    found.add(hash(words, start, start + shingleLength));
  return found;
}

/** Jaccard similarity, 0 … 1; two empty sets have nothing in common. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  return common / (a.size + b.size - common);
}

/** Values in a signature: what it estimates of a similarity of 0.8 is off by 0.035 in two cases of three. */
export const signatureLength = 128;

/** Odd multipliers and offsets of the permutations, from a fixed generator so that runs agree. */
const factors = new Int32Array(signatureLength);
const offsets = new Int32Array(signatureLength);
{
  let state = 0x9e3779b9;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return value ^ (value >>> 14);
  };
  for (let index = 0; index < signatureLength; index++) {
    factors[index] = next() | 1;
    offsets[index] = next();
  }
}

/**
 * MinHash signature: 128 values of 16 bits, 256 bytes whatever the length of the text. The share of equal places estimates the
 * Jaccard similarity.
 */
export function signatureOf(shingles: ReadonlySet<number>): Uint16Array<ArrayBuffer> {
  const values = Int32Array.from(shingles);
  const signature = new Uint16Array(signatureLength);
  for (let index = 0; index < signatureLength; index++) {
    const factor = factors[index]!;
    const offset = offsets[index]!;
    // Signed comparison in the inner loop keeps the numbers small integers for the engine.
    let least = 0x7fffffff;
    for (let place = 0; place < values.length; place++) {
      const value = Math.imul(values[place]! ^ offset, factor);
      const mixed = value ^ (value >>> 15);
      if (mixed < least) least = mixed;
    }
    // The low bits of the least value are as good as any; its high bits are nearly always the same.
    signature[index] = least;
  }
  return signature;
}

/**
 * Signatures one behind the other in `values`, and which of them each text has: each in an array of its own, those of very many
 * texts take half as much again.
 */
export interface Signatures {
  readonly values: Uint16Array;
  readonly rows: readonly number[];
}

/** Signatures of texts as one. */
export function toSignatures(signatures: readonly Uint16Array[]): Signatures {
  const values = new Uint16Array(signatures.length * signatureLength);
  for (const [row, signature] of signatures.entries()) values.set(signature, row * signatureLength);
  return { values, rows: [...signatures.keys()] };
}
