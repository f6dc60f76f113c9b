import type { Language } from '@gouji/core/model';
import type { Identity } from './access/tenants.ts';
import type { ProblemName } from './http/problem-types.ts';

/** What the middleware leaves for the routes. */
export interface AppEnvironment {
  Variables: {
    requestId: string;
    language: Language;
    /** Who is counted as one: a tenant or an address. */
    caller: string;
    /** Set when the caller is known by a token. */
    identity: Identity | null;
    address: string | null;
    problem: ProblemName | null;
    /** Bytes of the body that was read. */
    received: number | null;
  };
}
