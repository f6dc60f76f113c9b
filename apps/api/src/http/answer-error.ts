import { JobError } from '@gouji/runner/job';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { AppEnvironment } from '../environment.ts';
import type { Shortage } from '../work/places.ts';
import { pickLanguage } from './bilingual.ts';
import { ProblemError, problemResponse } from './problem.ts';

/** Seconds after which a refused caller may come again. */
export const RETRY_AFTER_SECONDS = 2;

const later = { headers: { 'retry-after': String(RETRY_AFTER_SECONDS) } };

export const overloaded = (): ProblemError => new ProblemError('overloaded', undefined, later);

/** There is no room: for nobody, or for this caller. */
export const noRoom = (shortage: Shortage): ProblemError =>
  shortage === 'full' ? overloaded() : new ProblemError('too-many-at-once', undefined, later);

/** Any throw as the problem that the client shall see. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof JobError && error.reason !== 'crashed') return overloaded();
  if (error instanceof HTTPException && error.status === 404) return new ProblemError('not-found');
  return new ProblemError('internal');
}

/** The one way a request ends in a problem. */
export function answerError(
  context: Context<AppEnvironment>,
  error: ProblemError,
  typeBase: string,
): Response {
  context.set('problem', error.problem);
  const { path } = context.req;
  return problemResponse(error, {
    language: context.get('language') ?? pickLanguage(undefined, context.req.header('accept-language')),
    requestId: context.get('requestId') ?? '',
    // The address without its query; a path that is no route of ours may hold anything, so it is cut.
    instance: path.slice(0, 200),
    typeBase,
  });
}
