import type { ProblemName } from './http/problem-types.ts';
import type { JobFacts } from './work/job.ts';

/** What is told of a finished request. `route` is the pattern, never the address with its parameters. */
export interface RequestRecord {
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly bytes: number | null;
  readonly problem: ProblemName | null;
  /** Set when the caller went away before the answer. */
  readonly cancelled: boolean;
}

/** Where logs and metrics attach. Nothing it is given holds text or names of documents. */
export interface Observer {
  request(record: RequestRecord): void;
  /** One document was worked on. */
  job(requestId: string, kind: 'check' | 'parse', facts: JobFacts): void;
  /** A fault of the program; the client saw only `internal`. */
  fault(requestId: string, error: unknown): void;
}

export const silentObserver: Observer = { request() {}, job() {}, fault() {} };
