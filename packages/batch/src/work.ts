import { createPool, type Pool } from '@gouji/runner';
import { cutVerdict, JobError } from '@gouji/runner/job';
import { type Database, queues, type Statements } from './database.ts';
import { lockBodies, requestJudging } from './pair.ts';
import { thisProgram } from './program.ts';
import { bodyOf, type DocumentResult, storeReports, storeVerdicts } from './store-result.ts';
import { storedReport } from './thread/do-task.ts';
import type { Task, TaskResult } from './thread/messages.ts';

export interface WorkOptions {
  /** Threads of this process. */
  readonly concurrency: number;
  /** The longest a document may take. */
  readonly documentMilliseconds?: number;
  readonly memoryMegabytes?: number;
  /** Told of the documents whose results are written and not yet committed; for tests that end the process there. */
  readonly beforeCommit?: (documents: readonly string[]) => void;
}

export interface Working {
  /** Documents done by this process. */
  readonly done: () => number;
  /** Lets what is in hand end, then ends. */
  stop(): Promise<void>;
}

interface Job {
  readonly data: { readonly document: string; readonly force?: boolean };
}

interface DocumentRow {
  readonly id: string;
  readonly batch: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: string;
  readonly bytes: Buffer;
  readonly options: object;
  readonly limits: object;
  readonly attempts: number;
}

// Built and from source the file lies at the same place beside this one.
const workerUrl = new URL(
  import.meta.url.endsWith('.ts') ? './thread/worker.ts' : './thread/worker.js',
  import.meta.url,
);

/** Jobs taken at a time: one at a time would wait for the queue more than it works. */
const batchSize = 20;
/** A worker is replaced after so many documents: what leaks in a reader goes with it. */
const recycleAfter = 500;
/** A document that was in hand when workers ended so often is set aside. */
const mostAttempts = 10;

type Threads = Pool<Task, TaskResult>;

/** Why a document is set aside; null for one that was done. */
interface Done {
  readonly row: DocumentRow;
  readonly result: TaskResult;
  readonly reason: string | null;
}

async function readOne(row: DocumentRow, threads: Threads): Promise<Done> {
  const source = { name: row.name, format: null, bytes: Number(row.size), sha256: row.sha256 };
  const cut = (kind: 'time' | 'memory' | 'crash', limit: number): Done => {
    const verdict = cutVerdict(source, kind, limit, 'program');
    return { row, result: { reports: [storedReport(verdict)] }, reason: verdict.notices[0]!.message.zh };
  };
  if (row.attempts > mostAttempts) return cut('crash', 0);
  try {
    const result = await threads.run({
      kind: 'read',
      name: row.name,
      bytes: row.bytes,
      options: row.options,
      limits: row.limits,
    });
    return 'kind' in result
      ? cut(result.cut as 'time' | 'memory', result.limit)
      : { row, result, reason: null };
  } catch (error) {
    if (error instanceof JobError && error.reason === 'crashed') return cut('crash', 0);
    throw error;
  }
}

/** Counts the attempt in a transaction of its own: what ends the whole process is known by it. */
async function takeDocuments(database: Database, ids: readonly string[]): Promise<DocumentRow[]> {
  const { rows } = await database.executeSql(
    `with taken as (
       update gouji.document set attempts = attempts + 1 where id = any($1) and state = 'waiting' returning *
     )
     select t.id, t.batch_id as batch, t.name, encode(t.sha256, 'hex') as sha256, t.bytes as size, t.attempts, c.bytes,
            o.value as options, b.limits
     from taken t join gouji.content c using (sha256) join gouji.options o on o.id = t.options_id
     join gouji.batch b on b.id = t.batch_id where b.cancelled_at is null order by t.id`,
    [ids],
  );
  return rows;
}

async function readDocuments(
  database: Database,
  threads: Threads,
  jobs: readonly Job[],
  transaction: Statements,
): Promise<readonly string[]> {
  const rows = await takeDocuments(
    database,
    jobs.map(({ data }) => data.document),
  );
  if (rows.length === 0) return [];
  const all = await Promise.all(rows.map((row) => readOne(row, threads)));
  // One that was taken a second time, because its worker seemed gone, is stored by whoever comes first.
  const { rows: still } = await transaction.executeSql(
    `select id from gouji.document where id = any($1) and state = 'waiting' order by id for update`,
    [rows.map(({ id }) => id)],
  );
  const open = new Set(still.map(({ id }) => id as string));
  const done = all.filter(({ row }) => open.has(row.id));
  if (done.length === 0) return [];
  const results = done.map(
    ({ row, result }): DocumentResult => ({
      document: row.id,
      batch: row.batch,
      reports: result.reports,
      priors: [],
    }),
  );
  const buffers = done.flatMap(({ row, result }) =>
    result.understanding ? [{ id: row.id, value: Buffer.from(result.understanding) }] : [],
  );
  await transaction.executeSql(
    `insert into gouji.understanding (document_id, value) select * from unnest($1::bigint[], $2::bytea[])
     on conflict (document_id) do update set value = excluded.value`,
    [buffers.map(({ id }) => id), buffers.map(({ value }) => value)],
  );
  await storeReports(transaction, results);
  await storeVerdicts(transaction, results, thisProgram());
  await transaction.executeSql(
    `update gouji.document d set state = case when r.reason is null then 'judged' else 'failed' end, reason = r.reason, changed_at = now()
     from unnest($1::bigint[], $2::text[]) as r(id, reason) where d.id = r.id`,
    [done.map(({ row }) => row.id), done.map(({ reason }) => reason)],
  );
  for (const batch of new Set(results.map((one) => one.batch))) {
    const bodies = results.flatMap((one) =>
      one.batch === batch
        ? one.reports.flatMap(({ organization }) => (organization ? [bodyOf(organization.name)] : []))
        : [],
    );
    await lockBodies(transaction, batch, bodies);
    await requestJudging(transaction, database.boss, batch, bodies);
  }
  return done.map(({ row }) => row.id);
}

