import type { Edition, Organization, Report } from '@gouji/core/model';
import { ownProse, ownWords, sketchOf } from '@gouji/core/rules';
import { figuresOf } from './key-figures.ts';

/** What of a report takes part in comparisons with many others; plain data, made where the report is read. */
export interface ReportDigest {
  readonly organization: Organization | null;
  readonly year: number | null;
  readonly edition: Edition | null;
  /** ISO date. */
  readonly publishedOn: string | null;
  /** In the order of `keyFigures`. */
  readonly figures: readonly (number | null)[];
  /** All figures of the three tables as one text; null where a table is absent or nothing stands in it but zeros. */
  readonly tables: string | null;
  /** What sections one and five say in words of their own. */
  readonly words: string;
  /** Signature of these words, base64 of 16-bit values; null where they are too few to be compared. */
  readonly signature: string | null;
}

/** Tables with fewer figures other than 0 are alike by chance. */
const fewestFigures = 8;

function tablesOf({ tables }: Report): string | null {
  const values: (number | null)[] = [];
  for (const rows of Object.values(tables)) {
    if (!rows) return null;
    for (const cells of Object.values(rows)) for (const { value } of Object.values(cells)) values.push(value);
  }
  return values.filter(Boolean).length < fewestFigures ? null : values.join(' ');
}

const toBase64 = (signature: Uint16Array<ArrayBuffer>): string => {
  let text = '';
  for (const byte of new Uint8Array(signature.buffer)) text += String.fromCharCode(byte);
  return btoa(text);
};

/** The signature of a digest as numbers again. */
export function readSignature(text: string): Uint16Array {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new Uint16Array(bytes.buffer);
}

export function digestReport(report: Report): ReportDigest {
  const sketch = sketchOf(report);
  return {
    organization: report.organization,
    year: report.year,
    edition: report.template,
    publishedOn: report.publishedOn,
    figures: figuresOf(report),
    tables: tablesOf(report),
    words: ownWords(ownProse(report)),
    signature: sketch && toBase64(sketch),
  };
}
