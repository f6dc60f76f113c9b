import { parentPort, workerData } from 'node:worker_threads';
import type { CheckOptions } from '@gouji/core';
import { serveJobs } from '@gouji/runner/serve';
import { UsageError } from '../usage-error.ts';
import type { CheckTask } from './checker.ts';
import { type CrewOptions, setUpChecker } from './crew.ts';
import { packChecked } from './verdict-store.ts';
import type { NumberedTask, WorkerJob, WorkerNote, WorkerResult } from './worker-messages.ts';

const checker = await setUpChecker(workerData as CrewOptions);
const optionsByNumber = new Map<number, CheckOptions>();

const toTask = ({ optionsNumber, ...task }: NumberedTask): CheckTask => ({
  ...task,
  options: optionsByNumber.get(optionsNumber)!,
});

/** The bytes of a result, which are handed over. */
const buffersOf = (value: unknown): ArrayBuffer[] => {
  const { packed, understood } = (value ?? {}) as { packed?: Uint8Array; understood?: Uint8Array };
  return [packed, understood].flatMap((bytes) => (bytes ? [bytes.buffer as ArrayBuffer] : []));
};

async function answer(job: WorkerJob): Promise<unknown> {
  switch (job.kind) {
    case 'checkPacked':
      return packChecked(await checker.check(toTask(job.task)));
    case 'check':
      return checker.check(toTask(job.task));
    case 'identify':
      return checker.identify(job.path);
    case 'understand':
      return checker.understand(job.path);
    case 'read':
      return checker.read(job.ref);
    case 'children':
      return checker.children();
    case 'timings':
      return { stages: checker.timings.stages, rules: checker.timings.rules };
  }
}

serveJobs<WorkerJob, WorkerResult>(
  parentPort!,
  async (job) => {
    try {
      const value = await answer(job);
      return { result: { value }, transfer: buffersOf(value) };
    } catch (error) {
      if (error instanceof UsageError) return { result: { refused: error.sentence } };
      throw error;
    }
  },
  {
    hear(note) {
      const told = note as WorkerNote;
      if ('children' in told) checker.takeChildren(told.children);
      else optionsByNumber.set(told.optionsNumber, told.options);
    },
    together: 4,
  },
);
