import type { Reader } from '@gouji/core/read';
import { createReaders } from './create-readers.ts';

/**
 * Readers of the binary formats, to be given to `validate` and friends. Importing them loads no engine: each format's
 * code is loaded when the first file of that format is read. PDFs are read in threads of Node; `@gouji/readers/browser`
 * has the readers that need none.
 */
export const binaryReaders: readonly Reader[] = createReaders(async (bytes, options) =>
  (await import('./pdf/pdf-reader.ts')).readPdf(bytes, options),
);
