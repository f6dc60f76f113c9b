import type { Claim } from '../model/claim.ts';
import type {
  CellCounts,
  CompanionCoverage,
  Coverage,
  LeftOutCount,
  TableCoverage,
  UnevaluatedReason,
} from '../model/coverage.ts';
import type { Cell, Report, SectionId, TableId } from '../model/report.ts';
import type { Unevaluated } from '../model/verdict.ts';
import { holdsWithZeros, isLeftOpen } from '../rules/kit/blank-lines.ts';
import { cellsOf, tableIds } from '../rules/kit/cells.ts';
import { type IdentityLine, identityLines } from '../rules/kit/identity-lines.ts';
import { judgeClaims } from '../rules/kit/judge-claim.ts';
import { textOf } from '../rules/kit/passages.ts';
import type { AnyRule } from '../rules/kit/rule.ts';
import { isTableSection, sectionPresence } from '../rules/kit/section-presence.ts';
import { printedRows, rowsOf, type Template } from '../template/index.ts';

/** What the coverage is made of besides the report itself. */
export interface Covered {
  /** The edition of the report, or of its year; null when neither is known. */
  readonly template: Template | null;
  /** Ids of the rules that ran. */
  readonly ran: ReadonlySet<string>;
  /** The numbers of the prose that they held against figures. */
  readonly compared: ReadonlySet<Claim>;
  /** Rules that the options left out. */
  readonly leftOutRules: readonly AnyRule[];
  readonly companions: readonly CompanionCoverage[];
  readonly leftOut: readonly LeftOutCount[];
  /** False when a limit cut the reading or a rule crashed. */
  readonly complete: boolean;
}

const noCells = (): CellCounts => ({
  number: 0,
  blank: 0,
  placeholder: 0,
  invalid: 0,
  ambiguous: 0,
  missing: 0,
});
const noTable = (): TableCoverage => ({ cells: noCells(), rows: { missing: [], doubled: [], unknown: [] } });

/** Every cell of the rows a table should print, with its row; an undivided （六） is a row of another edition. */
function* expectedCells(
  report: Report,
  template: Template,
  id: TableId,
  expected: ReadonlySet<string>,
): Generator<{ readonly row: string; readonly cell: Cell }> {
  for (const { row, cell } of cellsOf(report, template, id))
    if (expected.has(row.id)) yield { row: row.id, cell };
  const own = new Set(rowsOf(template.tables[id]).map(({ row }) => row.id));
  for (const row of expected)
    if (!own.has(row)) for (const cell of Object.values(report.tables[id]?.[row] ?? {})) yield { row, cell };
}

function coverTable(report: Report, template: Template, id: TableId): TableCoverage {
  const covered = noTable();
  const form = rowsOf(template.tables[id]);
  const table = report.tables[id];
  if (!table) {
    covered.rows.missing.push(...form.map(({ row }) => row.id));
    for (const { block } of form) covered.cells.missing += block.columns.length;
    return covered;
  }
  const ids = form.map(({ row }) => row.id);
  const expected = new Set(printedRows(ids, table));
  const lacking = new Set(expected);
  for (const { row, cell } of expectedCells(report, template, id, expected)) {
    covered.cells[cell.state]++;
    if (cell.state !== 'missing') lacking.delete(row);
  }
  covered.rows.missing.push(...lacking);
  for (const { table: of, row } of report.doubled) if (of === id) covered.rows.doubled.push(row);
  for (const { kind, table: of, label } of report.surplus)
    if (of === id && kind === 'row') covered.rows.unknown.push(label);
  return covered;
}

function coverSections(report: Report, template: Template | null): Coverage['sections'] {
  const found: SectionId[] = [];
  const missing: SectionId[] = [];
  for (const { id } of template?.sections ?? []) {
    const presence = sectionPresence(report, id);
    const isEmpty = presence === 'headed' && !isTableSection(id) && textOf(report, id).trim() === '';
    (presence === 'missing' || presence === 'content' || isEmpty ? missing : found).push(id);
  }
  return { found, missing };
}

const linesOf = (report: Report, template: Template | null): readonly IdentityLine[] =>
  template ? tableIds.flatMap((id) => identityLines(report, template, id)) : [];

