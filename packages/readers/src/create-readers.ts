import type { Reader } from '@gouji/core/read';

/** The readers of all binary formats; how a PDF is read is the caller's affair. */
export function createReaders(readPdf: Reader['read']): readonly Reader[] {
  const readers: readonly Reader[] = [
    {
      format: 'docx',
      read: async (bytes, options) =>
        (await import('./docx/embedded-files.ts')).readDocxWithFiles(bytes, options),
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
      read: readPdf,
    },
    {
      format: 'ofd',
      read: async (bytes, options) => (await import('./ofd/ofd-reader.ts')).readOfd(bytes, options),
    },
    {
      format: 'odt',
      read: async (bytes, options) => (await import('./odf/odf-reader.ts')).readOdt(bytes, options),
    },
    {
      format: 'ods',
      read: async (bytes, options) => (await import('./odf/odf-reader.ts')).readOds(bytes, options),
    },
    {
      format: 'rtf',
      read: async (bytes, options) => (await import('./rtf/rtf-reader.ts')).readRtf(bytes, options),
    },
    {
      format: 'xls',
      read: async (bytes, options) => (await import('./xls/xls-reader.ts')).readXls(bytes, options),
    },
    {
      format: 'mht',
      read: async (bytes, options) => (await import('./mht/mht-reader.ts')).readMht(bytes, options),
    },
    {
      format: 'word-xml',
      read: async (bytes, options) =>
        (await import('./office-xml/word-xml-reader.ts')).readWordXml(bytes, options),
    },
    {
      format: 'sheet-xml',
      read: async (bytes, options) =>
        (await import('./office-xml/sheet-xml-reader.ts')).readSheetXml(bytes, options),
    },
    {
      format: 'uof',
      read: async (bytes, options) => (await import('./office-xml/uof-reader.ts')).readUof(bytes, options),
    },
    {
      format: 'zip',
      read: async (bytes, options) =>
        (await import('./archive/zip-reader.ts')).readZip(bytes, options, readers),
    },
  ];
  return readers;
}
