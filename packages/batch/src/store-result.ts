import type { Statements } from './database.ts';
import type { Program } from './program.ts';
import type { StoredReport } from './thread/messages.ts';

/** The reports of one document as they are stored; `priors` are what they were compared with. */
export interface DocumentResult {
  readonly document: string;
  readonly batch: string;
  readonly reports: readonly StoredReport[];
  readonly priors: readonly ({ readonly document: string; readonly part: number } | null)[];
}

/** A body's name as reports are paired by it. */
export const bodyOf = (name: string): string => name.replace(/\s+/gu, '');

/** The area a name begins with. */
const regionOf = (name: string): string | null => /^.{1,8}?[省市县区州旗盟]/u.exec(bodyOf(name))?.[0] ?? null;

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Stores whose reports documents hold. */
export async function storeReports(
  statements: Statements,
  results: readonly DocumentResult[],
): Promise<void> {
  const rows = results.flatMap(({ document, batch, reports }) =>
    reports.map(({ organization, year }, part) => ({
      document_id: document,
      batch_id: batch,
      part,
      organization: organization?.name ?? null,
      body: organization && bodyOf(organization.name),
      kind: organization?.kind ?? null,
      region: organization && regionOf(organization.name),
      year,
    })),
  );
  await statements.executeSql('delete from gouji.report where document_id = any($1)', [
    results.map(({ document }) => document),
  ]);
  await statements.executeSql(
    `insert into gouji.report (document_id, part, batch_id, organization, body, kind, region, year)
     select * from jsonb_to_recordset($1::jsonb) as r(document_id bigint, part integer, batch_id bigint, organization text, body text, kind text, region text, year integer)`,
    [JSON.stringify(rows)],
  );
}

/** Stores verdicts and findings over those that were there. */
export async function storeVerdicts(
  statements: Statements,
  results: readonly DocumentResult[],
  { program, rules }: Program,
): Promise<void> {
  const ids = results.map(({ document }) => document);
  await statements.executeSql('delete from gouji.verdict where document_id = any($1)', [ids]);
  await statements.executeSql('delete from gouji.finding where document_id = any($1)', [ids]);
  const flat = results.flatMap(({ document, reports, priors }) =>
    reports.map((report, part) => ({ document, part, report, prior: priors[part] ?? null })),
  );
  await statements.executeSql(
    `insert into gouji.verdict (document_id, part, value, outcome, errors, warnings, infos, prior_document, prior_part, program, rules)
     select d, p, v, o, e, w, i, pd, pp, $10, $11
     from unnest($1::bigint[], $2::integer[], $3::bytea[], $4::text[], $5::integer[], $6::integer[], $7::integer[], $8::bigint[], $9::integer[])
       as r(d, p, v, o, e, w, i, pd, pp)`,
    [
      flat.map(({ document }) => document),
      flat.map(({ part }) => part),
      flat.map(({ report }) => buffer(report.verdict)),
      flat.map(({ report }) => report.outcome),
      flat.map(({ report }) => report.counts.error),
      flat.map(({ report }) => report.counts.warning),
      flat.map(({ report }) => report.counts.info),
      flat.map(({ prior }) => prior?.document ?? null),
      flat.map(({ prior }) => prior?.part ?? null),
      program,
      rules,
    ],
  );
  const findings = flat.flatMap(({ document, part, report }) =>
    report.findings.map((finding, ordinal) => ({ document_id: document, part, ordinal, ...finding })),
  );
  if (findings.length > 0)
    await statements.executeSql(
      `insert into gouji.finding (document_id, part, ordinal, rule, severity, path, message, suppressed)
       select * from jsonb_to_recordset($1::jsonb) as r(document_id bigint, part integer, ordinal integer, rule text, severity text, path text, message text, suppressed boolean)`,
      // A text of PostgreSQL holds no zero character.
      [JSON.stringify(findings).replaceAll('\\u0000', '\\ufffd')],
    );
}
