/** The side of the worker: does the jobs it is given one after the other and sends the results back. */
import type { MessagePort } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './worker-messages.ts';

export interface Done<Result> {
  readonly result: Result;
  /** Buffers that are handed over instead of copied. */
  readonly transfer?: readonly ArrayBuffer[];
}

export interface ServeOptions {
  /** Takes what is told to every worker before its jobs. */
  readonly hear?: (note: unknown) => void;
  /**
   * Results that may wait for each other before they are sent: waking the other thread for each costs more than some jobs
   * do. Those of jobs that are done at once go out together all the same.
   */
  readonly together?: number;
}

/** Serves a port until its thread ends; call it when the worker can take jobs. `work` may throw: that is a fault of the job. */
export function serveJobs<Job, Result>(
  port: MessagePort,
  work: (job: Job) => Promise<Done<Result>>,
  { hear = () => {}, together = 1 }: ServeOptions = {},
): void {
  let waiting: FromWorker<Result>[] = [];
  let transfer: ArrayBuffer[] = [];
  const send = (): void => {
    if (waiting.length > 0) port.postMessage(waiting, transfer);
    waiting = [];
    transfer = [];
  };
  const put = (message: FromWorker<Result>, buffers: readonly ArrayBuffer[] = []): void => {
    transfer.push(...buffers);
    if (waiting.push(message) >= together) send();
    else if (waiting.length === 1) setImmediate(send);
  };
  // One after the other: the work is computing, and what is in hand should be little.
  let last: Promise<void> = Promise.resolve();
  let working = new Int32Array(new SharedArrayBuffer(4));
  port.on('message', (message: ToWorker<Job>) => {
    if ('note' in message) return hear(message.note);
    if ('working' in message) {
      working = message.working;
      return;
    }
    const { id, job } = message;
    last = last.then(async () => {
      Atomics.store(working, 0, id);
      try {
        const { result, transfer: buffers } = await work(job);
        put({ id, result }, buffers);
      } catch (error) {
        put({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      }
    });
  });
  port.postMessage([{ ready: true }] satisfies FromWorker<Result>[]);
}
