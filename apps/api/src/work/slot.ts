import { Worker } from 'node:worker_threads';
import type { Job, JobResult } from './job.ts';
import type { CheckSetting, FromWorker, ToWorker, WorkerSetting } from './worker-messages.ts';

export interface SlotSetting extends Omit<CheckSetting, 'role'> {
  readonly workerUrl: URL;
  /** Old-generation heap of one worker, in MiB. */
  readonly memoryMegabytes: number;
}

/** How a worker left: `memory` when its heap was full. */
export type Ending = 'memory' | 'exit';

/** One worker thread as the pool sees it: it takes one job at a time and may be ended at any moment. */
export interface Slot {
  readonly ready: Promise<void>;
  readonly done: number;
  start(job: Job, settled: (outcome: { result: JobResult } | { fault: string }) => void): void;
  end(): Promise<void>;
}

/** Starts a worker; `ended` is called once when it leaves without `end()` having been called. */
export function createSlot(setting: SlotSetting, ended: (ending: Ending) => void): Slot {
  const { workerUrl, memoryMegabytes, limits, binary } = setting;
  const worker = new Worker(workerUrl, {
    workerData: { role: 'check', limits, binary } satisfies WorkerSetting,
    resourceLimits: {
      maxOldGenerationSizeMb: memoryMegabytes,
      maxYoungGenerationSizeMb: 96,
      stackSizeMb: 4,
    },
    // A reader has no business with the environment of the service, which may hold secrets.
    env: {},
    stdout: true,
    stderr: true,
    name: 'gouji',
  });
  // Read and dropped: what a library prints may quote the document.
  worker.stdout.resume();
  worker.stderr.resume();
  let ending: Ending = 'exit';
  let closing = false;
  let done = 0;
  let last = 0;
  let current: { id: number; settled: (outcome: { result: JobResult } | { fault: string }) => void } | null =
    null;
  let markReady = (): void => {};
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });

  worker.on('message', (message: FromWorker) => {
    if ('ready' in message) return markReady();
    if (current?.id !== message.id) return;
    const { settled } = current;
    current = null;
    done++;
    settled('result' in message ? { result: message.result } : { fault: message.fault });
  });
  worker.on('error', (error: Error & { code?: string }) => {
    ending = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'exit';
  });
  worker.on('exit', () => {
    if (!closing) ended(ending);
  });

  return {
    ready,
    get done() {
      return done;
    },
    start(job, settled) {
      current = { id: ++last, settled };
      // Copied, not transferred: a job whose worker is lost is done again by another.
      worker.postMessage({ id: last, job } satisfies ToWorker);
    },
    async end() {
      closing = true;
      current = null;
      await worker.terminate();
    },
  };
}
