import { areaOf, namesArea, rankOf } from '@gouji/core/check';
import { bodyOf } from './companions.ts';
import type { Statements } from './database.ts';
import type { Program } from './program.ts';
import type { ReportIdentity, StoredVerdict } from './thread/messages.ts';

/** What was read in a document, as it is stored. */
export interface ReadDocument {
  readonly document: string;
  readonly batch: string;
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

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Stores what documents were understood as and whose reports they hold, over what was there. */
export async function storeRead(statements: Statements, documents: readonly ReadDocument[]): Promise<void> {
  const understood = documents.flatMap(({ document, understanding }) =>
    understanding ? [{ document, value: buffer(understanding) }] : [],
  );
  await statements.executeSql(
    `insert into gouji.understanding (document_id, value) select * from unnest($1::bigint[], $2::bytea[])
     on conflict (document_id) do update set value = excluded.value`,
    [understood.map(({ document }) => document), understood.map(({ value }) => value)],
  );
  const rows = documents.flatMap(({ document, batch, identities }) =>
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
      sketch: sketch && buffer(sketch).toString('base64'),
    })),
  );
  await statements.executeSql('delete from gouji.report where document_id = any($1)', [
    documents.map(({ document }) => document),
  ]);
  await statements.executeSql(
    `insert into gouji.report (document_id, part, batch_id, organization, body, kind, region, year, understood, other_thing, rank, area, names_area, sketch, sketched)
     select document_id, part, batch_id, organization, body, kind, region, year, understood, other_thing, rank, area, names_area,
       decode(sketch, 'base64'), true
     from jsonb_to_recordset($1::jsonb) as r(document_id bigint, part integer, batch_id bigint, organization text, body text,
       kind text, region text, year integer, understood boolean, other_thing boolean, rank integer, area text, names_area boolean,
       sketch text)`,
    [JSON.stringify(rows)],
  );
}

/** Stores verdicts and findings over those that were there. */
export async function storeVerdicts(
  statements: Statements,
  judged: readonly JudgedDocument[],
  { program, rules }: Program,
): Promise<void> {
  if (judged.length === 0) return;
  const ids = judged.map(({ document }) => document);
  await statements.executeSql('delete from gouji.verdict where document_id = any($1)', [ids]);
  await statements.executeSql('delete from gouji.finding where document_id = any($1)', [ids]);
  const flat = judged.flatMap(({ document, verdicts, madeWith }) =>
    verdicts.map((verdict, part) => ({
      document,
      part,
      verdict,
      madeWith: madeWith[part] ?? madeWithNothing,
    })),
  );
  await statements.executeSql(
    `insert into gouji.verdict (document_id, part, value, outcome, errors, warnings, infos, prior_document, prior_part, prior_key,
       children_key, peers_key, program, rules)
     select d, p, v, o, e, w, i, pd, pp, pk, ck, bk, $13, $14
     from unnest($1::bigint[], $2::integer[], $3::bytea[], $4::text[], $5::integer[], $6::integer[], $7::integer[], $8::bigint[],
       $9::integer[], $10::text[], $11::text[], $12::text[]) as r(d, p, v, o, e, w, i, pd, pp, pk, ck, bk)`,
    [
      flat.map(({ document }) => document),
      flat.map(({ part }) => part),
      flat.map(({ verdict }) => buffer(verdict.value)),
      flat.map(({ verdict }) => verdict.outcome),
      flat.map(({ verdict }) => verdict.counts.error),
      flat.map(({ verdict }) => verdict.counts.warning),
      flat.map(({ verdict }) => verdict.counts.info),
      flat.map(({ madeWith }) => madeWith.priorDocument),
      flat.map(({ madeWith }) => madeWith.priorPart),
      flat.map(({ madeWith }) => madeWith.priorKey),
      flat.map(({ madeWith }) => madeWith.childrenKey),
      flat.map(({ madeWith }) => madeWith.peersKey),
      program,
      rules,
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
