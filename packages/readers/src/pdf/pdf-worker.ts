/** The thread in which PDFium runs, so that a hostile file can be stopped from outside. */
import { parentPort } from 'node:worker_threads';
import type { PdfAnswer, PdfRequest } from './pdf-thread.ts';
import { type PdfiumEngine, startPdfium } from './pdfium-engine.ts';
import { PdfStop, readPages } from './read-pages.ts';

/** An instance whose memory has grown past this is not kept for the next file; it would never shrink. */
const keptMemory = 64 * 1024 * 1024;

let engine: PdfiumEngine | null = null;

async function answer({ bytes, limits }: PdfRequest): Promise<PdfAnswer> {
  const current = engine ?? (await startPdfium());
  // Only an instance that finished its file in good order is used again.
  engine = null;
  try {
    const content = readPages(current, bytes, limits);
    keep(current);
    return { content };
  } catch (error) {
    if (!(error instanceof PdfStop)) throw error;
    if (error.clean) keep(current);
    return { failure: error.reason };
  }
}

function keep(current: PdfiumEngine): void {
  if (current.size <= keptMemory) engine = current;
}

parentPort?.on('message', async (request: PdfRequest) => {
  parentPort?.postMessage(await answer(request));
});
