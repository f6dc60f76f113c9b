import { counted } from '@gouji/core/format';
import type { Language, SourceFormat } from '@gouji/core/model';
import { SourceFormat as SourceFormatSchema } from '@gouji/core/model';
import { z } from 'zod';
import type { MediaType } from '../http/media-types.ts';
import { MOST_ERRORS, ProblemError, type ProblemItem } from '../http/problem.ts';
import type { Upload } from '../work/job.ts';
import { LONGEST_NAME } from './document-name.ts';

/** A document inside JSON: `content` is the text itself, or base64 for the binary formats. */
export const JsonDocument = z.strictObject({
  name: z.string().min(1).max(LONGEST_NAME).optional(),
  format: SourceFormatSchema.optional(),
  content: z.string(),
  encoding: z.enum(['text', 'base64']).optional(),
});
export type JsonDocument = z.infer<typeof JsonDocument>;

/** The JSON form of `POST /v1/check`. */
export const JsonSubmission = JsonDocument.extend({
  prior: JsonDocument.optional(),
  children: z.array(JsonDocument).optional(),
});

/** The JSON form of `POST /v1/batch`. */
export const JsonBatch = z.strictObject({ files: z.array(JsonDocument).min(1) });

/** What a request asks to be read: one document or several, with the reports to compare with. */
export interface Submission {
  readonly files: readonly Upload[];
  readonly prior?: Upload;
  readonly children: readonly Upload[];
}

/** The most documents a body may hold of each kind; 0 where an operation takes none. */
export interface SubmissionLimits {
  readonly files: number;
  readonly prior: 0 | 1;
  readonly children: number;
  /** The body is data, to be taken as it is: no documents are looked for in it. */
  readonly data?: true;
}

/** All that is needed to read the documents of one body; structured-cloneable. */
export interface IntakeSetting {
  readonly media: MediaType;
  readonly limits: SubmissionLimits;
  readonly language: Language;
  /** What the query says of the document. */
  readonly named: { readonly name?: string | undefined; readonly format?: SourceFormat | undefined };
}

/** Bounds of every body, whatever it may hold; shown at `/v1/limits`. */
export const intakeLimits = {
  partHeaderBytes: 8 * 1024,
  nameLength: LONGEST_NAME,
  jsonDepth: 8,
  /** Members of one object; the schema names each that it does not know. */
  jsonMembers: MOST_ERRORS,
} as const;

/** A part of the body by its role, as problems point at it. */
export const fault = (
  { language }: Pick<IntakeSetting, 'language'>,
  pointer: string,
  code: string,
  zh: string,
  en: string,
): ProblemError =>
  new ProblemError('invalid-body', undefined, {
    errors: [{ pointer, code, detail: language === 'zh' ? zh : en } satisfies ProblemItem],
  });

/** More documents of one kind than the operation takes. */
export function tooMany(setting: IntakeSetting, pointer: string, limit: number): ProblemError {
  return limit === 0
    ? fault(
        setting,
        pointer,
        'not-taken',
        '这个操作不接受这一部分。',
        'This operation does not take this part.',
      )
    : fault(setting, pointer, 'too-many', `最多 ${limit} 份文件。`, `At most ${counted(limit, 'document')}.`);
}
