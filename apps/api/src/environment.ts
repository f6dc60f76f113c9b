import type { Language } from '@gouji/core/model';
import type { ProblemName } from './http/problem-types.ts';

/** What the middleware leaves for the routes. */
export interface AppEnvironment {
  Variables: {
    requestId: string;
    language: Language;
    /** Whom the rate limit counts: a token or an address. */
    caller: string;
    problem: ProblemName | null;
    /** Bytes of the body that was read. */
    received: number | null;
  };
}
