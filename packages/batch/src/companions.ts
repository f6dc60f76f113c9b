import type { PgBoss } from 'pg-boss';
import { queues, type Statements } from './database.ts';
import { queueDocuments } from './jobs.ts';

/** Whose reports of a batch were stored or taken away. */
export interface Touched {
  readonly batch: string;
  readonly bodies: readonly string[];
}

interface BatchState {
  readonly hasChildren: boolean;
  /** Documents that are still to be read. */
  readonly waiting: boolean;
}

/**
 * Holds what others might change until the transaction ends: the bodies, or the whole batch where reports are added up, in
 * one order for everybody. Of two who store reports that belong together the second sees what the first stored.
 */
export async function lock(statements: Statements, batch: string, keys: readonly string[]): Promise<void> {
  await statements.executeSql(
    `select pg_advisory_xact_lock(key) from (
       select distinct hashtextextended($1 || ' ' || name, 0) as key from unnest($2::text[]) as name order by key
     ) as keys`,
    [batch, keys],
  );
}

async function stateOf(statements: Statements, batch: string): Promise<BatchState> {
  const { rows } = await statements.executeSql(
    `select b.has_children as "hasChildren",
            b.has_children and exists (select 1 from gouji.document d where d.batch_id = b.id and d.state = 'waiting') as waiting
     from gouji.batch b where b.id = $1`,
    [batch],
  );
  return rows[0] ?? { hasChildren: false, waiting: false };
}

/** Documents of these bodies whose verdict was made with another report of the year before than is there now. */
const otherPrior = `
  select p.document_id from gouji.pair p join gouji.verdict v using (document_id, part)
  where p.batch_id = $1 and p.body = any($2) and p.prior_key is distinct from v.prior_key`;

/** Documents of a batch whose verdict was made with other reports of any kind than are there now. */
const otherCompanions = `
  select v.document_id from gouji.verdict v join gouji.pair p using (document_id, part)
  left join gouji.roll_up c using (document_id, part)
  where p.batch_id = $1 and (p.prior_key is distinct from v.prior_key or c.children_key is distinct from v.children_key)`;

/**
 * Has those verdicts made again that belong to what was touched and were made with other reports than are there now. Called
 * last in a transaction. Where reports are added up, nothing is until all are read: the one who stores the last sees to all.
 */
export async function settle(
  statements: Statements,
  boss: PgBoss,
  touched: readonly Touched[],
): Promise<void> {
  const byBatch = new Map<string, string[]>();
  for (const { batch, bodies } of touched) byBatch.set(batch, [...(byBatch.get(batch) ?? []), ...bodies]);
  for (const [batch, bodies] of [...byBatch].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const { hasChildren } = await stateOf(statements, batch);
    if (bodies.length === 0 && !hasChildren) continue;
    await lock(statements, batch, hasChildren ? [''] : bodies);
    // Asked again: what the others stored is known only now that nobody else can change it.
    if (hasChildren && (await stateOf(statements, batch)).waiting) continue;
    // One that is in the queue already sees to itself when its turn comes, and one that somebody holds is being replaced.
    const { rows } = await statements.executeSql(
      `update gouji.document set state = 'pairing', changed_at = now()
       where id in (
         select d.id from gouji.document d
         where d.state = 'judged' and d.id in (${hasChildren ? otherCompanions : otherPrior}) order by d.id for update skip locked)
       returning id`,
      hasChildren ? [batch] : [batch, [...new Set(bodies)]],
    );
    await queueDocuments(statements, boss, queues.judge, rows);
  }
}
