/** The thread in which PDFium runs, so that a hostile file can be stopped from outside. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PdfRequest, PdfThreadData, PdfThreadMessage } from './pdf-threads.ts';
import { type PdfiumEngine, startPdfium } from './pdfium-engine.ts';
import { PdfStop, readPages } from './read-pages.ts';

/** An instance whose memory has grown past this is not kept for the next file; it would never shrink. */
const keptMemory = 64 * 1024 * 1024;

const { module } = workerData as PdfThreadData;
let engine: PdfiumEngine | null = null;

const post = (message: PdfThreadMessage): void => parentPort?.postMessage(message);

async function answer({ bytes, limits }: PdfRequest): Promise<PdfThreadMessage> {
  const current = engine ?? (await startPdfium(module));
  // Only an instance that finished its file in good order is used again.
  engine = null;
  post({ taken: true });
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

parentPort?.on('message', async (request: PdfRequest) => post(await answer(request)));
