import { describeDiagnosis } from '../../format/describe-diagnosis.ts';
import type { Speech } from '../../format/words/index.ts';
import type { Correction, Finding } from '../../model/finding.ts';
import type { Report, TableId } from '../../model/report.ts';
import type { Diagnosis } from '../../model/verdict.ts';
import { toPath } from '../../template/index.ts';
import { type Constraint, constraintsOf, constraintsWithBlanks, hasBroken, rowPaths } from './constraints.ts';
import { callWitnesses, type Witnesses } from './evidence.ts';
import { blankSum, explain } from './explain.ts';
import { isAsserted, rankRepairs } from './rank-repairs.ts';
import { type Search, searchRepairs, searchShiftedRows } from './search-repairs.ts';

const isBroken = (constraint: Constraint): boolean => Math.abs(constraint.residual) >= 1e-9;

/** Groups of constraints that share cells, each with at least one broken. */
function brokenParts(constraints: readonly Constraint[]): Constraint[][] {
  if (!constraints.some(isBroken)) return [];
  const byPath = new Map<string, number[]>();
  constraints.forEach(({ terms }, index) => {
    for (const path of terms.keys()) {
      const known = byPath.get(path);
      if (known) known.push(index);
      else byPath.set(path, [index]);
    }
  });
  const seen = new Set<number>();
  const parts: Constraint[][] = [];
  constraints.forEach((constraint, start) => {
    if (!isBroken(constraint) || seen.has(start)) return;
    const part: Constraint[] = [];
    const queue = [start];
    seen.add(start);
    while (queue.length > 0) {
      const one = constraints[queue.pop()!]!;
      part.push(one);
      for (const path of one.terms.keys())
        for (const next of byPath.get(path)!)
          if (!seen.has(next)) {
            seen.add(next);
            queue.push(next);
          }
    }
    parts.push(part);
  });
  return parts;
}

/** The diagnoses, and what they assert of each finding, by fingerprint. */
export interface Diagnosed {
  readonly diagnoses: readonly Diagnosis[];
  readonly corrections: ReadonlyMap<string, Correction>;
}

/** The values of a table by path, where they are numbers. */
function valuesOf(report: Report, tableId: TableId): Map<string, number> {
  const values = new Map<string, number>();
  for (const [row, cells] of Object.entries(report.tables[tableId]!))
    for (const [column, cell] of Object.entries(cells))
      if (cell.value !== null) values.set(toPath(tableId, row, column), cell.value);
  return values;
}

/** The repairs of one group of sums: the smallest sets of cells, or whole rows that stand one column off. */
function repairsOf(
  report: Report,
  tableId: TableId,
  part: readonly Constraint[],
  values: ReadonlyMap<string, number>,
): Search & { readonly isShift: boolean } {
  const search = searchRepairs(part, values);
  if ((search.repairs[0]?.size ?? Number.POSITIVE_INFINITY) <= 1) return { ...search, isShift: false };
  const shifted = searchShiftedRows(part, values, rowPaths(report, tableId));
  return shifted.length > 0 ? { ...search, repairs: shifted, isShift: true } : { ...search, isShift: false };
}

/** What is known when the broken sums of one table are looked at. */
interface Case {
  readonly report: Report;
  readonly tableId: TableId;
  readonly findings: readonly Finding[];
  readonly values: ReadonlyMap<string, number>;
  readonly witnesses: Witnesses;
}

/** A diagnosis without its words, with what it asserts. */
interface Part {
  readonly diagnosis: Omit<Diagnosis, 'message'>;
  readonly corrections: ReadonlyMap<string, Correction>;
}

