/** Runs in a worker thread: does one job at a time and sends the answer back as bytes. */
import type { MessagePort } from 'node:worker_threads';
import type { Reader } from '@gouji/core';
import { serveJobs } from '@gouji/runner/serve';
import type { Job, JobRefusal, JobResult } from './job.ts';
import { runJob } from './run-job.ts';
import type { CheckSetting } from './worker-messages.ts';

export async function serveChecks(port: MessagePort, { limits, binary }: CheckSetting): Promise<void> {
  // Loaded before the first job, so that no document pays for it; the PDF engine itself is loaded by its reader.
  const readers: readonly Reader[] = binary ? (await import('@gouji/readers')).binaryReaders : [];
  serveJobs<Job, JobResult | JobRefusal>(port, async (job) => {
    const result = await runJob(job, { readers, limits });
    return { result, transfer: result.kind === 'answer' ? [result.body.buffer] : [] };
  });
}
