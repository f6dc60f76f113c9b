/** Runs in a worker thread: does one job at a time and sends the answer back as bytes. */
import type { MessagePort } from 'node:worker_threads';
import type { Reader } from '@gouji/core';
import type { Job } from './job.ts';
import { runJob } from './run-job.ts';
import type { CheckSetting, FromWorker, ToWorker } from './worker-messages.ts';

export async function serveChecks(port: MessagePort, { limits, binary }: CheckSetting): Promise<void> {
  // Loaded before the first job, so that no document pays for it; the PDF engine itself is loaded by its reader.
  const readers: readonly Reader[] = binary ? (await import('@gouji/readers')).binaryReaders : [];
  const post = (message: FromWorker, transfer: ArrayBuffer[] = []): void =>
    port.postMessage(message, transfer);

  const work = async (id: number, job: Job): Promise<void> => {
    try {
      const result = await runJob(job, { readers, limits });
      post({ id, result }, result.kind === 'answer' ? [result.body.buffer] : []);
    } catch (error) {
      post({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };

  port.on('message', ({ id, job }: ToWorker) => void work(id, job));
  post({ ready: true });
}
