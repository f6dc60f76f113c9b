import { z } from 'zod';

/** The formats Gouji knows by name. */
export const SourceFormat = z.enum(['text', 'markdown', 'html', 'docx', 'doc', 'pdf', 'xlsx', 'ofd']);
export type SourceFormat = z.infer<typeof SourceFormat>;

/** The bytes as given, with a name. `format` overrides detection, `charset` a charset known from a header. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format?: SourceFormat;
  readonly charset?: string;
}

/** What a verdict says of its source. `bytes` is the length in bytes, `sha256` lower-case hexadecimal. */
export const SourceSummary = z.object({
  name: z.string(),
  format: SourceFormat.nullable(),
  bytes: z.int().min(0),
  sha256: z.string(),
  encoding: z.string().optional(),
});
export type SourceSummary = z.infer<typeof SourceSummary>;
