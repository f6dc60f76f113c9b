import { elsewhere } from '../content-store.ts';
import { type Database, queues, type Statements } from '../database.ts';
import type { Job } from '../jobs.ts';
import { type CompareJob, compareBatches } from './compare-queue.ts';
import { createForesight } from './foresight.ts';
import { judgeAgain } from './judge-queue.ts';
import { queueLost } from './queue-lost.ts';
import { readDocuments } from './read-queue.ts';
import { startThreads, type ThreadLimits } from './threads.ts';

/** `concurrency` counts the threads of this process. */
export interface WorkOptions extends ThreadLimits {
  /** Told of the documents whose results are written and not yet committed; for tests that end the process there. */
  readonly beforeCommit?: (documents: readonly string[]) => void;
}

export interface Working {
  /** Documents done by this process. */
  readonly done: () => number;
  /** Documents that this process judged again, without reading them. */
  readonly judgedAgain: () => number;
  /** Lets what is in hand end, then ends. */
  stop(): Promise<void>;
}

/** Jobs taken at a time: one at a time would wait for the queue more than it works. Most hold several documents. */
const batchSize = 4;
/** Jobs are taken so many times over: while some are stored the next are read. More would need more connections. */
const mostTakers = 4;

/** Where bytes lie in a store of objects, whoever reads them must know it. */
async function requireContents({ contents, executeSql }: Database): Promise<void> {
  if (contents) return;
  const { rows } = await executeSql(
    'select exists (select 1 from gouji.content where bytes is null) as elsewhere',
  );
  if (rows[0].elsewhere) throw elsewhere();
}

/** Works on the queue until it is stopped: threads read and judge, results are stored in the transaction that ends the job. */
export async function startWork(database: Database, options: WorkOptions): Promise<Working> {
  const { concurrency, beforeCommit } = options;
  await requireContents(database);
  await queueLost(database);
  const threads = startThreads(options);
  const foresight = createForesight();
  let done = 0;
  let again = 0;
  const settings = {
    batchSize,
    transactional: true,
    burstWhenBatchFull: true,
    pollingIntervalSeconds: 0.5,
    localConcurrency: Math.min(concurrency + 1, mostTakers),
  } as const;
  const { boss } = database;
  const read =
    (isAlone: boolean) =>
    async (jobs: Job[], transaction: Statements): Promise<void> => {
      const documents = await readDocuments(database, threads, jobs, isAlone, foresight, transaction);
      beforeCommit?.(documents);
      done += documents.length;
    };
  await boss.work(queues.read, settings, read(false));
  await boss.work(queues.alone, { ...settings, batchSize: 1, localConcurrency: 1 }, read(true));
  await boss.work(
    queues.judge,
    { ...settings, localConcurrency: 1 },
    async (jobs: Job[], transaction: Statements) => {
      const documents = await judgeAgain(database, threads, jobs, transaction);
      beforeCommit?.(documents);
      again += documents.length;
    },
  );
  await boss.work(
    queues.compare,
    { ...settings, localConcurrency: 1 },
    async (jobs: CompareJob[], transaction: Statements) => {
      await compareBatches(database, threads, jobs, transaction);
      beforeCommit?.([]);
    },
  );
  return {
    done: () => done,
    judgedAgain: () => again,
    async stop() {
      await boss.offWork(queues.read);
      await boss.offWork(queues.alone);
      await boss.offWork(queues.judge);
      await boss.offWork(queues.compare);
      await threads.close();
    },
  };
}
