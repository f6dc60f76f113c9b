import { z } from 'zod';
import { SourceLocation } from './location.ts';
import { SectionId } from './report.ts';

/**
 * Why something was not evaluated. Of a value: the state of the cell that is no number (`blank` and `placeholder` are the
 * report's doing, `invalid`, `ambiguous` and `missing` keep a report from passing), `table-missing`, or `not-selected` when
 * the check was left out by the options.
 */
export const UnevaluatedReason = z.enum([
  'blank',
  'placeholder',
  'invalid',
  'ambiguous',
  'missing',
  'table-missing',
  'not-selected',
]);
export type UnevaluatedReason = z.infer<typeof UnevaluatedReason>;

/** Cells of a table by how they read. */
export const CellCounts = z.object({
  number: z.int(),
  blank: z.int(),
  placeholder: z.int(),
  invalid: z.int(),
  ambiguous: z.int(),
  missing: z.int(),
});
export type CellCounts = z.infer<typeof CellCounts>;

/** What was read of a table. Rows by id of the template; `unknown` are printed labels that no row of the template has. */
export const TableCoverage = z.object({
  cells: CellCounts,
  rows: z.object({
    missing: z.array(z.string()),
    doubled: z.array(z.string()),
    unknown: z.array(z.string()),
  }),
});
export type TableCoverage = z.infer<typeof TableCoverage>;

/**
 * Why a number of the prose was not compared: `unsure` how it is meant, `other-scope` (other bodies, other times),
 * `no-value` (the table has no number there), `no-counterpart` (no table states such a thing), `not-selected` when the rules
 * that compare were left out by the options.
 */
export const NotComparedReason = z.enum([
  'unsure',
  'other-scope',
  'no-value',
  'no-counterpart',
  'not-selected',
]);
export type NotComparedReason = z.infer<typeof NotComparedReason>;

/** Why another report given beside was not used. `prior-…` of last year's report, `child-…` of a subordinate body's. */
export const CompanionReason = z.enum([
  'prior-unreadable',
  'prior-not-report',
  'prior-same-file',
  'prior-other-body',
  'prior-wrong-year',
  'prior-year-unknown',
  'child-unreadable',
  'child-not-report',
  'child-same-file',
  'child-other-body',
  'child-wrong-year',
  'child-year-unknown',
]);
export type CompanionReason = z.infer<typeof CompanionReason>;

/** Another report given beside, and whether it was used. */
export const CompanionCoverage = z.object({
  name: z.string(),
  role: z.enum(['prior', 'child']),
  used: z.boolean(),
  reason: CompanionReason.optional(),
});
export type CompanionCoverage = z.infer<typeof CompanionCoverage>;

/** How many parts of the source a reader left out for one reason, such as `picture`, `hidden`, `deleted` or `raised`. */
export const LeftOutCount = z.object({ what: z.string(), count: z.int().min(1) });
export type LeftOutCount = z.infer<typeof LeftOutCount>;

/**
 * What of a report was read and compared, and what was not, with the reason. `whole` is true when all that the edition
 * demands was read and evaluated and every companion given was used; only then can a report pass.
 */
export const Coverage = z.object({
  whole: z.boolean(),
  sections: z.object({ found: z.array(SectionId), missing: z.array(SectionId) }),
  tables: z.object({ proactive: TableCoverage, requests: TableCoverage, remedies: TableCoverage }),
  /** Lines of the sums that the template prescribes. `id` is the rule, `at` the path of the figure the sum must equal. */
  identities: z.object({
    holding: z.int(),
    broken: z.int(),
    /** `holdsWithZeros` where the two sides are equal if each blank is 0, which the report does not say. */
    unevaluated: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        reason: UnevaluatedReason,
        holdsWithZeros: z.boolean().optional(),
      }),
    ),
  }),
  /** Numbers of the prose: how many were read, how many held against the tables. */
  claims: z.object({
    read: z.int(),
    compared: z.int(),
    notCompared: z.array(z.object({ text: z.string(), reason: NotComparedReason, at: SourceLocation })),
  }),
  companions: z.array(CompanionCoverage),
  leftOut: z.array(LeftOutCount),
});
export type Coverage = z.infer<typeof Coverage>;
