import { z } from 'zod';
import { Finding } from './finding.ts';
import { Notice } from './notice.ts';
import { Report } from './report.ts';
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
 * The smallest change of cells that explains several findings at once. `candidates` are ranked, best first;
 * equal `score` means a tie. `explains` are fingerprints of findings.
 */
export const Diagnosis = z.object({
  table: z.string(),
  message: z.string(),
  explains: z.array(z.string()),
  candidates: z.array(
    z.object({ changes: z.array(CellChange), score: z.number(), evidence: z.array(z.string()) }),
  ),
  exhaustive: z.boolean(),
});
export type Diagnosis = z.infer<typeof Diagnosis>;

/** The result of checking one source. `complete` is false when a limit cut the reading or a rule crashed. */
export const Verdict = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  tool: Tool,
  source: SourceSummary,
  outcome: Outcome,
  complete: z.boolean(),
  counts: Counts,
  findings: z.array(Finding),
  diagnoses: z.array(Diagnosis),
  notices: z.array(Notice),
  rules: z.object({
    ran: z.array(z.string()),
    skipped: z.array(z.object({ id: z.string(), reason: z.string() })),
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
