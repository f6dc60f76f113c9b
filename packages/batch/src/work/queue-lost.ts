import type { Database } from '../database.ts';
import { queues } from '../database.ts';
import { type Queued, queueDocuments } from '../jobs.ts';

/** Jobs that are still to be done, of one kind or several. */
const open = `select data from gouji_queue.job where name = any($1) and state in ('created', 'retry', 'active')`;

/**
 * Has what waits and stands in no queue worked on: after a restore that left the queue out, nobody would ever take it. What was
 * to be judged and whose understanding is gone is read again. Gives the number of documents.
 */
export async function queueLost(database: Database): Promise<number> {
  return database.transaction(async (statements) => {
    const { rows } = await statements.executeSql(
      `with queued as (select jsonb_array_elements_text(data->'documents')::bigint as id from (${open}) as jobs)
       select d.id, d.bytes, d.state = 'waiting' or u.document_id is null as "isUnread"
       from gouji.document d left join gouji.understanding u on u.document_id = d.id
       where d.state in ('waiting', 'pairing') and not exists (select 1 from queued where queued.id = d.id)
       order by d.id for update of d skip locked`,
      [[queues.read, queues.alone, queues.judge]],
    );
    const lost = rows as readonly (Queued & { readonly isUnread: boolean })[];
    const unread = lost.filter(({ isUnread }) => isUnread);
    await statements.executeSql(
      `update gouji.document set state = 'waiting' where id = any($1) and state = 'pairing'`,
      [unread.map(({ id }) => id)],
    );
    const { boss } = database;
    await queueDocuments(statements, boss, queues.read, unread);
    await queueDocuments(
      statements,
      boss,
      queues.judge,
      lost.filter(({ isUnread }) => !isUnread),
    );
    const { rows: due } = await statements.executeSql(
      `select c.batch_id as batch from gouji.comparison c
       where c.due and not exists (select 1 from (${open}) as jobs where jobs.data->>'batch' = c.batch_id::text)`,
      [[queues.compare]],
    );
    if (due.length > 0)
      await boss.insert(
        queues.compare,
        due.map(({ batch }) => ({ data: { batch } })),
        { db: statements },
      );
    return lost.length;
  });
}
