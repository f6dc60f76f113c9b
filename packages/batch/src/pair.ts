import type { PgBoss } from 'pg-boss';
import { queues, type Statements } from './database.ts';

/**
 * Holds the bodies of a batch until the transaction ends, in one order for everybody: of two who store a body's years at the
 * same time the second sees what the first stored.
 */
export async function lockBodies(
  statements: Statements,
  batch: string,
  bodies: readonly string[],
): Promise<void> {
  if (bodies.length === 0) return;
  await statements.executeSql(
    `select pg_advisory_xact_lock(key) from (
       select distinct hashtextextended($1 || ' ' || body, 0) as key from unnest($2::text[]) as body order by key
     ) as keys`,
    [batch, [...new Set(bodies)]],
  );
}

/** Has those documents of these bodies judged again that were compared with another report than they should be. */
export async function requestJudging(
  statements: Statements,
  boss: PgBoss,
  batch: string,
  bodies: readonly string[],
): Promise<void> {
  if (bodies.length === 0) return;
  const { rows } = await statements.executeSql(
    `update gouji.document d set state = 'pairing', changed_at = now()
     where d.state in ('judged', 'pairing') and d.id in (
       select p.document_id from gouji.pair p join gouji.verdict v using (document_id, part)
       where p.batch_id = $1 and p.body = any($2)
         and (p.prior_document, p.prior_part) is distinct from (v.prior_document, v.prior_part))
     returning d.id`,
    [batch, [...new Set(bodies)]],
  );
  if (rows.length > 0)
    await boss.insert(
      queues.judge,
      rows.map(({ id }) => ({ data: { document: id } })),
      { db: statements },
    );
}
