import { compareAnew } from './compare-when-read.ts';
import { forEachOf } from './content-store.ts';
import { type Database, queues } from './database.ts';
import { queueDocuments } from './jobs.ts';
import { noSuchBatch } from './status.ts';

async function idOf(database: Database, name: string): Promise<string> {
  const { rows } = await database.executeSql('select id from gouji.batch where name = $1', [name]);
  if (rows.length === 0) throw noSuchBatch(name);
  return rows[0].id;
}

/** Has the documents that were set aside, or were cancelled, checked again; gives their number. */
export async function retryBatch(database: Database, name: string): Promise<number> {
  const batch = await idOf(database, name);
  return database.transaction(async (statements) => {
    await statements.executeSql('update gouji.batch set cancelled_at = null where id = $1', [batch]);
    const { rows } = await statements.executeSql(
      `with again as (
         update gouji.document set state = 'waiting', reason = null, changed_at = now()
         where batch_id = $1 and state in ('failed', 'cancelled') returning id, bytes
       ), forgotten as (
         delete from gouji.report r using again a where r.document_id = a.id
       ), forgotten_too as (
         delete from gouji.understanding u using again a where u.document_id = a.id
       )
       select id, bytes from again order by id`,
      [batch],
    );
    await queueDocuments(statements, database.boss, queues.read, rows);
    return rows.length;
  });
}

/** Takes what is not done yet out of the queue; what is done stays. Gives the number of documents that will not be checked. */
export async function cancelBatch(database: Database, name: string): Promise<number> {
  const batch = await idOf(database, name);
  return database.transaction(async (statements) => {
    await statements.executeSql('update gouji.batch set cancelled_at = now() where id = $1', [batch]);
    const { rows } = await statements.executeSql(
      `update gouji.document set state = 'cancelled', changed_at = now() where batch_id = $1 and state = 'waiting' returning id`,
      [batch],
    );
    await statements.executeSql(
      `update gouji.document set state = 'judged' where batch_id = $1 and state = 'pairing'`,
      [batch],
    );
    await statements.executeSql('update gouji.comparison set due = false where batch_id = $1', [batch]);
    return rows.length;
  });
}

/** Judges every document again from what was understood, without reading the files: after an upgrade. Gives their number. */
export async function rejudgeBatch(database: Database, name: string): Promise<number> {
  const batch = await idOf(database, name);
  return database.transaction(async (statements) => {
    await statements.executeSql('update gouji.batch set cancelled_at = null where id = $1', [batch]);
    const { rows } = await statements.executeSql(
      `with again as (
         update gouji.document d set state = 'pairing', changed_at = now()
         from gouji.understanding u where u.document_id = d.id and d.batch_id = $1 and d.state in ('judged', 'pairing') returning d.id
       )
       select id from again order by id`,
      [batch],
    );
    await queueDocuments(statements, database.boss, queues.judge, rows, { force: true });
    await compareAnew(statements, database.boss, batch);
    return rows.length;
  });
}

/** What was removed. */
export interface Removed {
  readonly batches: number;
  readonly contents: number;
}

/** Removes batches: the one of a name, or those made more than so many days ago; and contents that belong to none. */
export async function removeBatches(
  database: Database,
  which: { readonly name: string } | { readonly olderThanDays: number; readonly prefix?: string },
): Promise<Removed> {
  return database.transaction(async (statements) => {
    const { rows } =
      'name' in which
        ? await statements.executeSql('delete from gouji.batch where id = $1 returning id', [
            await idOf(database, which.name),
          ])
        : await statements.executeSql(
            `delete from gouji.batch where created_at < now() - make_interval(days => $1) and starts_with(name, $2) returning id`,
            [which.olderThanDays, which.prefix ?? ''],
          );
    // Whoever submits holds this table until its documents are stored, so none of them loses its content.
    await statements.executeSql('lock table gouji.content in share row exclusive mode');
    const { rows: contents } = await statements.executeSql(
      "delete from gouji.content c where not exists (select 1 from gouji.document d where d.sha256 = c.sha256) returning encode(c.sha256, 'hex') as name, c.bytes is null as elsewhere",
    );
    // While the table is held: who submits the same content then stores it anew.
    const { contents: store } = database;
    if (store)
      await forEachOf(
        contents.filter(({ elsewhere }) => elsewhere),
        ({ name }) => store.remove(name),
      );
    return { batches: rows.length, contents: contents.length };
  });
}
