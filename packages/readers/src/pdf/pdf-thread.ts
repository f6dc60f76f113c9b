import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { type PdfContent, type PdfFailure, type PdfLimits, PdfStop } from './read-pages.ts';

export interface PdfRequest {
  readonly bytes: Uint8Array;
  readonly limits: PdfLimits;
}

export type PdfAnswer = { readonly content: PdfContent } | { readonly failure: PdfFailure };

/** Heap of the thread beside PDFium's own memory; words and lines of 300 full pages need a fifth of it. */
const heapMegabytes = 256;
/** A thread that has not stopped by itself this long after the time limit is ended. */
const grace = 250;
/** Threads kept for the next file; they do not keep the process alive. */
const keptThreads = 2;

/** After these the thread is busy still, or holds memory that only its end gives back. */
const spoiling = new Set<PdfFailure>(['milliseconds', 'inflatedBytes']);

/** What a thread of ours is started with, and no other thread that happens to load this file. */
const threadMark = '@gouji/readers/pdf';
if (!isMainThread && workerData === threadMark) void import('./pdf-worker.ts');

const idle: Worker[] = [];

function startThread(): Worker {
  // The thread runs this very file, whether source, compiled or a chunk of a bundle, so no build needs to know of it.
  const worker = new Worker(new URL(import.meta.url), {
    name: 'pdf',
    workerData: threadMark,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  // A thread that dies while it waits for work is only taken off the list.
  worker.on('error', () => {});
  worker.on('exit', () => {
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
  });
  return worker;
}

/** Reads the pages of a PDF in a thread of its own. Throws `PdfStop`; a file that never ends is ended by the clock. */
export async function readInThread(request: PdfRequest): Promise<PdfContent> {
  const worker = idle.pop() ?? startThread();
  worker.ref();
  const answer = await ask(worker, request);
  if (!(answer instanceof Error)) {
    if ('failure' in answer && spoiling.has(answer.failure)) await worker.terminate();
    else keep(worker);
    if ('failure' in answer) throw new PdfStop(answer.failure);
    return answer.content;
  }
  await worker.terminate();
  if ((answer as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
    throw new PdfStop('inflatedBytes');
  throw answer;
}

function ask(worker: Worker, request: PdfRequest): Promise<PdfAnswer | Error> {
  return new Promise((resolve) => {
    const settle = (answer: PdfAnswer | Error): void => {
      clearTimeout(timer);
      worker.off('message', settle).off('error', settle).off('exit', ended);
      resolve(answer);
    };
    const ended = (): void => settle(new Error('The PDF thread ended early.'));
    const timer = setTimeout(() => settle({ failure: 'milliseconds' }), request.limits.milliseconds + grace);
    worker.on('message', settle).on('error', settle).on('exit', ended);
    // A copy of just these bytes, handed over: a view would take along the whole buffer it looks into.
    const bytes = new Uint8Array(request.bytes);
    worker.postMessage({ ...request, bytes }, [bytes.buffer]);
  });
}

function keep(worker: Worker): void {
  if (idle.length >= keptThreads) {
    void worker.terminate();
    return;
  }
  worker.unref();
  idle.push(worker);
}
