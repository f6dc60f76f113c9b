import { setFlagsFromString } from 'node:v8';
import { createPool, type PoolOptions } from '@gouji/runner';
import type { Engine } from './engine.ts';
import { createIntakeThread } from './intake-thread.ts';
import type { Job, JobRefusal, JobResult } from './job.ts';
import { createPlaces, type PlacesOptions } from './places.ts';
import { unpackInThread } from './unpack-thread.ts';
import type { CheckSetting, WorkerSetting } from './worker-messages.ts';

export type ThreadEngineOptions = Omit<PoolOptions, 'thread'> & PlacesOptions & Omit<CheckSetting, 'role'>;

export interface ThreadEngine extends Engine {
  /** Resolves when every thread has started. */
  readonly started: Promise<void>;
  close(): Promise<void>;
}

/** The engine on Node: bodies are read in one thread, documents are worked on in others. */
export function createThreadEngine(options: ThreadEngineOptions): ThreadEngine {
  const { limits, binary, memoryMegabytes = 256 } = options;
  // A worker lives long and fills its heap at a steady pace: from a small first heap it would mark the whole of it at every
  // thirtieth document. Holds for the isolates made from here on.
  setFlagsFromString(`--initial-old-space-size=${Math.min(128, memoryMegabytes >> 1)}`);
  const pool = createPool<Job, JobResult | JobRefusal>({
    ...options,
    thread: {
      workerData: { role: 'check', limits, binary } satisfies WorkerSetting,
      resourceLimits: { maxYoungGenerationSizeMb: 96, stackSizeMb: 4 },
      // A reader has no business with the environment of the service, which may hold secrets.
      env: {},
      stdout: true,
      stderr: true,
      name: 'gouji',
    },
  });
  const intake = createIntakeThread(options.workerUrl);
  const places = createPlaces(options);
  return {
    started: Promise.all([pool.started, intake.started]).then(() => {}),
    enter: places.enter,
    read: intake.open,
    unpack: (bytes) => unpackInThread(options.workerUrl, bytes),
    run: pool.run,
    state: () => ({ ...pool.state(), ...places.state() }),
    async close() {
      await Promise.all([pool.close(), intake.close()]);
    },
  };
}
