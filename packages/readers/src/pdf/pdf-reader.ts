import type { Document } from '@gouji/core/model';
import type { ReadOptions } from '@gouji/core/read';
import { readPdfDocument } from './pdf-document.ts';
import { readInThread } from './pdf-threads.ts';

/** Reads a PDF, its pages in a thread of Node. Throws `UnreadableError`, or `LimitError` when a limit is met. */
export const readPdf = (bytes: Uint8Array, options: ReadOptions): Promise<Document> =>
  readPdfDocument(bytes, options, readInThread);