/** The diagnosis of one group of sums, with what it asserts; null where it points to no cell in particular. */
function diagnosePart(
  { report, tableId, findings, values, witnesses }: Case,
  part: readonly Constraint[],
  blanks = false,
): Part | null {
  const broken = part.filter(isBroken);
  if (explain(findings, broken, null, values).length === 0) return null;
  const { repairs, exhaustive, isShift } = repairsOf(report, tableId, part, values);
  const ranked = rankRepairs(repairs, witnesses).map((one) =>
    blanks ? { ...one, evidence: [...one.evidence, { kind: 'blanks-as-zero' as const, weight: 0 }] } : one,
  );
  const [best, second] = ranked;
  if (!best || (broken.length === 1 && second && best.score <= second.score)) return null;
  const brokenSumsOf = (path: string): number => broken.filter(({ terms }) => terms.has(path)).length;
  const asserted = !blanks && !isShift && isAsserted(ranked, exhaustive, brokenSumsOf);
  const isBest = second === undefined || best.score > second.score;
  const explained = explain(findings, broken, isBest ? best.repair : null, values);
  const corrections = new Map(
    explained.flatMap(({ finding, correction }) =>
      asserted && correction ? [[finding.fingerprint, correction] as const] : [],
    ),
  );
  const diagnosis = {
    table: tableId,
    explains: explained.map(({ finding }) => finding.fingerprint),
    asserted,
    sums: broken.length,
    shifted: isShift,
    candidates: ranked.map(({ repair, score, evidence }) => ({
      changes: [...repair].map(([path, to]) => ({ path, from: values.get(path) ?? null, to })),
      score,
      evidence: evidence.map(({ kind, value }) => ({ kind, ...(value !== undefined && { value }) })),
    })),
    exhaustive,
  };
  return { diagnosis, corrections };
}

const pathsOf = ({ candidates: [best] }: Part['diagnosis']): string => JSON.stringify(best?.changes ?? []);

/**
 * The diagnoses with those of sums that have blanks, where each blank is taken for 0: a fault that the others found already
 * explains these sums too, and a new one is proposed, never asserted, where it stands in none that was explained.
 */
function withBlanks(known: Case, plain: readonly Part[]): readonly Part[] {
  const told = new Set(plain.flatMap(({ diagnosis }) => diagnosis.explains));
  const isOpen = ({ ruleId, fingerprint }: Finding): boolean => ruleId === blankSum && !told.has(fingerprint);
  if (!known.findings.some(isOpen)) return plain;
  const all = [...plain];
  for (const part of brokenParts(constraintsWithBlanks(known.report, known.tableId))) {
    const found = diagnosePart(known, part, true);
    if (!found) continue;
    const { explains } = found.diagnosis;
    const same = all.findIndex(({ diagnosis }) => diagnosis.explains.some((one) => explains.includes(one)));
    if (same < 0) all.push(found);
    else if (pathsOf(all[same]!.diagnosis) === pathsOf(found.diagnosis)) {
      const { diagnosis, corrections } = all[same]!;
      all[same] = { corrections, diagnosis: { ...diagnosis, explains, sums: found.diagnosis.sums } };
    }
  }
  return all;
}

/** A diagnosis explains findings; most tables have none, or no broken sum, and need not be looked at. */
const needsDiagnosis = (report: Report, tableId: TableId, findings: readonly Finding[]): boolean =>
  findings.some(({ path }) => path?.startsWith(`${tableId}/`)) &&
  (hasBroken(report, tableId) || findings.some(({ ruleId }) => ruleId === blankSum));

/**
 * Finds, for each table whose identities are broken, the smallest change of cells that restores them all, says which
 * findings it explains, and where it is the only best one, what each of them must become. A single broken sum that points
 * to no cell in particular gets no diagnosis.
 */
export function diagnose(
  report: Report,
  findings: readonly Finding[],
  language: Speech,
  prior: Report | null = null,
): Diagnosed {
  const diagnoses: Diagnosis[] = [];
  const corrections = new Map<string, Correction>();
  for (const tableId of ['requests', 'remedies'] satisfies TableId[]) {
    if (!needsDiagnosis(report, tableId, findings)) continue;
    const values = valuesOf(report, tableId);
    const witnesses = callWitnesses(report, prior, values);
    const known: Case = { report, tableId, findings, values, witnesses };
    const plain = brokenParts(constraintsOf(report, tableId)).map((part) => diagnosePart(known, part));
    for (const found of withBlanks(
      known,
      plain.filter((one) => one !== null),
    )) {
      for (const [fingerprint, correction] of found.corrections) corrections.set(fingerprint, correction);
      const message = describeDiagnosis(found.diagnosis, report.template, language);
      diagnoses.push({ ...found.diagnosis, message });
    }
  }
  return { diagnoses, corrections };
}
