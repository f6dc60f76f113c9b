import { parentPort, workerData } from 'node:worker_threads';
import type { CheckOptions } from '@gouji/core';
import { serveJobs } from '@gouji/runner/serve';
import { UsageError } from '../usage-error.ts';
import type { CheckTask } from './checker.ts';
import { type CrewOptions, setUpChecker } from './crew.ts';
import { pack } from './verdict-store.ts';
import type { NumberedOptions, NumberedTask, WorkerJob, WorkerResult } from './worker-messages.ts';

const checker = await setUpChecker(workerData as CrewOptions);
const optionsByNumber = new Map<number, CheckOptions>();

const toTask = ({ optionsNumber, ...task }: NumberedTask): CheckTask => ({
  ...task,
  options: optionsByNumber.get(optionsNumber)!,
});

async function answer(job: WorkerJob): Promise<unknown> {
  switch (job.kind) {
    case 'checkPacked':
      return pack(await checker.check(toTask(job.task)));
    case 'check':
      return checker.check(toTask(job.task));
    case 'identify':
      return checker.identify(job.path);
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
      return { result: { value: await answer(job) } };
    } catch (error) {
      if (error instanceof UsageError) return { result: { refused: error.sentence } };
      throw error;
    }
  },
  {
    hear(note) {
      const { optionsNumber, options } = note as NumberedOptions;
      optionsByNumber.set(optionsNumber, options);
    },
    together: 4,
  },
);
