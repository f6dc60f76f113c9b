import {
  jaccard,
  type Signatures,
  shinglesOf,
  signatureLength,
  signatureOf,
  toSignatures,
} from './similarity.ts';

/** Values of a signature that two texts must share to be compared; three can be written as one exact number. */
const rowsInBand = 3;
/** With 42 bands of 3 a pair of similarity 0.5 is missed once in 270 times, one of 0.8 never. */
const bands = Math.floor(signatureLength / rowsInBand);
/** Each is compared with each in a bucket up to this size; a larger one is parted by the band that follows. */
const largestBucket = 24;
/** What four bands cannot part is a crowd of copies: each of it is compared with its first ones, which stand for it. */
const mostParted = 4;
const mostInCrowd = 12;
/** Sketches err: what they say is this much less alike is a candidate too. */
const margin = 0.08;

/** What one text in twenty says, and at least twenty say, is the common form. */
const commonShare = 0.05;
const fewestInCommon = 20;
/** Of a text that has less of its own beside the common form, all counts: it may be a copy among very many. */
const leastOwn = 1 / 3;

/** Two texts by their indexes, `first < second`; `similarity` is exact or estimated, as whoever gives it says. */
export interface SimilarPair {
  readonly first: number;
  readonly second: number;
  readonly similarity: number;
}

/** Which places of the signatures say what the common form says. */
interface CommonForm {
  /** Whether the text says there what the common form says; never where all places of the text count. */
  readonly holds: (index: number, place: number) => boolean;
  /** Whether all places count, because the text says little else than the common form. */
  readonly countsWhole: (index: number) => boolean;
}

const noCommonForm: CommonForm = { holds: () => false, countsWhole: () => true };
const bitsInWord = 32;
const wordsInMask = Math.ceil(signatureLength / bitsInWord);

function findCommonForm({ values, rows }: Signatures): CommonForm {
  const fewest = Math.max(fewestInCommon, rows.length * commonShare);
  if (rows.length < fewest) return noCommonForm;
  const masks = new Uint32Array(rows.length * wordsInMask);
  const own = new Uint8Array(rows.length).fill(signatureLength);
  const counts = new Uint32Array(0x10000);
  for (let place = 0; place < signatureLength; place++) {
    counts.fill(0);
    for (const row of rows) counts[values[row * signatureLength + place]!]!++;
    for (const [index, row] of rows.entries()) {
      if (counts[values[row * signatureLength + place]!]! < fewest) continue;
      masks[index * wordsInMask + Math.floor(place / bitsInWord)]! |= 1 << (place % bitsInWord);
      own[index]!--;
    }
  }
  const countsWhole = (index: number): boolean => own[index]! < signatureLength * leastOwn;
  for (const index of own.keys())
    if (countsWhole(index)) masks.fill(0, index * wordsInMask, (index + 1) * wordsInMask);
  return {
    holds: (index, place) =>
      ((masks[index * wordsInMask + Math.floor(place / bitsInWord)]! >>> (place % bitsInWord)) & 1) === 1,
    countsWhole,
  };
}

/** Gathers those that share a key, in rows of numbers that are used again for every band: of very many texts most are alone. */
function createBuckets(count: number): (keyOf: (index: number) => number | null) => Generator<number[]> {
  const places = new Int32Array(2 ** Math.ceil(Math.log2(count * 2 + 2)));
  const keys = new Float64Array(count);
  const following = new Int32Array(count);
  const latest = new Int32Array(count);
  const placeOf = (key: number): number => {
    const low = key % 0x100000000;
    let place = Math.imul(low ^ Math.imul((key - low) / 0x100000000, 0x9e3779b1), 0x85ebca6b) >>> 7;
    for (place &= places.length - 1; ; place = (place + 1) & (places.length - 1)) {
      const first = places[place]!;
      if (first < 0 || keys[first] === key) return place;
    }
  };
  return function* (keyOf) {
    places.fill(-1);
    following.fill(-1);
    for (let index = 0; index < count; index++) {
      const key = keyOf(index);
      if (key === null) continue;
      keys[index] = key;
      const place = placeOf(key);
      const first = places[place]!;
      if (first < 0) places[place] = index;
      else following[latest[first]!] = index;
      latest[first < 0 ? index : first] = index;
    }
    for (const first of places) {
      if (first < 0 || following[first]! < 0) continue;
      const members: number[] = [];
      for (let index = first; index >= 0; index = following[index]!) members.push(index);
      yield members;
    }
  };
}

