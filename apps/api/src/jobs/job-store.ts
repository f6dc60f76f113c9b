import type { FileAccount, Verdict } from '@gouji/core/model';
import { ProblemError } from '../http/problem.ts';
import type { Question } from '../work/job.ts';
import type { JobDocument } from './unpack-archive.ts';

/** How far a job is. */
export interface JobState {
  readonly documents: number;
  readonly judged: number;
  /** Set aside: their verdict is indeterminate and says why. */
  readonly failed: number;
  readonly waiting: number;
  readonly running: number;
  readonly cancelled: number;
  /** Files that are no documents or could not be taken out of their archive; the results say why. */
  readonly aside: number;
  /** Its reports are still to be compared with each other. */
  readonly comparing: boolean;
}

/** The queue of all jobs together. */
export interface JobsLoad {
  readonly waiting: number;
  readonly running: number;
  readonly judged: number;
  readonly failed: number;
  readonly cancelled: number;
  /** Seconds the oldest has waited; null when none waits. */
  readonly oldest: number | null;
  /** Documents done within the last minute. */
  readonly lastMinute: number;
}

/** How a document of a job ended; `index` counts the documents in the order they were added. */
export type JobEnding = { readonly index: number } & (
  | { readonly verdict: Verdict; readonly account?: undefined }
  | { readonly verdict?: undefined; readonly account: FileAccount }
);

/** Keeps jobs and has their documents checked. Jobs belong to their caller; those of others are not there. */
export interface JobStore {
  /** After so many days a job is removed. */
  readonly days: number;
  /** Makes a job, or finds the one of this id. Whether it was made now. */
  open(caller: string, id: string): Promise<boolean>;
  add(
    caller: string,
    id: string,
    files: Iterable<JobDocument> | AsyncIterable<JobDocument>,
    question: Question,
  ): Promise<{ added: number; replaced: number; known: number }>;
  /** Null where there is no such job. */
  state(caller: string, id: string): Promise<JobState | null>;
  /**
   * What is done, in order from after `after` on, up to the first document that is not done; what was cancelled is told as
   * pending. Nothing before all that was added has been read and compared with each other, since until then any verdict may change.
   */
  results(caller: string, id: string, after: number): AsyncIterable<JobEnding>;
  cancel(caller: string, id: string): Promise<void>;
  retry(caller: string, id: string): Promise<void>;
  remove(caller: string, id: string): Promise<void>;
}

/** Ids are made here and only here: whatever else stands in an address names no job. */
export const isJobId = (text: string): boolean => /^[0-9a-f]{32}$/u.test(text);

export const noJob = (): ProblemError =>
  new ProblemError('not-found', {
    zh: '没有这个任务，或已过期。',
    en: 'There is no such job, or it has expired.',
  });
