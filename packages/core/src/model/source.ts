import { z } from 'zod';
import { SourceLocation } from './location.ts';

/** The formats Gouji knows by name. */
export const SourceFormat = z.enum([
  'text',
  'markdown',
  'html',
  'docx',
  'doc',
  'pdf',
  'xlsx',
  'ofd',
  'odt',
  'ods',
  'rtf',
  'xls',
  'mht',
  'word-xml',
  'sheet-xml',
  'uof',
  'zip',
]);
export type SourceFormat = z.infer<typeof SourceFormat>;

/** The bytes as given, with a name. `format` overrides detection, `charset` a charset known from a header. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format?: SourceFormat;
  readonly charset?: string;
}

/** One of several reports in a source: its number from 1 on, of how many, and where it begins and ends. */
export const SourcePart = z.object({
  number: z.int().min(1),
  of: z.int().min(2),
  start: SourceLocation,
  end: SourceLocation,
});
export type SourcePart = z.infer<typeof SourcePart>;

/** What a verdict says of its source. `bytes` is the length in bytes, `sha256` lower-case hexadecimal. */
export const SourceSummary = z.object({
  name: z.string(),
  format: SourceFormat.nullable(),
  bytes: z.int().min(0),
  sha256: z.string(),
  encoding: z.string().optional(),
  /** Only where the source holds several reports; `name` then ends in `#` and the part's number. */
  part: SourcePart.optional(),
});
export type SourceSummary = z.infer<typeof SourceSummary>;
