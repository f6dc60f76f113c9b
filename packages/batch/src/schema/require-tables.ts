import type { Pool } from 'pg';
import { incomplete } from '../database-fault.ts';

/** What the statements of the batch and of its queue cannot do without. */
const relations = [
  ...'content options batch document understanding report verdict finding peer comparison'.split(' '),
  ...'given child pair roll_up beside reports by_body by_year by_region by_rule'.split(' '),
].map((name) => `gouji.${name}`);
const queueRelations = ['version', 'queue', 'job'].map((name) => `gouji_queue.${name}`);

/** Keys of our tables: primary, unique and foreign. A dump puts them behind all data, so a restore that broke off lacks some. */
const keys = [
  { kind: 'p', count: 11, called: 'primary key' },
  { kind: 'u', count: 3, called: 'unique' },
  { kind: 'f', count: 10, called: 'foreign key' },
] as const;

/** A restore that broke off leaves some of the tables: told at once, and not by the first statement that needs one. */
export async function requireTables(pool: Pool): Promise<void> {
  const { rows: absent } = await pool.query<{ name: string }>(
    'select name from unnest($1::text[]) as name where to_regclass(name) is null',
    [[...relations, ...queueRelations]],
  );
  if (absent.length > 0) throw incomplete(absent.map(({ name }) => name).join(', '));
  const { rows } = await pool.query<{ kind: string; count: number }>(
    `select contype as kind, count(*)::int as count from pg_constraint
     where connamespace = 'gouji'::regnamespace group by contype`,
  );
  const lacking = keys.flatMap(({ kind, count, called }) => {
    const found = rows.find((row) => row.kind === kind)?.count ?? 0;
    return found < count ? [`${called} ${found}/${count}`] : [];
  });
  if (lacking.length > 0) throw incomplete(lacking.join(', '));
}
