import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './worker-messages.ts';

export interface SlotSetting {
  readonly workerUrl: URL;
  /** Old-generation heap of one worker, in MiB; without it that of the engine. */
  readonly memoryMegabytes?: number;
  /** How else the thread is started: its data, its other limits, what it sees of the environment. */
  readonly thread?: WorkerOptions;
}

/** How a worker left: `memory` when its heap was full. */
export type Ending = 'memory' | 'exit';

export type Outcome<Result> = { readonly result: Result } | { readonly fault: string };

/** One worker thread as the pool sees it: it does jobs in the order they are given and may be ended at any moment. */
export interface Slot<Job, Result> {
  readonly ready: Promise<void>;
  readonly done: number;
  /** Gives the number of the job. */
  start(job: Job, settled: (outcome: Outcome<Result>) => void): number;
  /** The number of the job that was begun last; results of those before it may be still on their way. */
  working(): number;
  tell(note: unknown): void;
  end(): Promise<void>;
}

/** Starts a worker; `ended` is called once when it leaves without `end()` having been called. */
export function createSlot<Job, Result>(
  { workerUrl, memoryMegabytes, thread = {} }: SlotSetting,
  ended: (ending: Ending) => void,
): Slot<Job, Result> {
  const worker = new Worker(workerUrl, {
    ...thread,
    resourceLimits: {
      ...thread.resourceLimits,
      ...(memoryMegabytes !== undefined && { maxOldGenerationSizeMb: memoryMegabytes }),
    },
  });
  // Read and dropped: what a library prints may quote the document.
  if (thread.stdout) worker.stdout.resume();
  if (thread.stderr) worker.stderr.resume();
  let ending: Ending = 'exit';
  let closing = false;
  let done = 0;
  let last = 0;
  const current = new Map<number, (outcome: Outcome<Result>) => void>();
  let markReady = (): void => {};
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });

  worker.on('message', (messages: FromWorker<Result>[]) => {
    for (const message of messages) {
      if ('ready' in message) {
        markReady();
        continue;
      }
      const settled = current.get(message.id);
      if (!settled) continue;
      current.delete(message.id);
      done++;
      settled('result' in message ? { result: message.result } : { fault: message.fault });
    }
  });
  worker.on('error', (error: Error & { code?: string }) => {
    ending = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'exit';
  });
  worker.on('exit', () => {
    if (!closing) ended(ending);
  });
  const post = (message: ToWorker<Job>): void => worker.postMessage(message);
  const working = new Int32Array(new SharedArrayBuffer(4));
  post({ working });

  return {
    ready,
    get done() {
      return done;
    },
    start(job, settled) {
      current.set(++last, settled);
      // Copied, not transferred: a job whose worker is lost is done again by another.
      post({ id: last, job });
      return last;
    },
    working: () => Atomics.load(working, 0),
    tell: (note) => post({ note }),
    async end() {
      closing = true;
      current.clear();
      await worker.terminate();
    },
  };
}
