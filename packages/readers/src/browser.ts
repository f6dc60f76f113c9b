import type { Reader } from '@gouji/core/read';
import { createReaders } from './create-readers.ts';
import { createPageReader } from './pdf/page-reader.ts';
import { readPdfDocument } from './pdf/pdf-document.ts';
import type { WasmModule } from './pdf/wasm.ts';

/**
 * The readers of all binary formats for a worker of a browser. `loadPdfium` gives the compiled `pdfium.wasm` of
 * @embedpdf/pdfium when the first PDF comes; pages are read in the worker itself, which its owner must be ready to end.
 */
export function createBrowserReaders(loadPdfium: () => Promise<WasmModule>): readonly Reader[] {
  const readPages = createPageReader(loadPdfium);
  return createReaders((bytes, options) => readPdfDocument(bytes, options, readPages));
}
