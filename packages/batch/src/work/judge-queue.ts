import { settle } from '../companions.ts';
import type { Database, Statements } from '../database.ts';
import type { Job } from '../jobs.ts';
import { thisProgram } from '../program.ts';
import { forgetVerdicts, storeEnds, storeVerdicts } from '../store-result.ts';
import { type Judging, judgeDocuments } from './judge-documents.ts';
import type { Threads } from './threads.ts';

interface DocumentRow extends Judging {
  readonly batch: string;
  readonly bodies: readonly string[];
  readonly hasChildren: boolean;
  /** Its verdict was made with what is there now. */
  readonly known: boolean;
}

/** Documents that are to be judged again, with whether their verdict is what it should be by now. */
async function takeDocuments(transaction: Statements, ids: readonly string[]): Promise<DocumentRow[]> {
  const { rows } = await transaction.executeSql(
    `select d.id, d.batch_id as batch, d.name, encode(d.sha256, 'hex') as sha256, d.bytes as size, o.value as options,
            u.value as understanding, b.has_children as "hasChildren",
            (select count(*)::int from gouji.report r where r.document_id = d.id) as parts,
            array(select distinct body from gouji.report r where r.document_id = d.id and body is not null) as bodies,
            not exists (
              select 1 from gouji.pair p join gouji.verdict v using (document_id, part) join gouji.beside b using (document_id, part)
              left join gouji.roll_up c using (document_id, part)
              where p.document_id = d.id and (p.prior_key is distinct from v.prior_key
                or b.peers_key is distinct from v.peers_key or c.children_key is distinct from v.children_key)
            ) as known
     from gouji.document d join gouji.options o on o.id = d.options_id join gouji.understanding u on u.document_id = d.id
     join gouji.batch b on b.id = d.batch_id
     where d.id = any($1) and d.state = 'pairing' order by d.id for update of d`,
    [ids],
  );
  return rows;
}

/** Judges documents again whose companions have changed, or that were asked for. Gives those that were judged. */
export async function judgeAgain(
  database: Database,
  threads: Threads,
  jobs: readonly Job[],
  transaction: Statements,
): Promise<readonly string[]> {
  const forced = new Set(jobs.flatMap(({ data }) => (data.force ? [...data.documents] : [])));
  const documents = await takeDocuments(transaction, [
    ...new Set(jobs.flatMap(({ data }) => [...data.documents])),
  ]);
  const wanted = documents.filter(({ id, known }) => !known || forced.has(id));
  const reasons = new Map<string, string>();
  for (const withChildren of [false, true]) {
    const some = wanted.filter(({ hasChildren }) => hasChildren === withChildren);
    const { judged, reasons: cut } = await judgeDocuments(transaction, threads, some, withChildren);
    await forgetVerdicts(
      transaction,
      judged.map(({ document }) => document),
    );
    await storeVerdicts(transaction, judged, thisProgram());
    for (const [id, reason] of cut) reasons.set(id, reason);
  }
  const ids = documents.map(({ id }) => id);
  await storeEnds(transaction, ids, reasons);
  await settle(
    transaction,
    database.boss,
    documents.map(({ batch, bodies }) => ({ batch, bodies })),
  );
  return wanted.map(({ id }) => id);
}
