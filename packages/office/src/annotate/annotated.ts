import type { Notice, SourceFormat } from '@gouji/core/model';

/** Who is named as the author of the comments, and when they were made (ISO 8601; left out when null). */
export interface Signature {
  readonly author: string;
  readonly date: string | null;
}

/** A copy of a report with what was found written into it. */
export interface Annotated {
  /** The format of the copy; where the original cannot hold comments it is a DOCX with what was read. */
  readonly format: SourceFormat;
  readonly bytes: Uint8Array;
  /** Comments written. */
  readonly remarks: number;
  readonly notices: readonly Notice[];
}