interface PairRow {
  readonly document: string;
  readonly part: number;
  readonly prior: string | null;
  readonly priorPart: number | null;
  readonly known: boolean;
}

async function judgeDocuments(
  threads: Threads,
  jobs: readonly Job[],
  transaction: Statements,
): Promise<readonly string[]> {
  const forced = new Set(jobs.flatMap(({ data }) => (data.force ? [data.document] : [])));
  const ids = [...new Set(jobs.map(({ data }) => data.document))];
  const { rows: documents } = await transaction.executeSql(
    `select d.id, d.batch_id as batch, o.value as options, u.value as understanding,
            array(select distinct body from gouji.report r where r.document_id = d.id and body is not null) as bodies
     from gouji.document d join gouji.options o on o.id = d.options_id join gouji.understanding u on u.document_id = d.id
     join gouji.batch b on b.id = d.batch_id
     where d.id = any($1) and d.state in ('judged', 'pairing') and b.cancelled_at is null order by d.id`,
    [ids],
  );
  for (const batch of [...new Set(documents.map((one) => one.batch as string))].sort())
    await lockBodies(
      transaction,
      batch,
      documents.flatMap((one) => (one.batch === batch ? (one.bodies as string[]) : [])),
    );
  // Asked only now that nobody else can change it.
  const { rows: pairs } = (await transaction.executeSql(
    `select p.document_id as document, p.part, p.prior_document as prior, p.prior_part as "priorPart",
            (p.prior_document, p.prior_part) is not distinct from (v.prior_document, v.prior_part) as known
     from gouji.pair p join gouji.verdict v using (document_id, part) where p.document_id = any($1) order by 1, 2`,
    [documents.map(({ id }) => id)],
  )) as { rows: PairRow[] };
  const priors = pairs.flatMap(({ prior }) => prior ?? []);
  const { rows: stored } = await transaction.executeSql(
    'select document_id as id, value from gouji.understanding where document_id = any($1)',
    [priors],
  );
  const understandings = new Map(stored.map(({ id, value }) => [id as string, value as Buffer]));
  const wanted = documents.filter(
    ({ id }) => forced.has(id) || pairs.some((one) => one.document === id && !one.known),
  );
  const results = await Promise.all(
    wanted.map(async (one): Promise<DocumentResult> => {
      const own = pairs.filter(({ document }) => document === one.id);
      const result = await threads.run({
        kind: 'judge',
        understanding: one.understanding,
        priors: own.map(({ prior, priorPart }) => {
          const understanding = prior === null ? undefined : understandings.get(prior);
          return understanding ? { understanding, part: priorPart! } : null;
        }),
        options: one.options,
      });
      if ('kind' in result) throw new Error(`judging was cut: ${result.cut}`);
      return {
        document: one.id,
        batch: one.batch,
        reports: result.reports,
        priors: own.map(({ prior, priorPart }) =>
          prior === null ? null : { document: prior, part: priorPart! },
        ),
      };
    }),
  );
  if (results.length > 0) await storeVerdicts(transaction, results, thisProgram());
  await transaction.executeSql(
    `update gouji.document set state = 'judged', changed_at = now() where id = any($1) and state = 'pairing'`,
    [documents.map(({ id }) => id)],
  );
  return results.map(({ document }) => document);
}

/** Works on the queue until it is stopped: threads read and judge, results are stored in the transaction that ends the job. */
export async function startWork(database: Database, options: WorkOptions): Promise<Working> {
  const { concurrency, documentMilliseconds = 60_000, memoryMegabytes = 1024, beforeCommit } = options;
  const threads: Threads = createPool({
    workerUrl,
    workers: concurrency,
    ahead: 2,
    jobMilliseconds: documentMilliseconds,
    memoryMegabytes,
    recycleAfter,
    thread: { env: {}, stdout: true, stderr: true, name: 'gouji-batch' },
  });
  let done = 0;
  const settings = {
    batchSize,
    transactional: true,
    burstWhenBatchFull: true,
    pollingIntervalSeconds: 0.5,
    // While one is being stored the next is being read.
    localConcurrency: 2,
  } as const;
  const { boss } = database;
  await boss.work(queues.read, settings, async (jobs: Job[], transaction: Statements) => {
    const documents = await readDocuments(database, threads, jobs, transaction);
    beforeCommit?.(documents);
    done += documents.length;
  });
  await boss.work(
    queues.judge,
    { ...settings, localConcurrency: 1 },
    async (jobs: Job[], transaction: Statements) => {
      beforeCommit?.(await judgeDocuments(threads, jobs, transaction));
    },
  );
  return {
    done: () => done,
    async stop() {
      await boss.offWork(queues.read);
      await boss.offWork(queues.judge);
      await threads.close();
    },
  };
}
