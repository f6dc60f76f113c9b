import type { ProblemName } from './http/problem-types.ts';
import type { JobFacts, JobKind } from './work/job.ts';

/** Who asked; only for records of access, never for the common log. */
export interface CallerRecord {
  readonly tenant: string | null;
  /** The name of the token. */
  readonly token: string | null;
  readonly address: string | null;
}

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
  /** Null for routes that ask nobody who they are. */
  readonly caller: CallerRecord | null;
}

/** Where logs and metrics attach. Nothing it is given holds text or names of documents. */
export interface Observer {
  request(record: RequestRecord): void;
  /** One document was worked on. */
  job(requestId: string, kind: JobKind, facts: JobFacts, caller: CallerRecord | null): void;
  /** A fault of the program; the client saw only `internal`. */
  fault(requestId: string, error: unknown): void;
}

export const silentObserver: Observer = { request() {}, job() {}, fault() {} };

/** Tells several observers of everything. */
export const joinObservers = (observers: readonly Partial<Observer>[]): Observer => ({
  request: (record) => {
    for (const observer of observers) observer.request?.(record);
  },
  job: (...facts) => {
    for (const observer of observers) observer.job?.(...facts);
  },
  fault: (...facts) => {
    for (const observer of observers) observer.fault?.(...facts);
  },
});
