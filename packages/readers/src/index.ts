import type { Reader } from '@gouji/core/read';

/**
 * Readers of the binary formats, to be given to `validate` and friends. Importing them loads no engine: each format's
 * code is loaded when the first file of that format is read.
 */
export const binaryReaders: readonly Reader[] = [
  {
    format: 'docx',
    read: async (bytes, options) => (await import('./docx/docx-reader.ts')).readDocx(bytes, options),
  },
  {
    format: 'doc',
    read: async (bytes, options) => (await import('./doc/doc-reader.ts')).readDoc(bytes, options),
  },
  {
    format: 'xlsx',
    read: async (bytes, options) => (await import('./xlsx/xlsx-reader.ts')).readXlsx(bytes, options),
  },
  {
    format: 'pdf',
    read: async (bytes, options) => (await import('./pdf/pdf-reader.ts')).readPdf(bytes, options),
  },
  {
    format: 'ofd',
    read: async (bytes, options) => (await import('./ofd/ofd-reader.ts')).readOfd(bytes, options),
  },
];
