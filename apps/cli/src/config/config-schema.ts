import { inBothLanguages } from '@gouji/core/format';
import * as z from 'zod';

const Level = z.enum(['error', 'warning', 'info', 'off']);
const Preset = z
  .enum(['recommended', 'strict', 'all'])
  .describe('recommended: the grades of the rules; strict: every info counts as a warning; all: every rule');
const Globs = z.array(z.string().min(1));

const RuleSetting = z
  .union([Level, z.tuple([Level, z.record(z.string(), z.unknown())])], {
    error: inBothLanguages({
      zh: '应为 error、warning、info 或 off，或者 [级别, {选项}]。',
      en: 'This must be error, warning, info or off, or [level, {options}].',
    }),
  })
  .describe('a severity or "off", or [severity, options]');
const RuleSettings = z
  .record(z.string().min(1), RuleSetting)
  .describe('settings by rule id or pattern such as "wording/*"; the last match wins');

const ExceptionEntry = z
  .strictObject({
    fingerprint: z.string().min(1).optional().describe('the fingerprint of one finding'),
    rule: z.string().min(1).optional().describe('a rule id or pattern'),
    path: z.string().min(1).optional().describe('the path of a value, or a pattern such as "requests/*"'),
    reason: z.string().trim().min(1).describe('why the finding is accepted; shown in the output'),
    expires: z.iso.date().optional().describe('the last day on which the exception holds, YYYY-MM-DD'),
  })
  .refine((entry) => entry.fingerprint ?? entry.rule ?? entry.path, {
    error: inBothLanguages({
      zh: 'fingerprint、rule、path 至少要写一项。',
      en: 'One of fingerprint, rule and path is needed.',
    }),
  });

const perPath = {
  preset: Preset.optional(),
  only: Globs.optional(),
  skip: Globs.optional(),
  rules: RuleSettings.optional(),
};

const Override = z.strictObject({
  files: Globs.min(1).describe('patterns over paths, relative to the folder of the configuration'),
  ...perPath,
  exceptions: z.array(ExceptionEntry).optional(),
});

const count = z.int().min(1);

/** The configuration file, `gouji.config.{ts,js,json}`. Unknown keys are refused, so that a slip does not pass unseen. */
export const Config = z.strictObject({
  $schema: z.string().optional(),
  language: z.enum(['zh', 'en']).optional().describe('language of the output'),
  ...perPath,
  failOn: z
    .enum(['error', 'warning', 'never'])
    .optional()
    .describe('severity from which findings fail the run'),
  maxWarnings: z.int().min(0).optional().describe('more warnings than this fail the run'),
  baseline: z.string().min(1).optional().describe('file of known findings, relative to the configuration'),
  ignore: Globs.optional().describe('what in folders is no report, in the syntax of .gitignore'),
  exceptions: z.array(ExceptionEntry).optional(),
  overrides: z.array(Override).optional().describe('settings for some files; later entries win'),
  open: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe(
      'program and arguments by which the review opens an original file; {file}, {page}, {line}, {column}, {sheet} and {cell} are filled in',
    ),
  letter: z
    .strictObject({
      template: z
        .string()
        .min(1)
        .optional()
        .describe('a Word document or a text with {{fields}}, relative to the configuration'),
      from: z.string().optional().describe('office that signs'),
      number: z.string().optional().describe('document number'),
      deadline: z.iso.date().optional().describe('day by which an answer is expected, YYYY-MM-DD'),
      contact: z.string().optional().describe('person and telephone'),
    })
    .optional()
    .describe('how letters are written'),
  limits: z
    .strictObject({
      bytes: count.optional(),
      pages: count.optional(),
      cells: count.optional(),
      entries: count.optional(),
      inflatedBytes: count.optional(),
      depth: count.optional(),
      milliseconds: count.optional(),
    })
    .optional()
    .describe('what one reading may cost'),
});
export type Config = z.infer<typeof Config>;
