import type { Report } from '../../model/report.ts';
import { textOf } from './passages.ts';

/** The prose in which bodies speak for themselves: sections one and five. */
export const ownProse = (report: Report): string =>
  `${textOf(report, 'overview')}\n${textOf(report, 'problems')}`;

/** Texts with fewer shingles say too little to be called copies. */
export const fewestShingles = 60;
