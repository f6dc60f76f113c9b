import type { SourceIdentity } from './source-identity.ts';

/**
 * What stands for one report of a run: the path of its file, and for the second and later reports of a file a number behind it.
 */
export type ReportRef = string;

export const refOf = (path: string, index: number): ReportRef =>
  index === 0 ? path : `${path}\u0000${index}`;

/** The file of a report, and which of its reports it is, from 0. */
export function fromRef(ref: ReportRef): { readonly path: string; readonly index: number } {
  const [path = '', index = '0'] = ref.split('\u0000');
  return { path, index: Number(index) };
}

/** A report of a run, by whom it is and for which year. */
export type PlacedReport = Omit<SourceIdentity, 'sketch'> & { readonly ref: ReportRef };
