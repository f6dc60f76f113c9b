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

/** Bands of a signature. */
export const bands = 16;
const rowsInBand = 8;
/** Values in a signature: with 16 bands of 8 a pair of similarity 0.9 is missed once in ten thousand. */
export const signatureLength = bands * rowsInBand;

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

/** MinHash signature; the share of equal places estimates the Jaccard similarity. */
export function signatureOf(shingles: ReadonlySet<number>): Uint32Array {
  const values = Int32Array.from(shingles);
  const signature = new Uint32Array(signatureLength);
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
    signature[index] = least >>> 0;
  }
  return signature;
}

/** Estimated Jaccard similarity of two signatures. */
export function estimateSimilarity(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let index = 0; index < signatureLength; index++) if (a[index] === b[index]) equal++;
  return equal / signatureLength;
}

/**
 * One band of a signature as a number: two texts that share one at its place may be alike and are worth a comparison.
 */
export function bandOf(signature: Uint32Array, band: number): number {
  let high = 0x811c9dc5;
  let low = band;
  for (let index = band * rowsInBand; index < (band + 1) * rowsInBand; index++) {
    high = Math.imul(high ^ signature[index]!, 0x01000193);
    low = Math.imul(low ^ signature[index]!, 0x85ebca6b) ^ (low >>> 15);
  }
  return (high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff);
}

/** A pair of texts by their indexes, `first < second`. */
export interface SimilarPair {
  readonly first: number;
  readonly second: number;
  readonly similarity: number;
}

/** Texts with fewer shingles say too little to be called copies. */
const fewestShingles = 40;
/** A bucket of everybody's common form would make the search quadratic; beyond this, each is compared with the first ones only. */
const largestBucket = 200;

/**
 * Every pair whose Jaccard similarity is at least `threshold`, most similar first. Candidates come from banded
 * locality-sensitive hashing, so that thousands of texts need no comparison of all pairs; each candidate is verified exactly.
 */
export function findSimilarPairs(texts: readonly string[], threshold: number): SimilarPair[] {
  const shingles = texts.map(shinglesOf);
  const signatures = shingles.map((set) => (set.size < fewestShingles ? null : signatureOf(set)));
  const checked = new Set<number>();
  const pairs: SimilarPair[] = [];
  const compare = (first: number, second: number): void => {
    const key = first * texts.length + second;
    if (checked.has(key)) return;
    checked.add(key);
    if (estimateSimilarity(signatures[first]!, signatures[second]!) < threshold - 0.15) return;
    const similarity = jaccard(shingles[first]!, shingles[second]!);
    if (similarity >= threshold) pairs.push({ first, second, similarity });
  };
  for (let band = 0; band < bands; band++) {
    const buckets = new Map<number, number[]>();
    for (const [index, signature] of signatures.entries()) {
      if (!signature) continue;
      const key = bandOf(signature, band);
      const bucket = buckets.get(key) ?? [];
      for (const other of bucket.slice(0, largestBucket)) compare(other, index);
      bucket.push(index);
      buckets.set(key, bucket);
    }
  }
  return pairs.sort((a, b) => b.similarity - a.similarity || a.first - b.first || a.second - b.second);
}
