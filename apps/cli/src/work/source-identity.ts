import type { FoundFile } from '../files/find-files.ts';

/** A file that is to be read. */
export type Candidate = Pick<FoundFile, 'path' | 'named'>;

/** What tells which reports belong together. */
export interface SourceIdentity {
  readonly organization: string | null;
  readonly year: number | null;
  /** Beginning of the digest of its file. */
  readonly sha256?: string | undefined;
  /** Signature of its own words (base64 of 16-bit values), where it was asked for and there are enough of them. */
  readonly sketch?: string;
}
