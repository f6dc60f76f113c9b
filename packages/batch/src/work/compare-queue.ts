import { dirname } from 'node:path';
import type { CheckOptions } from '@gouji/core';
import { type ComparedReport, likenessOf } from '@gouji/core/check';
import { signatureLength } from '@gouji/core/rules';
import { lockComparison } from '../compare-when-read.ts';
import { type Database, queues, type Statements } from '../database.ts';
import { queueDocuments } from '../jobs.ts';
import type { Compared, CompareTask, Sketched } from '../thread/messages.ts';
import { startThreads, type Threads } from './threads.ts';

/** What stands in the queue: a batch whose reports are to be compared with each other. */
export interface CompareJob {
  readonly data: { readonly batch: string };
}

/** Rows fetched at a time. */
const page = 2_000;
const sketchedTogether = 100;

const sketchBytes = signatureLength * Uint16Array.BYTES_PER_ELEMENT;

interface ReportRow {
  readonly document: string;
  readonly part: number;
}

/** Makes the sketches that are missing, as where an older program has read the reports. */
async function sketchMissing(statements: Statements, threads: Threads, batch: string): Promise<void> {
  for (;;) {
    const { rows } = await statements.executeSql(
      `select u.document_id as id, u.value from gouji.understanding u
       where exists (select 1 from gouji.report r where r.document_id = u.document_id and r.batch_id = $1 and not r.sketched)
       limit ${sketchedTogether}`,
      [batch],
    );
    if (rows.length === 0) return;
    const sketch = async ({ id, value }: { id: string; value: Buffer }) => {
      const result = await threads.run({ kind: 'sketch', understanding: value });
      // What cannot be asked for its words is like nothing.
      return { id, sketches: 'sketches' in result ? (result as Sketched).sketches : [] };
    };
    const all = await Promise.all(rows.map(sketch));
    const flat = all.flatMap(({ id, sketches }) => sketches.map((value, part) => ({ id, part, value })));
    await statements.executeSql('update gouji.report set sketched = true where document_id = any($1)', [
      all.map(({ id }) => id),
    ]);
    await statements.executeSql(
      `update gouji.report r set sketch = s.value from unnest($1::bigint[], $2::integer[], $3::bytea[]) as s(id, part, value)
       where r.document_id = s.id and r.part = s.part`,
      [
        flat.map(({ id }) => id),
        flat.map(({ part }) => part),
        flat.map(({ value }) => value && Buffer.from(value)),
      ],
    );
  }
}

/** The least share from which the options of a batch call texts alike; null where none compares. */
async function likenessIn(statements: Statements, batch: string): Promise<number | null> {
  const { rows } = await statements.executeSql(
    `select value from gouji.options where id in (select options_id from gouji.document where batch_id = $1 and ordinal is not null)`,
    [batch],
  );
  const shares = rows.flatMap(({ value }) => likenessOf(value as CheckOptions) ?? []);
  return shares.length > 0 ? Math.min(...shares) : null;
}

/** The reports of a batch, and what they are compared by. */
interface StoredCrowd extends Pick<CompareTask, 'reports' | 'sketches'> {
  /** As the store names them. */
  readonly rows: readonly ReportRow[];
}

/** Sketches as they were stored, one behind the other. */
function shareSketches(pages: readonly Uint8Array[]): Uint16Array<SharedArrayBuffer> {
  const shared = new SharedArrayBuffer(pages.reduce((sum, { length }) => sum + length, 0));
  const bytes = new Uint8Array(shared);
  let at = 0;
  for (const stored of pages) {
    bytes.set(stored, at);
    at += stored.length;
  }
  return new Uint16Array(shared);
}

/** Every report of a batch that has a verdict of its own, in the order of the documents. */
async function reportsIn(statements: Statements, batch: string): Promise<StoredCrowd> {
  const all: ReportRow[] = [];
  const reports: ComparedReport[] = [];
  const pages: Uint8Array[] = [];
  let sketched = 0;
  for (let [ordinal, part] = [-1, -1]; ; ) {
    const { rows } = await statements.executeSql(
      `select d.ordinal, d.id as document, r.part, r.organization, r.year, r.sketch, d.name, encode(d.sha256, 'hex') as sha256
       from gouji.document d join gouji.report r on r.document_id = d.id
       where d.batch_id = $1 and (d.ordinal, r.part) > ($2, $3) order by d.ordinal, r.part limit ${page}`,
      [batch, ordinal, part],
    );
    const sketches: Uint8Array[] = [];
    for (const { document, organization, year, sketch, name, sha256, ...row } of rows) {
      ({ ordinal, part } = row);
      all.push({ document, part });
      const isSketched = sketch?.length === sketchBytes;
      if (isSketched) sketches.push(sketch);
      reports.push({
        organization,
        year,
        sha256,
        folder: dirname(name),
        sketch: isSketched ? sketched++ : null,
      });
    }
    // A copy of its own: what came together is kept together.
    pages.push(Buffer.concat(sketches));
    if (rows.length < page)
      return {
        rows: all,
        reports,
        sketches: shareSketches(pages),
      };
  }
}

