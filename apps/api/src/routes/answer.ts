import { JobError } from '@gouji/runner/job';
import type { Context } from 'hono';
import type { ChargeDocuments } from '../access/document-quota.ts';
import type { AppEnvironment } from '../environment.ts';
import { noRoom } from '../http/answer-error.ts';
import { ProblemError } from '../http/problem.ts';
import { submissionType } from '../http/submission-type.ts';
import { callerRecord } from '../http/watch.ts';
import { readSubmission } from '../intake/read-submission.ts';
import { refuseDeclaredLength } from '../intake/receive-body.ts';
import type { IntakeSetting, Submission, SubmissionLimits } from '../intake/submission.ts';
import type { CallerRecord, Observer } from '../observer.ts';
import type { RequestLimits } from '../options.ts';
import { answerCut } from '../work/cut-answer.ts';
import type { Engine } from '../work/engine.ts';
import type { Job, JobResult } from '../work/job.ts';
import type { Place } from '../work/places.ts';

/** What the routes that do work share. */
export interface Workshop {
  readonly engine: Engine;
  readonly limits: RequestLimits;
  readonly observer: Observer;
  readonly charge: ChargeDocuments;
}

type AppContext = Context<AppEnvironment>;

/**
 * Takes a place, reads the body into it and hands both to `work`, which gives the place back (here it is given back only
 * when something throws). Everything that can be refused by its headers is refused before a byte
 * is read.
 */
export async function withSubmission<Result>(
  context: AppContext,
  { engine, limits, charge }: Workshop,
  most: SubmissionLimits,
  named: IntakeSetting['named'],
  work: (submission: Submission, place: Place) => Promise<Result>,
): Promise<Result> {
  const request = context.req.raw;
  const media = submissionType(request, most.data ? 'data' : most.files > 1 ? 'batch' : 'document');
  refuseDeclaredLength(request, limits.bodyBytes);
  const declared = request.headers.get('content-length');
  const place = engine.enter(Number(declared ?? 0), {
    caller: context.get('caller'),
    atOnce: context.get('identity')?.tenant.atOnce,
  });
  if (typeof place === 'string') throw noRoom(place);
  try {
    const { submission, received } = await readSubmission(request, place, engine, limits, {
      media,
      limits: most,
      named,
      language: context.get('language'),
    });
    context.set('received', received);
    charge(context, submission.files.length);
    return await work(submission, place);
  } catch (error) {
    place.leave();
    throw error;
  }
}

const neverWritten = {
  zh: '这份数据在规定的时间和内存内没有写成报告。',
  en: 'The data could not be written as a report within the limits of time and memory.',
};

/** For whom a job is done. */
export interface Asker {
  readonly requestId: string;
  readonly caller: string;
  readonly record: CallerRecord | null;
}

export const askerOf = (context: AppContext): Asker => ({
  requestId: context.get('requestId'),
  caller: context.get('caller'),
  record: callerRecord(context),
});

/** Does one job and tells the observer; a cut becomes an indeterminate answer, what was sent amiss a problem. */
export async function runForAnswer(
  { engine, observer }: Workshop,
  { requestId, caller, record }: Asker,
  job: Job,
  signal: AbortSignal,
): Promise<JobResult> {
  const result = await engine.run(job, caller, signal).catch((error: unknown) => {
    if (error instanceof JobError && error.reason === 'crashed') observer.fault(requestId, error);
    throw error;
  });
  if (result.kind === 'refused') throw new ProblemError(result.problem, result.sentence);
  if (result.kind === 'cut' && job.kind === 'render') throw new ProblemError('too-large', neverWritten);
  const answer = result.kind === 'cut' ? await answerCut(job, result.cut, result.limit) : result;
  observer.job(requestId, job.kind, answer.facts, record);
  return answer;
}
