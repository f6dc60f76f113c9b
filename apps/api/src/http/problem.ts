import type { Language } from '@gouji/core/model';
import { z } from 'zod';
import type { Bilingual } from './bilingual.ts';
import { type ProblemName, problemTypes } from './problem-types.ts';

/** One fault inside a request: where (JSON Pointer or parameter name), which kind, in words. Never the input itself. */
export const ProblemItem = z.object({
  pointer: z.string().optional(),
  parameter: z.string().optional(),
  code: z.string(),
  detail: z.string(),
});
export type ProblemItem = z.infer<typeof ProblemItem>;

/** The most faults one answer tells of: who mends these finds the others the next time. */
export const MOST_ERRORS = 20;

/** The body of every refusal, `application/problem+json` (RFC 9457). */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  requestId: z.string(),
  errors: z.array(ProblemItem).max(MOST_ERRORS).optional(),
  available: z.array(z.string()).optional(),
  limit: z.int().optional(),
});
export type Problem = z.infer<typeof Problem>;

export interface ProblemExtras {
  readonly headers?: Readonly<Record<string, string>>;
  readonly errors?: readonly ProblemItem[];
  readonly available?: readonly string[];
  readonly limit?: number;
}

/** A problem as plain data, to be sent between threads. */
export interface ProblemParts {
  readonly problem: ProblemName;
  readonly detail: Bilingual;
  readonly extras: ProblemExtras;
}

/** Thrown anywhere inside a request to end it with a problem; nothing of the cause reaches the client. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ProblemName;
  readonly detail: Bilingual;
  readonly extras: ProblemExtras;
  constructor(
    problem: ProblemName,
    detail: Bilingual = problemTypes[problem].meaning,
    extras: ProblemExtras = {},
  ) {
    super(`${problem}: ${detail.en}`);
    this.problem = problem;
    this.detail = detail;
    this.extras = extras;
  }
  static from({ problem, detail, extras }: ProblemParts): ProblemError {
    return new ProblemError(problem, detail, extras);
  }
  get parts(): ProblemParts {
    return { problem: this.problem, detail: this.detail, extras: this.extras };
  }
}

/** What the answer says besides the problem itself. `typeBase` ends before the name of the type. */
export interface ProblemPlace {
  readonly language: Language;
  readonly requestId: string;
  readonly instance: string;
  readonly typeBase: string;
}

/** The problem as a response. */
export function problemResponse(error: ProblemError, place: ProblemPlace): Response {
  const type = problemTypes[error.problem];
  const body: Problem = {
    type: `${place.typeBase}${error.problem}`,
    title: type.title[place.language],
    status: type.status,
    detail: error.detail[place.language],
    instance: place.instance,
    requestId: place.requestId,
    ...(error.extras.errors && { errors: error.extras.errors.slice(0, MOST_ERRORS) }),
    ...(error.extras.available && { available: [...error.extras.available] }),
    ...(error.extras.limit !== undefined && { limit: error.extras.limit }),
  };
  return new Response(JSON.stringify(body), {
    status: type.status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': place.language,
      'cache-control': 'no-store',
      ...error.extras.headers,
    },
  });
}
