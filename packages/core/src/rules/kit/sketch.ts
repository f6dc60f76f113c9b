import type { Report } from '../../model/report.ts';
import { textOf } from './passages.ts';
import { shinglesOf } from './similarity.ts';

/** The prose in which bodies speak for themselves: sections one and five. */
export const ownProse = (report: Report): string =>
  `${textOf(report, 'overview')}\n${textOf(report, 'problems')}`;

/** Texts with fewer shingles say too little to be called copies. */
export const fewestShingles = 60;

const bins = 64;
const rowsInBand = 4;
/** Bands of a sketch. */
export const sketchBands = bins / rowsInBand;

/**
 * A few numbers by which reports of like prose are found among many without comparing all pairs: one-permutation MinHash,
 * its bins gathered into bands. Of two texts whose similarity is s each band is shared with probability s⁴. Null where the
 * prose says too little.
 */
export function sketchOf(report: Report): number[] | null {
  const shingles = shinglesOf(ownProse(report));
  if (shingles.size < fewestShingles) return null;
  const least = new Uint32Array(bins).fill(0xffffffff);
  for (const shingle of shingles) {
    const bin = shingle % bins;
    if (shingle < least[bin]!) least[bin] = shingle;
  }
  return Array.from({ length: sketchBands }, (_, band) => {
    let key = 0x811c9dc5 ^ band;
    for (let row = 0; row < rowsInBand; row++)
      key = Math.imul(key ^ least[band * rowsInBand + row]!, 0x01000193) ^ (key >>> 13);
    return key >>> 0;
  });
}

/** How many shared bands make a pair worth comparing when likeness from `threshold` (0 … 1) on matters. */
export const bandsWorthComparing = (threshold: number): number =>
  Math.max(1, Math.floor(sketchBands * threshold ** 4 * 0.5));
