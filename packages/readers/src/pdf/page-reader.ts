import type { ReadPages } from './pdf-document.ts';
import { type PdfiumEngine, startPdfium } from './pdfium-engine.ts';
import { PdfStop, readPages } from './read-pages.ts';
import type { WasmModule } from './wasm.ts';

/** An instance whose memory has grown past this is not kept for the next file; it would never shrink. */
const keptMemory = 64 * 1024 * 1024;

/**
 * Reads pages where it is called, with an instance of PDFium that is kept for the next file. A hostile file can hold up its
 * caller, so this belongs into a thread or worker that can be ended from outside. `begin` is told when a file is taken.
 */
export function createPageReader(
  load: () => WasmModule | Promise<WasmModule>,
  begin: () => void = () => {},
): ReadPages {
  let engine: PdfiumEngine | null = null;
  const keep = (current: PdfiumEngine): void => {
    if (current.size <= keptMemory) engine = current;
  };
  return async ({ bytes, limits }) => {
    const current = engine ?? (await startPdfium(await load()));
    // Only an instance that finished its file in good order is used again.
    engine = null;
    begin();
    try {
      const content = readPages(current, bytes, limits);
      keep(current);
      return content;
    } catch (error) {
      if (error instanceof PdfStop && error.clean) keep(current);
      throw error;
    }
  };
}
