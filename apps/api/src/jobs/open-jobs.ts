/** Jobs on the durable batch; loaded only where it is configured. */
import {
  BatchError,
  batchResults,
  batchStatus,
  cancelBatch,
  isDone,
  NoSuchBatch,
  openDatabase,
  queueLoad,
  removeBatches,
  retryBatch,
  Submitter,
  startWork,
} from '@gouji/batch';
import { tellPrior } from '@gouji/core/check';
import { RETRY_AFTER_SECONDS } from '../http/answer-error.ts';
import { ProblemError } from '../http/problem.ts';
import { toCheckOptions } from '../work/run-job.ts';
import { type JobEnding, type JobStore, type JobsLoad, noJob } from './job-store.ts';

export interface JobsSetting {
  readonly location: { readonly url: string } | { readonly folder: string };
  /** Threads of this process that check documents of jobs; 0 where workers run elsewhere. */
  readonly workers: number;
  readonly documentMilliseconds: number;
  readonly memoryMegabytes: number;
  readonly limits: { readonly bytes: number };
  /** Days after which a job is removed. */
  readonly days: number;
  /** Told what is the matter when jobs cannot be kept: a sentence for whoever looks after the database. */
  readonly onFault?: (reason: string) => void;
}

export interface Jobs extends JobStore {
  load(): Promise<JobsLoad>;
  close(): Promise<void>;
}

const prefix = 'job/';
const nameOf = (caller: string, id: string): string => `${prefix}${caller}/${id}`;
const hour = 3_600_000;

export async function openJobs(setting: JobsSetting): Promise<Jobs> {
  const { location, workers, documentMilliseconds, memoryMegabytes, limits, days, onFault } = setting;
  const database = await openDatabase(location, { supervise: true, connections: 8 });
  const working =
    workers > 0
      ? await startWork(database, { concurrency: workers, documentMilliseconds, memoryMegabytes })
      : null;
  const sweep = setInterval(
    () => void removeBatches(database, { olderThanDays: days, prefix }).catch(() => {}),
    hour,
  );
  sweep.unref();
  /** What the batch or its database is at fault for, as the problem that the caller shall see. */
  const toJobProblem = (error: unknown): unknown => {
    if (error instanceof NoSuchBatch) return noJob();
    if (!(error instanceof BatchError)) return error;
    onFault?.(error.sentence.en);
    return new ProblemError('jobs-unavailable', undefined, {
      headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
    });
  };
  const told = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw toJobProblem(error);
    }
  };
  return {
    days,
    open: (caller, id) =>
      told(async () => (await Submitter.open(database, nameOf(caller, id), limits)).isNew),
    add: (caller, id, files, question) =>
      told(async () => {
        const name = nameOf(caller, id);
        const submitter = await Submitter.open(database, name, limits);
        if (submitter.isNew) {
          // Somebody removed the job while its documents were on their way.
          await removeBatches(database, { name });
          throw noJob();
        }
        const options = toCheckOptions(question);
        for await (const file of files)
          await submitter.add('account' in file ? file : { ...file, named: true, options });
        await submitter.flush();
        return submitter.counts;
      }),
    state: (caller, id) =>
      told(async () => {
        try {
          return (await batchStatus(database, nameOf(caller, id)))[0] ?? null;
        } catch (error) {
          if (error instanceof NoSuchBatch) return null;
          throw error;
        }
      }),
    async *results(caller, id, after): AsyncGenerator<JobEnding> {
      const name = nameOf(caller, id);
      try {
        if (!isDone(await batchStatus(database, name))) return;
        for await (const ending of batchResults(database, name, after)) {
          const { ordinal: index } = ending;
          if (ending.verdict) yield { index, verdict: tellPrior(ending.verdict, ending.prior) };
          // Added since then.
          else if (ending.account.state === 'pending' && !ending.isCancelled) return;
          else yield { index, account: ending.account };
        }
      } catch (error) {
        throw toJobProblem(error);
      }
    },
    async cancel(caller, id) {
      await told(() => cancelBatch(database, nameOf(caller, id)));
    },
    async retry(caller, id) {
      await told(() => retryBatch(database, nameOf(caller, id)));
    },
    async remove(caller, id) {
      await told(() => removeBatches(database, { name: nameOf(caller, id) }));
    },
    load: () => queueLoad(database),
    async close() {
      clearInterval(sweep);
      await working?.stop();
      await database.close();
    },
  };
}
