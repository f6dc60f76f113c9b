import type { CheckOptions, Verdict } from '@gouji/core';
import type { Statements } from '../database.ts';
import type { JudgedDocument, MadeWith } from '../store-result.ts';
import { toStored } from '../thread/do-task.ts';
import type { Beside, Foreseen, StoredPart, StoredVerdict } from '../thread/messages.ts';
import { inShares } from './in-shares.ts';
import { attempt, type SourceRow, type Threads } from './threads.ts';

/** A document that was read. */
export interface Judging extends SourceRow {
  readonly id: string;
  readonly options: CheckOptions;
  readonly understanding: Uint8Array;
  readonly parts: number;
  /** Verdicts that were made when it was read. */
  readonly foreseen?: Foreseen | null;
}

interface PairRow {
  readonly document: string;
  readonly part: number;
  readonly priorDocument: string | null;
  readonly priorPart: number | null;
  readonly priorKey: string | null;
  readonly peersKey: string | null;
  readonly peers: readonly { readonly document: string; readonly part: number }[] | null;
}

/** Understandings of stored documents, each fetched once. */
async function understandingsOf(
  statements: Statements,
  ids: readonly string[],
  known: readonly Judging[] = [],
): Promise<Map<string, Uint8Array>> {
  const all = new Map(known.map(({ id, understanding }) => [id, understanding]));
  const missing = [...new Set(ids)].filter((id) => !all.has(id));
  if (missing.length === 0) return all;
  const { rows } = await statements.executeSql(
    'select document_id as id, value from gouji.understanding where document_id = any($1)',
    [missing],
  );
  for (const { id, value } of rows) all.set(id, value);
  return all;
}

const partOf = (
  understandings: ReadonlyMap<string, Uint8Array>,
  document: string | null,
  part: number | null,
): StoredPart | null => {
  const understanding = document === null ? undefined : understandings.get(document);
  return understanding ? { understanding, part: part! } : null;
};

interface ChildRow {
  readonly part: number;
  readonly document: string;
  readonly childPart: number;
  readonly key: string;
}

/** The subordinate reports of each report of a document, in the order they were given, and the key of each whole. */
async function childrenOf(
  statements: Statements,
  document: string,
): Promise<Map<number, { readonly key: string; readonly children: StoredPart[] }>> {
  const { rows } = (await statements.executeSql(
    `select c.part, c.child_document as document, c.child_part as "childPart", r.children_key as key
     from gouji.child c join gouji.roll_up r using (document_id, part)
     where c.document_id = $1 order by c.part, c.child_ordinal, c.child_part`,
    [document],
  )) as { rows: ChildRow[] };
  const understandings = await understandingsOf(
    statements,
    rows.map((row) => row.document),
  );
  const all = new Map<number, { readonly key: string; readonly children: StoredPart[] }>();
  for (const { part, document: child, childPart, key } of rows) {
    const entry = all.get(part) ?? { key, children: [] };
    const one = partOf(understandings, child, childPart);
    if (one) entry.children.push(one);
    all.set(part, entry);
  }
  return all;
}

interface Prepared {
  readonly one: Judging;
  readonly beside: Beside[];
  readonly madeWith: MadeWith[];
}

/** Verdicts of documents, and the reasons of those that exceeded a limit. */
export interface JudgedDocuments {
  readonly judged: readonly JudgedDocument[];
  readonly reasons: ReadonlyMap<string, string>;
  /** How many had been judged rightly when they were read. */
  readonly foreseen: number;
}

const madeWith = (row: PairRow, childrenKey: string | null): MadeWith => ({
  priorDocument: row.priorDocument,
  priorPart: row.priorPart,
  priorKey: row.priorKey,
  childrenKey,
  peersKey: row.peersKey,
});

/** Whether what lies beside the reports of a document is what was foreseen. */
const isForeseen = ({ foreseen, parts }: Judging, pairs: readonly PairRow[]): boolean =>
  foreseen != null &&
  pairs.length === parts &&
  pairs.every(({ part, priorKey, peersKey }) => priorKey === foreseen.priorKeys[part] && peersKey === '');

