import type { SourceFormat } from '@gouji/core/model';
import type { Context, MiddlewareHandler } from 'hono';
import type { Tenants } from './access/tenants.ts';
import type { AppEnvironment } from './environment.ts';
import type { JobStore } from './jobs/job-store.ts';
import type { Observer } from './observer.ts';
import type { Engine } from './work/engine.ts';

/** Limits of one request; what a document may cost is limited by the engine. */
export interface RequestLimits {
  /** Bytes of a body. */
  readonly bodyBytes: number;
  /** Milliseconds a body may take to arrive. */
  readonly uploadMilliseconds: number;
  /** Bytes that must arrive each second, looked at over windows of `uploadWindow` milliseconds. */
  readonly uploadRate: number;
  readonly uploadWindow: number;
  /** Documents of one batch. */
  readonly batchFiles: number;
  /** Subordinate reports beside one document. */
  readonly children: number;
}

export const defaultRequestLimits: RequestLimits = {
  bodyBytes: 32 * 1024 * 1024,
  uploadMilliseconds: 120_000,
  uploadRate: 4 * 1024,
  uploadWindow: 10_000,
  batchFiles: 100,
  children: 200,
};

/** At most `requests` in any window of `seconds`, for each caller. */
export interface RateQuota {
  readonly requests: number;
  readonly seconds: number;
}

/** The page as one file, and the content policy that goes with it. */
export interface ServedPage {
  readonly html: string;
  readonly policy: string;
}

/** What `createApp` may be given; every part has a default that suits a mount in another Hono. */
export interface AppOptions {
  /** Does the work; by default the same thread with the readers of text, Markdown and HTML. */
  readonly engine?: Engine;
  readonly limits?: Partial<RequestLimits>;
  /** Keeps jobs; without it `/v1/jobs` says that there are none. */
  readonly jobs?: JobStore;
  /** The formats the engine reads; by default text, Markdown and HTML. */
  readonly readable?: readonly SourceFormat[];
  /** What the engine holds a document to; only shown at `/v1/limits`. */
  readonly documentLimits?: Readonly<Record<string, number>>;
  /** The tenants in force, asked at every request; none means that no token is asked for. */
  readonly tenants?: () => Tenants;
  readonly rate?: RateQuota | null;
  /** Origins that browsers may call from, besides the service's own. */
  readonly corsOrigins?: readonly string[];
  /** The address of the caller, for the rate limit; by default all callers without a token share one quota. */
  readonly clientAddress?: (context: Context) => string | undefined;
  readonly observer?: Observer;
  /** Runs around every request, before everything else. */
  readonly around?: readonly MiddlewareHandler<AppEnvironment>[];
  /** The page at `/`. */
  readonly page?: ServedPage;
  /** Prometheus text for `/metrics`; without it the route is absent. */
  readonly metrics?: () => Promise<{ readonly type: string; readonly body: string }>;
  /** True once the service has been told to stop, so that `/readyz` says so. */
  readonly draining?: () => boolean;
  /** Where the service is reached from outside, for absolute type URLs of problems. */
  readonly publicUrl?: string;
}