/**
 * The pairs of texts that by their signatures are alike, with their estimated similarity of at least `least`, in the order of
 * their indexes. What very many of the texts say (the common form) does not count, unless a text says little else. The cost
 * grows with the number of texts and not with its square: who shares a band is compared, a crowd is parted by further bands
 * until only the like are together, and of a crowd of copies each is compared with the first ones.
 */
export function nearPairs(signatures: Signatures, least: number): SimilarPair[] {
  const { values, rows } = signatures;
  const count = rows.length;
  const common = findCommonForm(signatures);
  /** Where the signature of a text begins. */
  const startOf = (index: number): number => rows[index]! * signatureLength;
  /** One band of a signature as a number; null where all of it is common form. */
  const bandAt = (index: number, band: number): number | null => {
    const at = (band % bands) * rowsInBand;
    if (common.holds(index, at) && common.holds(index, at + 1) && common.holds(index, at + 2)) return null;
    const start = startOf(index) + at;
    return values[start]! * 0x100000000 + values[start + 1]! * 0x10000 + values[start + 2]!;
  };
  /** Estimated similarity of what is no common form in either text; of all where one is mostly common form. */
  const estimate = (first: number, second: number): number => {
    const [a, b] = [startOf(first), startOf(second)];
    const isWhole = common.countsWhole(first) || common.countsWhole(second);
    let equal = 0;
    let counted = 0;
    let ownEqual = 0;
    for (let place = 0; place < signatureLength; place++) {
      const isEqual = values[a + place] === values[b + place];
      if (isEqual) equal++;
      if (isWhole || common.holds(first, place) || common.holds(second, place)) continue;
      counted++;
      if (isEqual) ownEqual++;
    }
    return counted < signatureLength * leastOwn ? equal / signatureLength : ownEqual / counted;
  };
  const found = new Map<number, number>();
  const compare = (first: number, second: number): void => {
    const key = first * count + second;
    if (found.has(key)) return;
    const similarity = estimate(first, second);
    if (similarity >= least) found.set(key, similarity);
  };
  const compareAll = (members: readonly number[], mostBefore: number): void => {
    for (let place = 1; place < members.length; place++)
      for (let before = 0; before < Math.min(place, mostBefore); before++)
        compare(members[before]!, members[place]!);
  };
  const part = (members: readonly number[], band: number, depth: number): void => {
    const isSmall = members.length <= largestBucket;
    if (isSmall || depth > mostParted) {
      compareAll(members, isSmall ? members.length : mostInCrowd);
      return;
    }
    const buckets = new Map<number, number[]>();
    for (const index of members) {
      const key = bandAt(index, band);
      if (key === null) continue;
      const bucket = buckets.get(key);
      if (bucket) bucket.push(index);
      else buckets.set(key, [index]);
    }
    for (const bucket of buckets.values()) part(bucket, band + 1, depth + 1);
  };
  const bucketsBy = createBuckets(count);
  for (let band = 0; band < bands; band++)
    for (const bucket of bucketsBy((index) => bandAt(index, band))) part(bucket, band + 1, 1);
  return [...found]
    .sort(([one], [other]) => one - other)
    .map(([key, similarity]) => ({ first: Math.floor(key / count), second: key % count, similarity }));
}

/** Texts with fewer shingles say too little to be called copies. */
const fewestShingles = 40;

/** Pairs whose Jaccard similarity is at least `threshold`, most similar first; what `nearPairs` finds is verified exactly. */
export function findSimilarPairs(texts: readonly string[], threshold: number): SimilarPair[] {
  const long = texts
    .map((text, index) => ({ index, shingles: shinglesOf(text) }))
    .filter(({ shingles }) => shingles.size >= fewestShingles);
  return nearPairs(toSignatures(long.map(({ shingles }) => signatureOf(shingles))), threshold - margin)
    .map(({ first, second }) => ({
      first: long[first]!.index,
      second: long[second]!.index,
      similarity: jaccard(long[first]!.shingles, long[second]!.shingles),
    }))
    .filter(({ similarity }) => similarity >= threshold)
    .sort((a, b) => b.similarity - a.similarity || a.first - b.first || a.second - b.second);
}
