import type { Verdict } from '@gouji/core';
import { bodyOf, settle } from '../companions.ts';
import { compareWhenRead } from '../compare-when-read.ts';
import type { Database, Statements } from '../database.ts';
import { thisProgram } from '../program.ts';
import { storeRead, storeVerdicts } from '../store-result.ts';
import { toStored } from '../thread/do-task.ts';
import type { Understood } from '../thread/messages.ts';
import type { Job } from './job.ts';
import { type Judging, judgeDocuments } from './judge-documents.ts';
import { attempt, cutOff, type SourceRow, type Threads } from './threads.ts';

interface DocumentRow extends SourceRow {
  readonly id: string;
  readonly batch: string;
  readonly bytes: Buffer;
  readonly options: object | null;
  readonly limits: object;
  readonly attempts: number;
  /** Whether it is to be judged, or only to be compared with. */
  readonly checked: boolean;
}

/** A document that was in hand when workers ended so often is set aside. */
const mostAttempts = 10;

type Outcome = Understood | { readonly cut: Verdict };
interface Done {
  readonly row: DocumentRow;
  readonly outcome: Outcome;
}

/** Counts the attempt in a transaction of its own: what ends the whole process is known by it. */
async function takeDocuments(database: Database, ids: readonly string[]): Promise<DocumentRow[]> {
  const { rows } = await database.executeSql(
    `with taken as (
       update gouji.document set attempts = attempts + 1 where id = any($1) and state = 'waiting' returning *
     )
     select t.id, t.batch_id as batch, t.name, encode(t.sha256, 'hex') as sha256, t.bytes as size, t.attempts, c.bytes,
            o.value as options, b.limits, t.ordinal is not null as checked
     from taken t join gouji.content c using (sha256) left join gouji.options o on o.id = t.options_id
     join gouji.batch b on b.id = t.batch_id where b.cancelled_at is null order by t.id`,
    [ids],
  );
  return rows;
}

async function readOne(row: DocumentRow, threads: Threads): Promise<Done> {
  const outcome: Outcome =
    row.attempts > mostAttempts
      ? { cut: cutOff(row, 'crash', 0) }
      : await attempt<Understood>(threads, row, {
          kind: 'understand',
          name: row.name,
          bytes: row.bytes,
          limits: row.limits,
        });
  return { row, outcome };
}

const unknown = [{ organization: null, year: null, understood: false, otherThing: false, sketch: null }];

/** Stores what was read; what could not be has its verdict at once. Gives what is to be judged, and the reasons of the others. */
async function storeDone(
  transaction: Statements,
  done: readonly Done[],
): Promise<{ judging: Judging[]; reasons: Map<string, string> }> {
  await storeRead(
    transaction,
    done.map(({ row, outcome }) => ({
      document: row.id,
      batch: row.batch,
      ...('cut' in outcome ? { identities: unknown, understanding: null } : outcome),
    })),
  );
  const reasons = new Map<string, string>();
  const judging: Judging[] = [];
  const cut = [];
  for (const { row, outcome } of done) {
    if ('cut' in outcome) {
      reasons.set(row.id, outcome.cut.notices[0]!.message.zh);
      cut.push({ document: row.id, verdicts: [toStored(outcome.cut)], madeWith: [] });
    } else if (row.checked) {
      const { understanding, identities } = outcome;
      judging.push({ ...row, options: row.options ?? {}, understanding, parts: identities.length });
    }
  }
  await storeVerdicts(transaction, cut, thisProgram());
  return { judging, reasons };
}

/** Reads and judges documents, each with the report of the year before where it is there by now. Gives those that are done. */
export async function readDocuments(
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
  const { judging, reasons } = await storeDone(transaction, done);
  for (const [id, reason] of await judgeDocuments(transaction, threads, judging, false))
    reasons.set(id, reason);
  const ids = done.map(({ row }) => row.id);
  await transaction.executeSql(
    `update gouji.document d set state = case when r.reason is null then 'judged' else 'failed' end, reason = r.reason, changed_at = now()
     from unnest($1::bigint[], $2::text[]) as r(id, reason) where d.id = r.id`,
    [ids, ids.map((id) => reasons.get(id) ?? null)],
  );
  await compareWhenRead(
    transaction,
    database.boss,
    done.map(({ row }) => row.batch),
  );
  await settle(
    transaction,
    database.boss,
    done.map(({ row, outcome }) => ({
      batch: row.batch,
      bodies:
        'cut' in outcome
          ? []
          : outcome.identities.flatMap(({ organization }) =>
              organization ? [bodyOf(organization.name)] : [],
            ),
    })),
  );
  return ids;
}
