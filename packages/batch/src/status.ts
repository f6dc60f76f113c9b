import { type Database, queues } from './database.ts';
import { BatchError } from './sentence.ts';

export interface BatchStatus {
  readonly name: string;
  /** Documents that are to be checked; files that are no documents stand in `aside`. */
  readonly documents: number;
  readonly judged: number;
  readonly failed: number;
  readonly waiting: number;
  readonly running: number;
  readonly cancelled: number;
  readonly aside: number;
  /** Of the documents, those that are only compared with: reports of subordinate bodies. */
  readonly children: number;
  /** Of those waiting or running, documents that have a result and are judged again: by newer rules, or beside what came later. */
  readonly again: number;
  /** Its reports are still to be compared with each other, after which some may be judged again. */
  readonly comparing: boolean;
  /** Seconds the oldest waiting document has waited; null when none waits. */
  readonly oldest: number | null;
  /** Documents judged or set aside within the last minute. */
  readonly lastMinute: number;
  readonly createdAt: string;
}

/** How far each batch is, or the one of a name. */
export async function batchStatus(database: Database, name?: string): Promise<BatchStatus[]> {
  const { rows } = await database.executeSql(
    `with running as (
       select jsonb_array_elements_text(data->'documents')::bigint as id from gouji_queue.job where name = any($2) and state = 'active'
     )
     select b.name, b.created_at as "createdAt",
       count(d.id) filter (where d.state <> 'aside')::int as documents,
       count(*) filter (where d.state = 'judged')::int as judged,
       count(*) filter (where d.state = 'failed')::int as failed,
       count(*) filter (where d.state in ('waiting', 'pairing') and d.id not in (select id from running))::int as waiting,
       count(*) filter (where d.state in ('waiting', 'pairing') and d.id in (select id from running))::int as running,
       count(*) filter (where d.state = 'cancelled')::int as cancelled,
       count(*) filter (where d.state = 'aside')::int as aside,
       count(*) filter (where d.state <> 'aside' and d.ordinal is null)::int as children,
       count(*) filter (where d.state in ('judged', 'failed') and d.changed_at > now() - interval '1 minute')::int as "lastMinute",
       count(*) filter (where d.state = 'pairing' and exists (select 1 from gouji.verdict v where v.document_id = d.id))::int as again,
       exists (select 1 from gouji.comparison c where c.batch_id = b.id and c.due) as comparing,
       extract(epoch from now() - min(d.changed_at) filter (where d.state = 'waiting'))::float as oldest
     from gouji.batch b left join gouji.document d on d.batch_id = b.id
     where $1::text is null or b.name = $1 group by b.id order by b.id`,
    [name ?? null, [queues.read, queues.alone, queues.judge]],
  );
  if (name !== undefined && rows.length === 0) throw noSuchBatch(name);
  return rows.map((row) => ({ ...row, createdAt: (row.createdAt as Date).toISOString() }));
}

/** There is no batch of a name, or none any more. */
export class NoSuchBatch extends BatchError {
  override readonly name: string = 'NoSuchBatch';
}

export const noSuchBatch = (name: string): NoSuchBatch =>
  new NoSuchBatch({
    zh: `没有名为“${name}”的批次；用 gouji batch status 查看全部批次。`,
    en: `There is no batch “${name}”; gouji batch status lists all.`,
  });

/** The queue as those see it who run it: all batches together. */
export type QueueLoad = Pick<
  BatchStatus,
  'judged' | 'failed' | 'waiting' | 'running' | 'cancelled' | 'oldest' | 'lastMinute'
>;

export async function queueLoad(database: Database): Promise<QueueLoad> {
  const load = {
    judged: 0,
    failed: 0,
    waiting: 0,
    running: 0,
    cancelled: 0,
    lastMinute: 0,
    oldest: null as number | null,
  };
  for (const one of await batchStatus(database)) {
    for (const count of ['judged', 'failed', 'waiting', 'running', 'cancelled', 'lastMinute'] as const)
      load[count] += one[count];
    if (one.oldest !== null) load.oldest = Math.max(load.oldest ?? 0, one.oldest);
  }
  return load;
}

/** Whether nothing is left to be done in any batch; quick however many documents there are. */
export async function isEmpty(database: Database): Promise<boolean> {
  const { rows } = await database.executeSql(
    `select not exists (
       select 1 from gouji.batch b
       where exists (select 1 from gouji.document d where d.batch_id = b.id and d.state = 'waiting')
          or exists (select 1 from gouji.document d where d.batch_id = b.id and d.state = 'pairing')
          or exists (select 1 from gouji.comparison c where c.batch_id = b.id and c.due)
     ) as empty`,
  );
  return rows[0].empty;
}

/** Whether nothing is left to be done in these batches. */
export const isDone = (all: readonly BatchStatus[]): boolean =>
  all.every(({ waiting, running, comparing }) => waiting + running === 0 && !comparing);
