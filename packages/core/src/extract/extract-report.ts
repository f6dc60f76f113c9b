import type { Document } from '../model/document.ts';
import type { Notice } from '../model/notice.ts';
import type { Report } from '../model/report.ts';

export interface Extraction {
  /** Null when the document is not an annual report of the six-section format; a notice says what it seems to be. */
  readonly report: Report | null;
  readonly notices: readonly Notice[];
}

/** Finds the report in a document: title, sections, prose and the three tables. */
export function extractReport(_document: Document): Extraction {
  return { report: null, notices: [] };
}
