import { Worker } from 'node:worker_threads';
import { JobError } from '@gouji/runner/job';
import { ProblemError, type ProblemParts } from '../http/problem.ts';
import type { Intake } from '../intake/intake.ts';
import type { IntakeSetting, Submission } from '../intake/submission.ts';
import type { FromIntake, ToIntake, WorkerSetting } from './worker-messages.ts';

interface Open {
  readonly settle: (outcome: { submission: Submission } | { error: Error }) => void;
}

/** Old-generation heap of the thread, in MiB: the largest JSON body a few times over. */
const MEMORY = 384;

/** A thread that reads bodies for the thread that serves: what a body holds can then neither block nor end that one. */
export function createIntakeThread(workerUrl: URL): {
  readonly started: Promise<void>;
  open(setting: IntakeSetting): Intake;
  close(): Promise<void>;
} {
  const open = new Map<number, Open>();
  let last = 0;
  let closed = false;
  let worker: Worker;

  const settle = (id: number, outcome: Parameters<Open['settle']>[0]): void => {
    const one = open.get(id);
    open.delete(id);
    one?.settle(outcome);
  };
  const start = (): Promise<void> => {
    worker = new Worker(workerUrl, {
      workerData: { role: 'intake' } satisfies WorkerSetting,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: 64 },
      env: {},
      stdout: true,
      stderr: true,
      name: 'gouji-intake',
    });
    worker.stdout.resume();
    worker.stderr.resume();
    const mine = worker;
    return new Promise((resolve) => {
      mine.on('message', (message: FromIntake) => {
        if ('ready' in message) resolve();
        else if ('submission' in message) settle(message.id, { submission: message.submission });
        else settle(message.id, { error: toError(message.problem) });
      });
      mine.on('error', () => {});
      mine.on('exit', () => {
        if (closed || worker !== mine) return;
        for (const id of [...open.keys()]) settle(id, { error: new JobError('crashed', 'the intake ended') });
        void start();
      });
    });
  };
  const post = (message: ToIntake, transfer: ArrayBuffer[] = []): void =>
    worker.postMessage(message, transfer);

  const started = start();
  return {
    started,
    open(setting) {
      const id = ++last;
      let problem: Error | null = null;
      let fail: (error: Error) => void = () => {};
      const failed = new Promise<never>((_, reject) => {
        fail = reject;
      });
      failed.catch(() => {});
      const done = new Promise<Submission>((resolve) => {
        open.set(id, {
          settle(outcome) {
            if ('submission' in outcome) return resolve(outcome.submission);
            problem = outcome.error;
            fail(outcome.error);
          },
        });
      });
      post({ id, open: setting });
      return {
        failed,
        push(bytes) {
          if (problem) throw problem;
          post({ id, bytes }, [bytes.buffer]);
        },
        end() {
          post({ id, end: true });
          return Promise.race([done, failed]);
        },
        abandon() {
          if (open.delete(id)) post({ id, abandon: true });
        },
      };
    },
    async close() {
      closed = true;
      await worker.terminate();
    },
  };
}

/** A fault of the reader itself has no parts to show. */
const toError = (problem: ProblemParts | null): Error =>
  problem ? ProblemError.from(problem) : new JobError('crashed', 'the intake failed');
