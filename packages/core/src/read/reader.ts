import type { Document } from '../model/document.ts';
import type { SourceFormat } from '../model/source.ts';
import type { Limits } from './limits.ts';

export interface ReadOptions {
  readonly name: string;
  readonly limits: Limits;
  /** A charset known from outside (an HTTP header); only the text formats use it. */
  readonly charset?: string;
}

/**
 * Turns bytes of one format into a Document. Throws `UnreadableError` (or its subclass `LimitError`) with a notice
 * when the bytes cannot be read; any other throw is a fault of the reader.
 */
export interface Reader {
  readonly format: SourceFormat;
  read(bytes: Uint8Array, options: ReadOptions): Document | Promise<Document>;
}
