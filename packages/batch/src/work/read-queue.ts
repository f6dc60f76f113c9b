import type { Verdict } from '@gouji/core';
import { bodyOf } from '../body-of.ts';
import { settle } from '../companions.ts';
import { compareWhenRead } from '../compare-when-read.ts';
import type { ContentStore } from '../content-store.ts';
import { type Database, queues, type Statements } from '../database.ts';
import { type Job, queueDocuments } from '../jobs.ts';
import { thisProgram } from '../program.ts';
import { storeEnds, storeRead, storeVerdicts } from '../store-result.ts';
import { toStored } from '../thread/do-task.ts';
import type { UnderstandTask, Understood } from '../thread/messages.ts';
import type { Foresight } from './foresight.ts';
import { inShares } from './in-shares.ts';
import { type Judging, judgeDocuments } from './judge-documents.ts';
import { attempt, cutOff, type SourceRow, type Threads } from './threads.ts';

interface DocumentRow extends SourceRow {
  readonly id: string;
  readonly batch: string;
  /** Null where they lie outside the database. */
  readonly bytes: Buffer | null;
  readonly stated: UnderstandTask['stated'];
  readonly contentKey: string;
  readonly options: object | null;
  readonly limits: object;
  /** Whether it is to be judged, or only to be compared with. */
  readonly checked: boolean;
}

/** Documents in whose work somebody ended twice are worked on one by one from then on, so that it is known which did it. */
const mostTimesTogether = 2;
/** A document that alone was in hand when workers ended so often is set aside. */
const mostTimesAlone = 10;

type Outcome = Understood | { readonly cut: Verdict };
interface Done {
  readonly row: DocumentRow;
  readonly outcome: Outcome;
}

async function takeDocuments(transaction: Statements, ids: readonly string[]): Promise<DocumentRow[]> {
  const { rows } = await transaction.executeSql(
    `select d.id, d.batch_id as batch, d.name, encode(d.sha256, 'hex') as sha256, d.bytes as size, d.stated, c.bytes,
            gouji.content_key(d.sha256, d.stated) as "contentKey",
            o.value as options, b.limits, d.ordinal is not null as checked
     from gouji.document d join gouji.content c using (sha256) left join gouji.options o on o.id = d.options_id
     join gouji.batch b on b.id = d.batch_id
     where d.id = any($1) and d.state = 'waiting' order by d.id`,
    [ids],
  );
  return rows;
}

/** Reads documents, neighbours in one thread; those of jobs that were tried too often are cut. */
async function readAll(
  rows: readonly DocumentRow[],
  given: ReadonlySet<string>,
  { threads, foresees, contents }: { threads: Threads; foresees: boolean; contents: ContentStore | null },
): Promise<Done[]> {
  const done: Done[] = [];
  for (const row of rows)
    if (given.has(row.id)) done.push({ row, outcome: { cut: cutOff(row, 'crash', 0) } });
  await inShares(
    rows.filter(({ id }) => !given.has(id)),
    threads.width,
    async (row, thread) => {
      const { id, name, sha256, contentKey, stated, limits, checked, options } = row;
      const bytes = row.bytes ?? (await contents!.get(sha256));
      const judgedBy = foresees && checked ? (options ?? {}) : null;
      const task = { kind: 'understand', id, contentKey, name, bytes, stated, limits, judgedBy } as const;
      done.push({ row, outcome: await attempt<Understood>(threads, row, task, thread) });
    },
  );
  return done.sort((one, other) => rows.indexOf(one.row) - rows.indexOf(other.row));
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
      name: row.name,
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
      const { understanding, identities, foreseen } = outcome;
      judging.push({
        ...row,
        options: row.options ?? {},
        understanding,
        parts: identities.length,
        foreseen,
      });
    }
  }
  await storeVerdicts(transaction, cut, thisProgram());
  return { judging, reasons };
}

/**
 * Which documents of jobs are worked on here, and which of them are given up. Those in whose work somebody ended again and again
 * go where each is alone.
 */
async function sortOut(
  { boss }: Database,
  jobs: readonly Job[],
  isAlone: boolean,
  transaction: Statements,
): Promise<{ ids: string[]; given: ReadonlySet<string> }> {
  const documentsOf = (some: readonly Job[]): string[] => some.flatMap(({ data }) => [...data.documents]);
  if (isAlone)
    return {
      ids: documentsOf(jobs),
      given: new Set(documentsOf(jobs.filter(({ retryCount }) => retryCount > mostTimesAlone))),
    };
  const isSuspect = ({ retryCount }: Job): boolean => retryCount > mostTimesTogether;
  await queueDocuments(
    transaction,
    boss,
    queues.alone,
    documentsOf(jobs.filter(isSuspect)).map((id) => ({ id })),
  );
  return { ids: documentsOf(jobs.filter((job) => !isSuspect(job))), given: new Set() };
}

/** Reads and judges documents, each with the report of the year before where it is there by now. Gives those that are done. */
export async function readDocuments(
  database: Database,
  threads: Threads,
  jobs: readonly Job[],
  isAlone: boolean,
  foresight: Foresight,
  transaction: Statements,
): Promise<readonly string[]> {
  const { ids: wanted, given } = await sortOut(database, jobs, isAlone, transaction);
  const rows = await takeDocuments(transaction, wanted);
  if (rows.length === 0) return [];
  const foresees = foresight.isOn();
  const all = await readAll(rows, given, { threads, foresees, contents: database.contents });
  // One that was taken a second time, because its worker seemed gone, is stored by whoever comes first.
  const { rows: still } = await transaction.executeSql(
    `select id from gouji.document where id = any($1) and state = 'waiting' order by id for update`,
    [rows.map(({ id }) => id)],
  );
  const open = new Set(still.map(({ id }) => id as string));
  const done = all.filter(({ row }) => open.has(row.id));
  if (done.length === 0) return [];
  const { judging, reasons } = await storeDone(transaction, done);
  const { judged, reasons: cut, foreseen } = await judgeDocuments(transaction, threads, judging, false);
  if (foresees) foresight.learn(foreseen, judging.length);
  await storeVerdicts(transaction, judged, thisProgram());
  for (const [id, reason] of cut) reasons.set(id, reason);
  const ids = done.map(({ row }) => row.id);
  await storeEnds(transaction, ids, reasons);
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