/** Rules that ran, and the figures that some of their sums lack. */
export function unevaluatedOf(
  report: Report,
  { template, ran }: Pick<Covered, 'template' | 'ran'>,
): Unevaluated[] {
  const grouped = new Map<string, { id: string; reason: UnevaluatedReason; paths: Set<string> }>();
  for (const line of linesOf(report, template)) {
    const { rule, reason } = line;
    if (!reason || !ran.has(rule)) continue;
    const key = `${rule} ${reason}`;
    const entry = grouped.get(key) ?? { id: rule, reason, paths: new Set() };
    grouped.set(key, entry);
    for (const path of line.unknown) entry.paths.add(path);
  }
  return [...grouped.values()].map((entry) => ({ ...entry, paths: [...entry.paths] }));
}

function coverIdentities(report: Report, { template, ran }: Covered): Coverage['identities'] {
  const identities: Coverage['identities'] = { holding: 0, broken: 0, unevaluated: [] };
  for (const line of linesOf(report, template)) {
    const { rule, state, at } = line;
    if (!ran.has(rule)) identities.unevaluated.push({ id: rule, at, reason: 'not-selected' });
    else if (line.reason)
      identities.unevaluated.push({
        id: rule,
        at,
        reason: line.reason,
        ...(isLeftOpen(line) && holdsWithZeros(line) && { holdsWithZeros: true }),
      });
    else identities[state === 'holds' ? 'holding' : 'broken']++;
  }
  for (const id of tableIds)
    if (report.tables[id] === null)
      for (const { rule } of template?.tables[id].identities ?? [])
        identities.unevaluated.push({ id: rule, at: id, reason: 'table-missing' });
  return identities;
}

/** What rules that the options left out would have compared. A fault of such a rule is of no concern here. */
function comparedByOthers(report: Report, { leftOutRules, template }: Covered): ReadonlySet<Claim> {
  const claims = new Set<Claim>();
  const context = { template, prior: null, children: [], peers: [], options: {} };
  for (const rule of leftOutRules)
    try {
      for (const claim of rule.compares?.(report, context) ?? []) claims.add(claim);
    } catch {
      // It did not run, and so says nothing.
    }
  return claims;
}

/** Numbers of the prose: compared are those that a rule which ran held against figures. */
function coverClaims(report: Report, covered: Covered): Coverage['claims'] {
  const { compared } = covered;
  const others = comparedByOthers(report, covered);
  const { notCompared } = judgeClaims(report);
  const open = report.claims.filter((claim) => !compared.has(claim));
  return {
    read: report.claims.length,
    compared: report.claims.length - open.length,
    notCompared: open.map((claim) => ({
      text: claim.text,
      reason: others.has(claim) ? 'not-selected' : (notCompared.get(claim) ?? 'unsure'),
      at: claim.at,
    })),
  };
}

const isWholeTable = ({ cells, rows }: TableCoverage): boolean =>
  cells.invalid + cells.ambiguous + cells.missing === 0 && rows.missing.length + rows.doubled.length === 0;

/** The report itself among its subordinates, as where a whole folder is named, keeps nothing from being compared. */
const isHarmless = (one: CompanionCoverage, all: readonly CompanionCoverage[]): boolean =>
  one.reason === 'child-same-file' && all.some(({ role, used }) => role === 'child' && used);

/** Tells what of a report was read and compared. Evaluates nothing anew: the sums and claims are those the rules judged. */
export function coverReport(report: Report, covered: Covered): Coverage {
  const { template } = covered;
  const tableOf = (id: TableId): TableCoverage => (template ? coverTable(report, template, id) : noTable());
  const sections = coverSections(report, template);
  const tables = {
    proactive: tableOf('proactive'),
    requests: tableOf('requests'),
    remedies: tableOf('remedies'),
  };
  return {
    whole:
      covered.complete &&
      template !== null &&
      covered.ran.size > 0 &&
      sections.missing.length === 0 &&
      Object.values(tables).every(isWholeTable) &&
      covered.companions.every((one) => one.used || isHarmless(one, covered.companions)),
    sections,
    tables,
    identities: coverIdentities(report, covered),
    claims: coverClaims(report, covered),
    companions: [...covered.companions],
    leftOut: [...covered.leftOut],
  };
}

/** The coverage of a source that is no report, or could not be read. */
export const emptyCoverage = (leftOut: readonly LeftOutCount[] = []): Coverage => ({
  whole: false,
  sections: { found: [], missing: [] },
  tables: { proactive: noTable(), requests: noTable(), remedies: noTable() },
  identities: { holding: 0, broken: 0, unevaluated: [] },
  claims: { read: 0, compared: 0, notCompared: [] },
  companions: [],
  leftOut: [...leftOut],
});
