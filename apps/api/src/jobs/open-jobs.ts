/** Jobs on the durable batch; loaded only where it is configured. */
import {
  BatchError,
  batchResults,
  batchStatus,
  cancelBatch,
  isDone,
  openDatabase,
  queueLoad,
  removeBatches,
  retryBatch,
  Submitter,
  startWork,
} from '@gouji/batch';
import { tellPrior } from '@gouji/core/check';
import { toCheckOptions } from '../work/run-job.ts';
import type { JobEnding, JobStore, JobsLoad } from './job-store.ts';

export interface JobsSetting {
  readonly location: { readonly url: string } | { readonly folder: string };
  /** Threads of this process that check documents of jobs; 0 where workers run elsewhere. */
  readonly workers: number;
  readonly documentMilliseconds: number;
  readonly memoryMegabytes: number;
  readonly limits: { readonly bytes: number };
  /** Days after which a job is removed. */
  readonly days: number;
}

export interface Jobs extends JobStore {
  load(): Promise<JobsLoad>;
  close(): Promise<void>;
}

const prefix = 'job/';
const nameOf = (caller: string, id: string): string => `${prefix}${caller}/${id}`;
const hour = 3_600_000;

export async function openJobs(setting: JobsSetting): Promise<Jobs> {
  const { location, workers, documentMilliseconds, memoryMegabytes, limits, days } = setting;
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
  const exists = async (name: string): Promise<boolean> => {
    const { rows } = await database.executeSql('select 1 from gouji.batch where name = $1', [name]);
    return rows.length > 0;
  };
  return {
    days,
    async open(caller, id) {
      const name = nameOf(caller, id);
      if (await exists(name)) return false;
      await Submitter.open(database, name, limits);
      return true;
    },
    async add(caller, id, files, question) {
      const submitter = await Submitter.open(database, nameOf(caller, id), limits);
      const options = toCheckOptions(question);
      for await (const file of files)
        await submitter.add('account' in file ? file : { ...file, named: true, options });
      await submitter.flush();
      return submitter.counts;
    },
    async state(caller, id) {
      try {
        return (await batchStatus(database, nameOf(caller, id)))[0] ?? null;
      } catch (error) {
        if (error instanceof BatchError) return null;
        throw error;
      }
    },
    async *results(caller, id, after): AsyncGenerator<JobEnding> {
      const name = nameOf(caller, id);
      if (!isDone(await batchStatus(database, name))) return;
      for await (const ending of batchResults(database, name, after)) {
        const { ordinal: index } = ending;
        if (ending.verdict) yield { index, verdict: tellPrior(ending.verdict, ending.prior) };
        else if (ending.account.state === 'pending') return;
        else yield { index, account: ending.account };
      }
    },
    async cancel(caller, id) {
      await cancelBatch(database, nameOf(caller, id));
    },
    async retry(caller, id) {
      await retryBatch(database, nameOf(caller, id));
    },
    async remove(caller, id) {
      await removeBatches(database, { name: nameOf(caller, id) });
    },
    load: () => queueLoad(database),
    async close() {
      clearInterval(sweep);
      await working?.stop();
      await database.close();
    },
  };
}
