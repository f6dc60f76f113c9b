import { z } from 'zod';
import { CompanionReason, Coverage, UnevaluatedReason } from './coverage.ts';
import { Finding } from './finding.ts';
import { Notice } from './notice.ts';
import { Edition, Organization, Report } from './report.ts';
import { SourceSummary } from './source.ts';

export const SCHEMA_VERSION = 1;

export const Outcome = z.enum(['pass', 'fail', 'indeterminate']);
export type Outcome = z.infer<typeof Outcome>;

export const Tool = z.object({ name: z.literal('gouji'), version: z.string() });
export type Tool = z.infer<typeof Tool>;

/** Findings that count (unsuppressed) by severity, and how many are suppressed. */
export const Counts = z.object({ error: z.int(), warning: z.int(), info: z.int(), suppressed: z.int() });
export type Counts = z.infer<typeof Counts>;

/** One way to mend the table: `path` changes from `from` to `to`. */
export const CellChange = z.object({ path: z.string(), from: z.number().nullable(), to: z.number() });
export type CellChange = z.infer<typeof CellChange>;

/**
 * What speaks for or against a repair: the prose states the new figure or the old one, last year's report carried out so
 * much, the way figures are mistyped, or the blanks of the sums are taken for 0, which nothing says.
 */
export const EvidenceKind = z.enum([
  'stated',
  'contradicted',
  'carried',
  'carried-otherwise',
  'transposed',
  'one-digit',
  'dropped',
  'doubled',
  'swapped',
  'impossible',
  'blanks-as-zero',
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** Evidence with the figure it rests on, where it rests on one. */
export const RepairEvidence = z.object({ kind: EvidenceKind, value: z.number().optional() });
export type RepairEvidence = z.infer<typeof RepairEvidence>;

/**
 * The smallest change of cells that explains several findings at once. `candidates` are ranked, best first;
 * equal `score` means a tie. `explains` are fingerprints of findings. `asserted` when the first candidate is the only best
 * one by a clear margin: only then do the findings it explains carry it as their correction. `sums` are restored by it;
 * `shifted` when it moves a whole row by one column.
 */
export const Diagnosis = z.object({
  table: z.string(),
  message: z.string(),
  explains: z.array(z.string()),
  asserted: z.boolean(),
  sums: z.int(),
  shifted: z.boolean(),
  candidates: z.array(
    z.object({ changes: z.array(CellChange), score: z.number(), evidence: z.array(RepairEvidence) }),
  ),
  exhaustive: z.boolean(),
});
export type Diagnosis = z.infer<typeof Diagnosis>;

/** Of whom and of which year a verdict speaks, as far as it is known. */
export const ReportSummary = z.object({
  title: z.string().nullable(),
  organization: Organization.nullable(),
  year: z.int().nullable(),
  template: Edition.nullable(),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

/** Why a rule did not run: what it needs was not found, or a companion was not given or not used. */
export const SkippedReason = z.enum([
  'no-proactive',
  'no-requests',
  'no-remedies',
  'no-year',
  'no-edition',
  'no-organization',
  'no-sections',
  'no-prior',
  'no-children',
  'no-peers',
  'none-alike',
  ...CompanionReason.options,
]);
export type SkippedReason = z.infer<typeof SkippedReason>;

/** A rule that ran, and values it could not evaluate, by path. */
export const Unevaluated = z.object({
  id: z.string(),
  reason: UnevaluatedReason,
  paths: z.array(z.string()),
});
export type Unevaluated = z.infer<typeof Unevaluated>;

/**
 * The result of checking one source. `pass` needs `coverage.whole`; what was not read or not compared makes the outcome
 * `indeterminate`, unless an error makes it `fail`. `complete` is false when a limit cut the reading or a rule crashed.
 */
export const Verdict = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  tool: Tool,
  source: SourceSummary,
  report: ReportSummary.nullable(),
  outcome: Outcome,
  complete: z.boolean(),
  counts: Counts,
  coverage: Coverage,
  findings: z.array(Finding),
  diagnoses: z.array(Diagnosis),
  notices: z.array(Notice),
  rules: z.object({
    ran: z.array(z.string()),
    skipped: z.array(z.object({ id: z.string(), reason: SkippedReason })),
    unevaluated: z.array(Unevaluated),
    crashed: z.array(z.object({ id: z.string(), detail: z.string() })),
  }),
});
export type Verdict = z.infer<typeof Verdict>;

/** What `gouji parse` and `POST /v1/parse` print. */
export const ParseResult = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  source: SourceSummary,
  report: Report.nullable(),
  notices: z.array(Notice),
});
export type ParseResult = z.infer<typeof ParseResult>;
