/** The thread in which PDFium runs, so that a hostile file can be stopped from outside. */
import { parentPort, workerData } from 'node:worker_threads';
import { createPageReader } from './page-reader.ts';
import type { PdfThreadData, PdfThreadMessage } from './pdf-threads.ts';
import { type PdfRequest, PdfStop } from './read-pages.ts';

const { module } = workerData as PdfThreadData;
const post = (message: PdfThreadMessage): void => parentPort?.postMessage(message);
const read = createPageReader(
  () => module,
  () => post({ taken: true }),
);

async function answer(request: PdfRequest): Promise<PdfThreadMessage> {
  try {
    return { content: await read(request) };
  } catch (error) {
    if (!(error instanceof PdfStop)) throw error;
    return { failure: error.reason };
  }
}

parentPort?.on('message', async (request: PdfRequest) => post(await answer(request)));
