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
  /** Seconds the oldest waiting document has waited; null when none waits. */
  readonly oldest: number | null;
  readonly createdAt: string;
}

/** How far each batch is, or the one of a name. */
export async function batchStatus(database: Database, name?: string): Promise<BatchStatus[]> {
  const { rows } = await database.executeSql(
    `with running as (
       select (data->>'document')::bigint as id from gouji_queue.job where name = any($2) and state = 'active'
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
       extract(epoch from now() - min(d.changed_at) filter (where d.state = 'waiting'))::float as oldest
     from gouji.batch b left join gouji.document d on d.batch_id = b.id
     where $1::text is null or b.name = $1 group by b.id order by b.id`,
    [name ?? null, Object.values(queues)],
  );
  if (name !== undefined && rows.length === 0) throw noSuchBatch(name);
  return rows.map((row) => ({ ...row, createdAt: (row.createdAt as Date).toISOString() }));
}

export const noSuchBatch = (name: string): BatchError =>
  new BatchError({
    zh: `没有名为“${name}”的批次；用 gouji batch status 查看全部批次。`,
    en: `There is no batch “${name}”; gouji batch status lists all.`,
  });

/** Whether anything is left to be done in any batch. */
export const isDone = (all: readonly BatchStatus[]): boolean =>
  all.every(({ waiting, running }) => waiting + running === 0);