const cutVerdicts = (verdict: Verdict, parts: number): StoredVerdict[] =>
  Array.from({ length: parts }, () => toStored(verdict));

/**
 * Judges documents with the reports beside them as they are now. With `withChildren` what subordinate bodies report is added up
 * too.
 */
export async function judgeDocuments(
  statements: Statements,
  threads: Threads,
  documents: readonly Judging[],
  withChildren: boolean,
): Promise<JudgedDocuments> {
  if (documents.length === 0) return { judged: [], reasons: new Map(), foreseen: 0 };
  const { rows } = await statements.executeSql(
    `select p.document_id as document, p.part, p.prior_document as "priorDocument", p.prior_part as "priorPart", p.prior_key as "priorKey",
            b.peers_key as "peersKey",
            case when b.peers_key <> '' then array(
              select jsonb_build_object('document', e.peer_document::text, 'part', e.peer_part) from gouji.peer e
              where e.document_id = p.document_id and e.part = p.part order by e.ordinal) end as peers
     from gouji.pair p join gouji.beside b using (document_id, part) where p.document_id = any($1) order by 1, 2`,
    [documents.map(({ id }) => id)],
  );
  const pairs = Map.groupBy(rows as PairRow[], ({ document }) => document);
  const pairsOf = ({ id }: Judging): PairRow[] => pairs.get(id) ?? [];
  const judged: JudgedDocument[] = [];
  const toJudge: Judging[] = [];
  for (const one of documents)
    if (!withChildren && isForeseen(one, pairsOf(one)))
      judged.push({
        document: one.id,
        verdicts: one.foreseen!.verdicts,
        madeWith: pairsOf(one).map((row) => madeWith(row, null)),
      });
    else toJudge.push(one);
  const foreseen = judged.length;
  const understandings = await understandingsOf(
    statements,
    toJudge
      .flatMap(pairsOf)
      .flatMap(({ priorDocument, peers }) => [
        ...(priorDocument === null ? [] : [priorDocument]),
        ...(peers ?? []).map((peer) => peer.document),
      ]),
    documents,
  );
  const reasons = new Map<string, string>();
  const prepare = async (one: Judging): Promise<Prepared> => {
    const children = withChildren ? await childrenOf(statements, one.id) : null;
    const prepared: Prepared = { one, beside: [], madeWith: [] };
    for (const row of pairsOf(one)) {
      const { part, peersKey, peers } = row;
      const below = children?.get(part);
      const prior = partOf(understandings, row.priorDocument, row.priorPart);
      const alike = (peers ?? []).flatMap((peer) => partOf(understandings, peer.document, peer.part) ?? []);
      prepared.beside[part] = {
        prior,
        children: below?.children ?? [],
        peers: peersKey === null ? null : alike,
      };
      prepared.madeWith[part] = madeWith(row, below?.key ?? null);
    }
    return prepared;
  };
  const judgeOne = async ({ one, beside, madeWith }: Prepared, thread: number): Promise<void> => {
    const { id: document, understanding, options } = one;
    const task = { kind: 'judge', understanding, beside, options } as const;
    const result = await attempt<{ verdicts: readonly StoredVerdict[] }>(threads, one, task, thread);
    if ('cut' in result) reasons.set(document, result.cut.notices[0]!.message.zh);
    const verdicts = 'cut' in result ? cutVerdicts(result.cut, one.parts) : result.verdicts;
    judged.push({ document, verdicts, madeWith });
  };
  // A parent brings all its children along: few at a time, or memory holds them all.
  const together = withChildren ? 4 : toJudge.length;
  for (let from = 0; from < toJudge.length; from += together) {
    const prepared: Prepared[] = [];
    for (const one of toJudge.slice(from, from + together)) prepared.push(await prepare(one));
    await inShares(prepared, threads.width, judgeOne);
  }
  return { judged, reasons, foreseen };
}
