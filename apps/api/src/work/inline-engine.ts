import { JobError } from '@gouji/runner/job';
import { createIntake } from '../intake/intake.ts';
import { unpackArchive } from '../jobs/unpack-archive.ts';
import type { Engine } from './engine.ts';
import { createPlaces } from './places.ts';
import { type JobSetting, runJob } from './run-job.ts';

/**
 * Works in the same thread, one job after the other: for runtimes without worker threads and for tests. Only the limits of
 * the core bound a job here, so it is not meant for documents of strangers in a long-lived process.
 */
export function createInlineEngine(setting: JobSetting, places = 64): Engine {
  const room = createPlaces({ places, byteBudget: 256 * 1024 * 1024, perCaller: places });
  let last: Promise<unknown> = Promise.resolve();
  let queued = 0;
  let busy = 0;
  return {
    enter: room.enter,
    read: createIntake,
    unpack: async (bytes) => unpackArchive(bytes),
    state: () => ({ ready: true, workers: 1, busy, queued, ...room.state() }),
    run(job, _, signal) {
      queued++;
      const turn = last.then(async () => {
        queued--;
        if (signal?.aborted) throw new JobError('cancelled');
        busy++;
        try {
          return await runJob(job, setting);
        } finally {
          busy--;
        }
      });
      last = turn.catch(() => {});
      return turn;
    },
  };
}
