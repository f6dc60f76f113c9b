import { areaOf, folderArea, namesArea, rankOf } from '@gouji/core/check';
import { bodyOf } from './body-of.ts';
import type { Statements } from './database.ts';
import type { Program } from './program.ts';
import { SideBySide } from './side-by-side.ts';
import type { ReportIdentity, StoredVerdict } from './thread/messages.ts';

/** What was read in a document, as it is stored. */
export interface ReadDocument {
  readonly document: string;
  readonly batch: string;
  readonly name: string;
  readonly identities: readonly ReportIdentity[];
  /** Packed; null where reading was cut. */
  readonly understanding: Uint8Array | null;
}

/** What a verdict was made with; keys name content too. */
export interface MadeWith {
  readonly priorDocument: string | null;
  readonly priorPart: number | null;
  readonly priorKey: string | null;
  readonly childrenKey: string | null;
  /** Null where nothing lies beside it. */
  readonly peersKey: string | null;
}

export const madeWithNothing: MadeWith = {
  priorDocument: null,
  priorPart: null,
  priorKey: null,
  childrenKey: null,
  peersKey: null,
};

/** The verdicts of a document as they are stored, and what each was made with. */
export interface JudgedDocument {
  readonly document: string;
  readonly verdicts: readonly StoredVerdict[];
  readonly madeWith: readonly MadeWith[];
}

/** The area a name begins with. */
const regionOf = (name: string): string | null => /^.{1,8}?[省市县区州旗盟]/u.exec(bodyOf(name))?.[0] ?? null;

/** Stores what documents were understood as and whose reports they hold. Nothing is known of them so far. */
export async function storeRead(statements: Statements, documents: readonly ReadDocument[]): Promise<void> {
  const values = new SideBySide();
  const understood = documents.flatMap(({ document, understanding }) =>
    understanding ? [{ document, ...values.add(understanding) }] : [],
  );
  await statements.executeSql(
    `insert into gouji.understanding (document_id, value)
     select d, substring($1::bytea from at for length) from unnest($2::bigint[], $3::integer[], $4::integer[]) as r(d, at, length)`,
    [
      values.value(),
      understood.map(({ document }) => document),
      understood.map(({ at }) => at),
      understood.map(({ length }) => length),
    ],
  );
  const sketches = new SideBySide();
  const rows = documents.flatMap(({ document, batch, name, identities }) =>
    identities.map(({ organization, year, understood, otherThing, sketch }, part) => ({
      document_id: document,
      batch_id: batch,
      part,
      organization: organization?.name ?? null,
      body: organization && bodyOf(organization.name),
      kind: organization?.kind ?? null,
      region: organization && regionOf(organization.name),
      year,
      understood,
      other_thing: otherThing,
      rank: organization && rankOf(organization),
      area: organization && areaOf(organization),
      names_area: organization !== null && namesArea(organization.name),
      folder_area: folderArea(name),
      ...sketches.add(sketch),
    })),
  );
  await statements.executeSql(
    `insert into gouji.report (document_id, part, batch_id, organization, body, kind, region, year, understood, other_thing, rank, area, names_area, folder_area, sketch, sketched)
     select document_id, part, batch_id, organization, body, kind, region, year, understood, other_thing, rank, area, names_area, folder_area,
       substring($2::bytea from at for length), true
     from jsonb_to_recordset($1::jsonb) as r(document_id bigint, part integer, batch_id bigint, organization text, body text,
       kind text, region text, year integer, understood boolean, other_thing boolean, rank integer, area text, names_area boolean, folder_area text,
       at integer, length integer)`,
    [JSON.stringify(rows), sketches.value()],
  );
}

/** Takes away verdicts and findings, for others in their place. */
export async function forgetVerdicts(statements: Statements, documents: readonly string[]): Promise<void> {
  await statements.executeSql('delete from gouji.verdict where document_id = any($1)', [documents]);
  await statements.executeSql('delete from gouji.finding where document_id = any($1)', [documents]);
}

/** Says how the work on documents ended; those with a reason are set aside. */
export async function storeEnds(
  statements: Statements,
  documents: readonly string[],
  reasons: ReadonlyMap<string, string>,
): Promise<void> {
  await statements.executeSql(
    `update gouji.document d set state = case when r.reason is null then 'judged' else 'failed' end, reason = r.reason, changed_at = now()
     from unnest($1::bigint[], $2::text[]) as r(id, reason) where d.id = r.id`,
    [documents, documents.map((id) => reasons.get(id) ?? null)],
  );
}

/** Stores verdicts and findings of documents that have none. */
export async function storeVerdicts(
  statements: Statements,
  judged: readonly JudgedDocument[],
  { program, rules }: Program,
): Promise<void> {
  if (judged.length === 0) return;
  const values = new SideBySide();
  const flat = judged.flatMap(({ document, verdicts, madeWith }) =>
    verdicts.map((verdict, part) => ({
      document,
      part,
      verdict,
      span: values.add(verdict.value),
      madeWith: madeWith[part] ?? madeWithNothing,
    })),
  );
  await statements.executeSql(
    `insert into gouji.verdict (document_id, part, value, outcome, errors, warnings, infos, prior_document, prior_part, prior_key,
       children_key, peers_key, program, rules)
     select d, p, substring($1::bytea from at for length), o, e, w, i, pd, pp, pk, ck, bk, $2, $3
     from unnest($4::bigint[], $5::integer[], $6::integer[], $7::integer[], $8::text[], $9::integer[], $10::integer[], $11::integer[],
       $12::bigint[], $13::integer[], $14::text[], $15::text[], $16::text[]) as r(d, p, at, length, o, e, w, i, pd, pp, pk, ck, bk)`,
    [
      values.value(),
      program,
      rules,
      flat.map(({ document }) => document),
      flat.map(({ part }) => part),
      flat.map(({ span }) => span.at),
      flat.map(({ span }) => span.length),
      flat.map(({ verdict }) => verdict.outcome),
      flat.map(({ verdict }) => verdict.counts.error),
      flat.map(({ verdict }) => verdict.counts.warning),
      flat.map(({ verdict }) => verdict.counts.info),
      flat.map(({ madeWith }) => madeWith.priorDocument),
      flat.map(({ madeWith }) => madeWith.priorPart),
      flat.map(({ madeWith }) => madeWith.priorKey),
      flat.map(({ madeWith }) => madeWith.childrenKey),
      flat.map(({ madeWith }) => madeWith.peersKey),
    ],
  );
  const findings = flat.flatMap(({ document, part, verdict }) =>
    verdict.findings.map((finding, ordinal) => ({ document_id: document, part, ordinal, ...finding })),
  );
  if (findings.length > 0)
    await statements.executeSql(
      `insert into gouji.finding (document_id, part, ordinal, rule, severity, path, message, suppressed)
       select * from jsonb_to_recordset($1::jsonb) as r(document_id bigint, part integer, ordinal integer, rule text, severity text, path text, message text, suppressed boolean)`,
      // A text of PostgreSQL holds no zero character.
      [JSON.stringify(findings).replaceAll('\\u0000', '\\ufffd')],
    );
}
