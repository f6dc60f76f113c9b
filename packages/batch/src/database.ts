import { Pool, type PoolClient } from 'pg';
import { PgBoss } from 'pg-boss';
import { type ContentStore, contentStoreOf } from './content-store.ts';
import { toDatabaseFault } from './database-fault.ts';
import { useEmbedded } from './engine/embedded.ts';
import { steps } from './schema/index.ts';
import { requireTables } from './schema/require-tables.ts';
import { BatchError } from './sentence.ts';

/** Where the batch is kept: a server by its address, or a folder with a database of our own. */
export type Location = { readonly url: string } | { readonly folder: string };

/** Whatever takes statements: a connection, a pool, or the transaction of a job. */
export interface Statements {
  // biome-ignore lint/suspicious/noExplicitAny: rows are what the statement says.
  executeSql(text: string, values?: unknown[]): Promise<{ rows: any[] }>;
}

export interface Database extends Statements {
  readonly url: string;
  readonly boss: PgBoss;
  /** Where bytes of documents are kept; null = in the database. */
  readonly contents: ContentStore | null;
  /** Does something in a transaction, again from the beginning where others have made it impossible. */
  transaction<Result>(work: (statements: Statements) => Promise<Result>): Promise<Result>;
  /** Starts the server of our own again where it has ended by itself; nothing where somebody else looks after the server. */
  revive(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Jobs: `read` reads and judges documents, `alone` one whose workers ended again and again, `judge` judges them again with what
 * lies beside them by then, `compare` finds out which reports of a batch may be alike.
 */
export const queues = {
  read: 'gouji-read',
  alone: 'gouji-alone',
  judge: 'gouji-judge',
  compare: 'gouji-compare',
} as const;

/** A worker that is gone is noticed when its jobs have not been touched for so long. */
const heartbeatSeconds = 10;
/** A job is never given up for the end of its worker; a document is, when it has ended many by itself. */
const queueOptions = {
  retryLimit: 100_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  expireInSeconds: 3600,
  heartbeatSeconds,
  deleteAfterSeconds: 3600,
};

/** A host that is gone must not hold its locks for the hours that a system waits by itself: about half a minute is enough. */
const connectionSettings = {
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  options: '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=6',
};

const statementsOf = (client: Pick<PoolClient, 'query'>): Statements => ({
  executeSql: (text, values) => client.query(text, values),
});

/** A connection of the pool. One that breaks while it is in use says so by what was asked of it, and must not end the process. */
async function connect(pool: Pool): Promise<PoolClient> {
  const client = await pool.connect();
  if (client.listenerCount('error') === 0) client.on('error', () => {});
  return client;
}

/** Holds for the time of a transaction; the number is ours alone. */
const migrationLock = 7_233_501;

async function migrate(pool: Pool): Promise<void> {
  const client = await connect(pool);
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query('create schema if not exists gouji');
    await client.query(
      'create table if not exists gouji.schema_step (step integer primary key, done_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ step: number | null }>(
      'select max(step) as step from gouji.schema_step',
    );
    const done = rows[0]?.step ?? 0;
    if (done > steps.length)
      throw new BatchError({
        zh: '数据库由较新版本的程序建立；请升级本程序。',
        en: 'The database was made by a newer program; upgrade this one.',
      });
    for (let step = done; step < steps.length; step++) {
      await client.query(steps[step]!);
      await client.query('insert into gouji.schema_step (step) values ($1)', [step + 1]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function startBoss(
  url: string,
  supervise: boolean,
  connections: number,
  told: (error: unknown) => void,
): Promise<PgBoss> {
  const boss = new PgBoss({
    ...connectionSettings,
    connectionString: url,
    schema: 'gouji_queue',
    max: connections,
    supervise,
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    monitorVacuum: false,
  });
  // A broken connection is tried again by itself; what it was doing is told by what it returns.
  boss.on('error', told);
  try {
    await boss.start();
    for (const name of Object.values(queues)) await boss.createQueue(name, queueOptions);
  } catch (error) {
    // Its connections would keep the process alive.
    await boss.stop({ graceful: false }).catch(() => {});
    throw error;
  }
  return boss;
}

export interface DatabaseSetting {
  /** Whether the queue is to be looked after, as by workers. */
  readonly supervise?: boolean;
  readonly connections?: number;
  /** Where bytes of documents are kept; by default what the environment names, or else the database. */
  readonly contents?: ContentStore | null;
}

/** A transaction that others have made impossible is tried again so many times. */
const mostAttempts = 5;
/** Two that wait for each other, or one that was overtaken: the server has undone everything of it. */
const isOvertaken = (error: unknown): boolean =>
  ['40P01', '40001'].includes(String((error as { code?: unknown } | null)?.code));

/** Opens the store, makes or updates its tables. */
export async function openDatabase(
  location: Location,
  { supervise = false, connections = 4, contents = contentStoreOf(process.env) }: DatabaseSetting = {},
): Promise<Database> {
  const embedded = 'folder' in location ? await useEmbedded(location.folder) : null;
  const url = embedded?.url ?? (location as { url: string }).url;
  const pool = new Pool({
    ...connectionSettings,
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 20_000,
  });
  const revive = async (): Promise<void> => embedded?.revive();
  /** A server of our own that has ended by itself is started again; whoever needs it hears of it when that fails. */
  const reviveIfAway = (error: unknown): void => {
    if (toDatabaseFault(error)?.kind === 'away') void revive().catch(() => {});
  };
  pool.on('error', () => {});
  let boss: PgBoss | null = null;
  try {
    await migrate(pool);
    boss = await startBoss(url, supervise, connections, reviveIfAway);
    await requireTables(pool);
  } catch (error) {
    await boss?.stop({ graceful: false }).catch(() => {});
    await pool.end();
    await embedded?.leave();
    if (error instanceof BatchError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw (
      toDatabaseFault(error) ??
      new BatchError({ zh: `连不上数据库：${why}。`, en: `The database cannot be used: ${why}.` })
    );
  }
  /** What the database is at fault for is told as such; a server of our own is started again meanwhile. */
  const told = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      const fault = toDatabaseFault(error);
      if (fault) reviveIfAway(fault);
      throw fault ?? error;
    }
  };
  const queue = boss;
  const transact = async <Result>(work: (statements: Statements) => Promise<Result>): Promise<Result> => {
    const client = await connect(pool);
    try {
      await client.query('begin');
      const result = await work(statementsOf(client));
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {});
      client.release(true);
      throw error;
    }
  };
  return {
    url,
    boss: queue,
    contents,
    executeSql: (text, values) => told(() => pool.query(text, values)),
    transaction: (work) =>
      told(async () => {
        for (let attempt = 1; ; attempt++)
          try {
            return await transact(work);
          } catch (error) {
            if (attempt === mostAttempts || !isOvertaken(error)) throw error;
          }
      }),
    revive,
    async close() {
      await queue.stop({ graceful: true, timeout: 30_000 });
      await pool.end();
      await embedded?.leave();
    },
  };
}
