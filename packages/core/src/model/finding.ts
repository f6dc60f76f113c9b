import { z } from 'zod';
import { SourceLocation } from './location.ts';

/** error: a provable contradiction or a mandatory element missing; warning: very likely wrong; info: style, plausibility, context. */
export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

export const Language = z.enum(['zh', 'en']);
export type Language = z.infer<typeof Language>;

/** The words of the source around a finding; `marks` are half-open index pairs into `text`. */
export const Excerpt = z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) });
export type Excerpt = z.infer<typeof Excerpt>;

/** Another value that takes part in the finding. `label` is in the language of the run. */
export const Related = z.object({
  path: z.string().nullable(),
  label: z.string(),
  value: z.number().nullable(),
  location: SourceLocation.nullable(),
});
export type Related = z.infer<typeof Related>;

/** A provision a rule rests on, e.g. `{ id: 'regulations.49', text: '《条例》第四十九条' }`. */
export const Basis = z.object({ id: z.string(), text: z.string() });
export type Basis = z.infer<typeof Basis>;

export const Suppression = z.object({
  kind: z.enum(['exception', 'baseline']),
  reason: z.string().optional(),
  expires: z.string().optional(),
});
export type Suppression = z.infer<typeof Suppression>;

/**
 * A change of one value that is asserted, because something fixes it: `law` (a provision), `format` (the prescribed form),
 * `report` (the report's own statement elsewhere), `diagnosis` (the only best repair, by a clear margin). `path` is that of
 * a cell, `claims/<index>`, `title`, `period` or `sections/<id>`; `from` is null where nothing stands.
 */
export const Correction = z.object({
  path: z.string(),
  from: z.union([z.number(), z.string()]).nullable(),
  to: z.union([z.number(), z.string()]),
  because: z.enum(['law', 'format', 'report', 'diagnosis']),
});
export type Correction = z.infer<typeof Correction>;

/** Whether something speaks of the report, or of our reading of it: nobody is asked to mend what a converter broke. */
export const Concerns = z.enum(['report', 'reading']);
export type Concerns = z.infer<typeof Concerns>;

/** A violation the engine has worded, placed, graded and fingerprinted. Where two figures disagree they are `data.left` and `data.right`. */
export const Finding = z.object({
  ruleId: z.string(),
  messageId: z.string(),
  severity: Severity,
  message: z.string(),
  data: z.record(z.string(), z.unknown()),
  path: z.string().nullable(),
  location: SourceLocation.nullable(),
  excerpt: Excerpt.nullable(),
  related: z.array(Related),
  basis: z.array(Basis),
  correction: Correction.optional(),
  concerns: Concerns,
  suggestion: z.string().optional(),
  fingerprint: z.string(),
  docsUrl: z.string(),
  suppression: Suppression.optional(),
});
export type Finding = z.infer<typeof Finding>;
