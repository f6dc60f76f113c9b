import type { Report } from '../../model/report.ts';
import { textOf } from './passages.ts';
import { shinglesOf, signatureOf } from './similarity.ts';

/** The prose in which bodies speak for themselves: sections one and five. */
export const ownProse = (report: Report): string =>
  `${textOf(report, 'overview')}\n${textOf(report, 'problems')}`;

/** Texts with fewer shingles say too little to be called copies. */
export const fewestShingles = 60;

/** The signature of what a report says in words of its own; null where it says too little to be compared. */
export function sketchOf(report: Report): Uint16Array<ArrayBuffer> | null {
  const shingles = shinglesOf(ownProse(report));
  return shingles.size < fewestShingles ? null : signatureOf(shingles);
}
