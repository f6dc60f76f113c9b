import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** PDFium as its package gives it, in this thread, with no limits. */
export async function startEngine(): Promise<WrappedPdfiumModule> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const file = readFileSync(path);
  const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer;
  const engine = await init({ wasmBinary });
  engine.PDFiumExt_Init();
  return engine;
}

const path = 2;

/** The engine's own text, boxes and lines of every page through its public functions, and nothing made of them. */
export function readEnginePages(engine: WrappedPdfiumModule, bytes: Uint8Array): number {
  const { pdfium } = engine;
  const memory = pdfium as unknown as { HEAPU8: Uint8Array };
  const address = pdfium.wasmExports.malloc(bytes.length);
  const result = pdfium.wasmExports.malloc(64);
  memory.HEAPU8.set(bytes, address);
  const document = engine.FPDF_LoadMemDocument(address, bytes.length, '');
  let seen = 0;
  for (let index = 0; index < engine.FPDF_GetPageCount(document); index++) {
    const page = engine.FPDF_LoadPage(document, index);
    const text = engine.FPDFText_LoadPage(page);
    const characters = engine.FPDFText_CountChars(text);
    for (let at = 0; at < characters; at++) {
      seen += engine.FPDFText_GetUnicode(text, at) > 0 ? 1 : 0;
      engine.FPDFText_GetLooseCharBox(text, at, result);
    }
    engine.FPDFText_ClosePage(text);
    const objects = engine.FPDFPage_CountObjects(page);
    for (let at = 0; at < objects; at++) {
      const object = engine.FPDFPage_GetObject(page, at);
      if (engine.FPDFPageObj_GetType(object) !== path) continue;
      engine.FPDFPath_GetDrawMode(object, result, result + 4);
      engine.FPDFPageObj_GetBounds(object, result, result + 4, result + 8, result + 12);
      seen++;
    }
    engine.FPDF_ClosePage(page);
  }
  engine.FPDF_CloseDocument(document);
  pdfium.wasmExports.free(address);
  pdfium.wasmExports.free(result);
  return seen;
}