/** More reports than these are compared in a thread of its own, which may take its time: the limits are for documents. */
const comparedByTheWay = 5_000;

async function findPeers(
  { rows: _, ...crowd }: StoredCrowd,
  likeness: number,
  workers: Threads,
): Promise<Compared['peers']> {
  const task = { kind: 'compare', ...crowd, likeness } as const;
  if (crowd.reports.length <= comparedByTheWay) {
    const result = await workers.run(task);
    if ('peers' in result) return result.peers;
  }
  const threads = startThreads({ concurrency: 1, documentMilliseconds: Number.POSITIVE_INFINITY });
  try {
    const result = await threads.run(task);
    if (!('peers' in result)) throw new Error('the reports of a batch need more memory to be compared');
    return result.peers;
  } finally {
    await threads.close();
  }
}

/** Stores whom each report is compared with, where it is others than before; gives the documents of those. */
async function storePeers(
  statements: Statements,
  batch: string,
  rows: readonly ReportRow[],
  peers: Compared['peers'],
): Promise<string[]> {
  const found = peers.flatMap(([index, others]) =>
    others.map((other, ordinal) => ({ ...rows[index]!, ordinal, other: rows[other]! })),
  );
  await statements.executeSql(
    `create temporary table found_peer (document_id bigint, part integer, ordinal integer, peer_document bigint, peer_part integer) on commit drop`,
  );
  await statements.executeSql(
    'insert into found_peer select * from unnest($1::bigint[], $2::integer[], $3::integer[], $4::bigint[], $5::integer[])',
    [
      found.map(({ document }) => document),
      found.map(({ part }) => part),
      found.map(({ ordinal }) => ordinal),
      found.map(({ other }) => other.document),
      found.map(({ other }) => other.part),
    ],
  );
  const { rows: changed } = await statements.executeSql(
    `with known as (
       select p.* from gouji.peer p join gouji.document d on d.id = p.document_id where d.batch_id = $1
     )
     select distinct document_id as id from (
       (select * from found_peer except select * from known) union all (select * from known except select * from found_peer)
     ) as differing`,
    [batch],
  );
  const ids = changed.map(({ id }) => id as string);
  await statements.executeSql('delete from gouji.peer where document_id = any($1)', [ids]);
  await statements.executeSql('insert into gouji.peer select * from found_peer where document_id = any($1)', [
    ids,
  ]);
  await statements.executeSql('drop table found_peer');
  return ids;
}

/** Has those documents judged again whose verdict was made beside others than lie there now. */
async function judgeAnew(
  statements: Statements,
  database: Database,
  batch: string,
  changed: readonly string[],
): Promise<void> {
  // One that somebody holds is waited for: what it was judged with may be known only then.
  const { rows } = await statements.executeSql(
    `select d.id from gouji.document d
     where d.batch_id = $1 and d.state in ('judged', 'pairing') and (d.id = any($2) or exists (
       select 1 from gouji.beside b join gouji.verdict v using (document_id, part)
       where b.document_id = d.id and b.peers_key is distinct from v.peers_key))
     order by d.id for no key update of d`,
    [batch, changed],
  );
  const ids = rows.map(({ id }) => id as string);
  await statements.executeSql(
    `update gouji.document set state = 'pairing', changed_at = now() where id = any($1)`,
    [ids],
  );
  await queueDocuments(
    statements,
    database.boss,
    queues.judge,
    ids.map((id) => ({ id })),
  );
}

/** Finds out which reports of a batch may be alike, when all are read, and has those judged again that this concerns. */
async function compareBatch(
  database: Database,
  threads: Threads,
  batch: string,
  transaction: Statements,
): Promise<void> {
  await lockComparison(transaction, batch);
  const { rows: found } = await transaction.executeSql(
    `select b.cancelled_at is not null as cancelled,
            exists (select 1 from gouji.document d where d.batch_id = b.id and d.state = 'waiting') as waiting
     from gouji.batch b where b.id = $1`,
    [batch],
  );
  const [state] = found;
  // Whoever reads the last of those has it done then.
  if (!state || state.waiting) return;
  if (!state.cancelled) {
    const likeness = await likenessIn(transaction, batch);
    if (likeness !== null) await sketchMissing(transaction, threads, batch);
    const crowd = likeness === null ? null : await reportsIn(transaction, batch);
    const peers = crowd && crowd.rows.length > 1 ? await findPeers(crowd, likeness!, threads) : [];
    await judgeAnew(
      transaction,
      database,
      batch,
      await storePeers(transaction, batch, crowd?.rows ?? [], peers),
    );
  }
  await transaction.executeSql('update gouji.comparison set due = false where batch_id = $1', [batch]);
}

/** Compares the reports of batches, one batch after the other. */
export async function compareBatches(
  database: Database,
  threads: Threads,
  jobs: readonly CompareJob[],
  transaction: Statements,
): Promise<void> {
  for (const batch of [...new Set(jobs.map(({ data }) => data.batch))].sort())
    await compareBatch(database, threads, batch, transaction);
}
