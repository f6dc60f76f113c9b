import type { PgBoss } from 'pg-boss';
import { lock } from './companions.ts';
import { queues, type Statements } from './database.ts';

/** Held by whoever finds out whether all is read, and by whoever compares. No body is called so. */
const comparing = '~';

export const lockComparison = (statements: Statements, batch: string): Promise<void> =>
  lock(statements, batch, [comparing]);

/** Reports of a batch for which the comparison is put off by a second: where they trickle in, it is not made for each. */
const reportsASecond = 10_000;

/** Has the reports of a batch compared with each other, when all that waits has been read. */
export async function compareAnew(statements: Statements, boss: PgBoss, batch: string): Promise<void> {
  const { rows } = await statements.executeSql(
    `with due as (
       insert into gouji.comparison (batch_id, due) values ($1, true) on conflict (batch_id) do update set due = true
     )
     select count(*)::int as reports from gouji.report where batch_id = $1`,
    [batch],
  );
  const startAfter = Math.floor(rows[0].reports / reportsASecond);
  await boss.insert(queues.compare, [{ data: { batch }, startAfter }], { db: statements });
}

/**
 * Called by whoever has stored what was read, before it takes any other lock: the one who stores the last document of a batch
 * has its reports compared. Documents that others are storing count as read here, and those ask after us.
 */
export async function compareWhenRead(
  statements: Statements,
  boss: PgBoss,
  batches: readonly string[],
): Promise<void> {
  for (const batch of [...new Set(batches)].sort()) {
    const { rows: open } = await statements.executeSql(
      `select 1 from gouji.document where batch_id = $1 and state = 'waiting' limit 1 for key share skip locked`,
      [batch],
    );
    if (open.length > 0) continue;
    await lockComparison(statements, batch);
    const { rows } = await statements.executeSql(
      `select exists (select 1 from gouji.document where batch_id = $1 and state = 'waiting') as waiting`,
      [batch],
    );
    if (!rows[0].waiting) await compareAnew(statements, boss, batch);
  }
}
