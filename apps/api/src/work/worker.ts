/** Runs in a worker thread: does one job at a time and sends the answer back as bytes. */
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Reader } from '@gouji/core';
import type { Job } from './job.ts';
import { runJob } from './run-job.ts';
import type { FromWorker, ToWorker, WorkerSetting } from './worker-messages.ts';

const port = parentPort!;
const { limits, binary } = workerData as WorkerSetting;

// On Linux this holds for this thread alone: the thread that answers probes and refusals comes first when cores are short.
try {
  setPriority(0, 10);
} catch {
  // Not allowed here; the service works without.
}

// Loaded before the first job, so that no document pays for it; the PDF engine itself is loaded by its reader.
const readers: readonly Reader[] = binary ? (await import('@gouji/readers')).binaryReaders : [];

const post = (message: FromWorker, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

async function work(id: number, job: Job): Promise<void> {
  try {
    const result = await runJob(job, { readers, limits });
    post({ id, result }, result.kind === 'answer' ? [result.body.buffer] : []);
  } catch (error) {
    post({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

port.on('message', ({ id, job }: ToWorker) => void work(id, job));
post({ ready: true });
