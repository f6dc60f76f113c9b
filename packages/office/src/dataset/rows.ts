import { describeLocation } from '@gouji/core/format';
import type { Cell, Language, Report, SourceLocation, Verdict } from '@gouji/core/model';
import { findCellTemplate } from '@gouji/core/template';
import { reportColumns, valueColumns } from './columns.ts';

/** Values in the order of the columns; null = empty. */
export type DataRow = readonly (string | number | null)[];

type Facts = Readonly<Record<string, string | number | null | undefined>>;

const inOrder = (columns: readonly { readonly name: string }[], facts: Facts): DataRow =>
  columns.map(({ name }) => facts[name] ?? null);

const identityOf = (verdict: Verdict, report: Report | null): Facts => ({
  source: verdict.source.name,
  organization: report?.organization?.name,
  organizationKind: report?.organization?.kind,
  year: report?.year,
  edition: report?.template,
});

const placeOf = (at: SourceLocation | null, language: Language): string | null =>
  at && describeLocation(at, language);

/** The long shape of a report: every value of its tables as printed, then every number of its text. */
export function* valueRows(
  verdict: Verdict,
  report: Report | null,
  language: Language = 'zh',
): Generator<DataRow> {
  if (!report) return;
  const identity = identityOf(verdict, report);
  for (const [table, rows] of Object.entries(report.tables))
    for (const [row, cells] of Object.entries(rows ?? {}))
      for (const [column, cell] of Object.entries(cells))
        yield inOrder(valueColumns, {
          ...identity,
          ...cellFacts(report, table, row, column, cell, language),
        });
  for (const claim of report.claims)
    yield inOrder(valueColumns, {
      ...identity,
      kind: 'claim',
      value: claim.value,
      raw: claim.text,
      unit: claim.unit,
      metric: claim.metric,
      comparison: claim.comparison,
      scope: claim.scope,
      certainty: claim.certainty,
      targets: claim.targets.join(' '),
      place: placeOf(claim.at, language),
    });
}

function cellFacts(
  report: Report,
  table: string,
  row: string,
  column: string,
  cell: Cell,
  language: Language,
): Facts {
  const path = `${table}/${row}/${column}`;
  const found = findCellTemplate(path, report.template);
  const zh = language === 'zh';
  return {
    kind: 'cell',
    path,
    table,
    row,
    column,
    rowLabel: found && (zh ? found.row.number + found.row.label : found.row.labelEn),
    columnLabel: found && (zh ? found.column.label : found.column.labelEn),
    value: cell.value,
    raw: cell.raw,
    state: cell.state,
    unit: found?.column.unit,
    place: placeOf(cell.at, language),
  };
}

/** The wide shape of a report, one row; a source that could not be read has one too. */
export function reportRow(verdict: Verdict, report: Report | null, language: Language = 'zh'): DataRow {
  const facts: Record<string, string | number | null | undefined> = {
    ...identityOf(verdict, report),
    title: report?.title,
    periodStart: report?.period?.start,
    periodEnd: report?.period?.end,
    publishedOn: report?.publishedOn,
    format: verdict.source.format,
    bytes: verdict.source.bytes,
    sha256: verdict.source.sha256,
    outcome: verdict.outcome,
    errors: verdict.counts.error,
    warnings: verdict.counts.warning,
    infos: verdict.counts.info,
    notice: report ? null : verdict.notices.find(({ level }) => level === 'error')?.message[language],
  };
  for (const [table, rows] of Object.entries(report?.tables ?? {}))
    for (const [row, cells] of Object.entries(rows ?? {}))
      for (const [column, cell] of Object.entries(cells)) facts[`${table}/${row}/${column}`] = cell.value;
  return inOrder(reportColumns, facts);
}
