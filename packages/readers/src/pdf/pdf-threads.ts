import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { compilePdfium, locateWorker } from './locate-engine.ts';
import { type PdfContent, type PdfFailure, type PdfRequest, PdfStop } from './read-pages.ts';
import type { WasmModule } from './wasm.ts';

/** What a thread is started with. */
export interface PdfThreadData {
  readonly module: WasmModule;
}

type PdfAnswer = { readonly content: PdfContent } | { readonly failure: PdfFailure };

/** What a thread says: that it begins with a file, then what became of it. */
export type PdfThreadMessage = { readonly taken: true } | PdfAnswer;

interface Waiting {
  readonly request: PdfRequest;
  resolve(content: PdfContent): void;
  reject(error: Error): void;
}

/** Heap of a thread beside PDFium's own memory; words and lines of 300 full pages need a fifth of it. */
const heapMegabytes = 256;
/** A thread that has not stopped by itself this long after the time limit is ended. */
const grace = 250;
/** Threads at once. More would only take the processor from each other, and a file its time. */
const mostThreads = Math.max(1, Math.min(4, availableParallelism()));
/** Threads kept for the next file; they do not keep the process alive. */
const keptThreads = 2;

/** After these the thread is busy still, or holds memory that only its end gives back. */
const spoiling = new Set<PdfFailure>(['milliseconds', 'inflatedBytes']);

const waiting: Waiting[] = [];
const idle: Worker[] = [];
let busy = 0;
let program: Promise<{ readonly url: URL; readonly module: WasmModule }> | null = null;

/** Found and compiled once, and looked for again after a failure. */
function findProgram(): NonNullable<typeof program> {
  const found = (async () => {
    const url = locateWorker();
    return { url, module: await compilePdfium(url) };
  })();
  found.catch(() => {
    program = null;
  });
  return found;
}

async function startThread(): Promise<Worker> {
  program ??= findProgram();
  const { url, module } = await program;
  const worker = new Worker(url, {
    name: 'pdf',
    workerData: { module } satisfies PdfThreadData,
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

/**
 * Reads the pages of a PDF in a thread of its own, as soon as one is free. Throws `PdfStop`; a file that never ends is ended
 * by a clock that starts when its thread begins with it, so that waiting costs nobody a file.
 */
export function readInThread(request: PdfRequest): Promise<PdfContent> {
  return new Promise((resolve, reject) => {
    waiting.push({ request, resolve, reject });
    assign();
  });
}

function assign(): void {
  while (waiting.length > 0 && busy < mostThreads) {
    busy++;
    void serve(waiting.shift()!).finally(() => {
      busy--;
      assign();
    });
  }
}

async function serve({ request, resolve, reject }: Waiting): Promise<void> {
  try {
    const worker = idle.pop() ?? (await startThread());
    worker.ref();
    const answer = await ask(worker, request);
    const failure = 'failure' in answer ? answer.failure : null;
    if (answer instanceof Error || (failure !== null && spoiling.has(failure))) await worker.terminate();
    else keep(worker);
    if (failure !== null) reject(new PdfStop(failure));
    else if (answer instanceof Error) reject(isOutOfMemory(answer) ? new PdfStop('inflatedBytes') : answer);
    else if ('content' in answer) resolve(answer.content);
  } catch (error) {
    reject(error as Error);
  }
}

const isOutOfMemory = (error: NodeJS.ErrnoException): boolean => error.code === 'ERR_WORKER_OUT_OF_MEMORY';

function ask(worker: Worker, request: PdfRequest): Promise<PdfAnswer | Error> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const settle = (answer: PdfAnswer | Error): void => {
      clearTimeout(timer);
      worker.off('message', hear).off('error', settle).off('exit', ended);
      resolve(answer);
    };
    const hear = (message: PdfThreadMessage): void => {
      if (!('taken' in message)) settle(message);
      else timer = setTimeout(() => settle({ failure: 'milliseconds' }), request.limits.milliseconds + grace);
    };
    const ended = (): void => settle(new Error('The PDF thread ended early.'));
    worker.on('message', hear).on('error', settle).on('exit', ended);
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
