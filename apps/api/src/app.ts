/** The service as a Hono app, without any built-in of Node: mount it, or serve it with `startServer`. */
import { defaultLimits } from '@gouji/core';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { createDocumentQuota } from './access/document-quota.ts';
import { identify, needs } from './access/identify.ts';
import { createTenants } from './access/tenants.ts';
import type { AppEnvironment } from './environment.ts';
import { answerError, toProblem } from './http/answer-error.ts';
import { ProblemError } from './http/problem.ts';
import { secure } from './http/secure.ts';
import { watch } from './http/watch.ts';
import { silentObserver } from './observer.ts';
import { type AppOptions, defaultRequestLimits } from './options.ts';
import type { Workshop } from './routes/answer.ts';
import { addBatchRoute } from './routes/batch.ts';
import { addCheckRoutes } from './routes/check.ts';
import { addCopyRoutes } from './routes/copies.ts';
import { addDataRoutes } from './routes/data.ts';
import { addDiscoveryRoutes } from './routes/discovery.ts';
import { addDocumentRoutes } from './routes/documents.ts';
import { addJobRoutes } from './routes/jobs.ts';
import { addPageRoute } from './routes/page.ts';
import { addProbeRoutes } from './routes/probes.ts';
import { createInlineEngine } from './work/inline-engine.ts';

const noTenants = createTenants([]);

/** The formats the core reads without `@gouji/readers`. */
const builtIn = ['text', 'markdown', 'html'] as const;

/**
 * Creates the service. Without options it checks text, Markdown and HTML in the same thread, asks for no token and limits
 * no rate: what surrounds it then has to.
 */
export function createApp(options: AppOptions = {}): Hono<AppEnvironment> {
  const observer = options.observer ?? silentObserver;
  const engine = options.engine ?? createInlineEngine({ readers: [], limits: {} });
  const limits = { ...defaultRequestLimits, ...options.limits };
  const rate = options.rate ?? null;
  const tenants = options.tenants ?? (() => noTenants);
  const typeBase = `${options.publicUrl?.replace(/\/$/u, '') ?? ''}/problems/`;
  const workshop: Workshop = { engine, limits, observer, charge: createDocumentQuota() };

  const app = new Hono<AppEnvironment>();
  for (const middleware of options.around ?? []) app.use(middleware);
  app.use(requestId({ limitLength: 64 }));
  app.use(watch(observer));
  app.use(secure());
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (context, methods) =>
        answerError(
          context,
          new ProblemError('method-not-allowed', undefined, { headers: { allow: methods.join(', ') } }),
          typeBase,
        ),
    }),
  );
  if (options.corsOrigins?.length)
    app.use(
      '/v1/*',
      cors({
        origin: [...options.corsOrigins],
        allowHeaders: ['authorization', 'content-type', 'accept', 'x-request-id', 'idempotency-key'],
        exposeHeaders: ['x-request-id', 'location', 'ratelimit', 'ratelimit-policy', 'retry-after'],
        maxAge: 600,
      }),
    );
  const access = identify({ tenants, rate, clientAddress: options.clientAddress ?? (() => undefined) });
  for (const path of ['/v1/*', '/metrics']) app.use(path, access);
  for (const scope of ['check', 'parse', 'batch'] as const) app.use(`/v1/${scope}`, needs(scope));
  // A copy, and the data of a report, say what a check says.
  for (const path of ['/v1/annotate', '/v1/workbook', '/v1/letter', '/v1/extract', '/v1/render'])
    app.use(path, needs('check'));
  for (const path of ['/v1/jobs', '/v1/jobs/*']) app.use(path, needs('batch'));
  app.use('/metrics', needs('metrics'));

  addCheckRoutes(app, workshop);
  addBatchRoute(app, workshop);
  addCopyRoutes(app, workshop);
  addDataRoutes(app, workshop);
  addJobRoutes(app, workshop, options.jobs ?? null, options.draining ?? (() => false));
  addDiscoveryRoutes(app, {
    limits: {
      request: { ...limits },
      document: { ...defaultLimits, ...options.documentLimits },
      rate: rate && { ...rate },
    },
    readable: options.readable ?? builtIn,
  });
  addDocumentRoutes(app, { publicUrl: options.publicUrl, tokens: tenants().required });
  addProbeRoutes(app, engine, options);
  addPageRoute(
    app,
    options.page,
    options.jobs
      ? { needsToken: tenants().required, days: options.jobs.days, bodyBytes: limits.bodyBytes }
      : null,
  );

  app.notFound((context) => answerError(context, new ProblemError('not-found'), typeBase));
  app.onError((error, context) => {
    const problem = toProblem(error);
    if (problem.problem === 'internal') observer.fault(context.get('requestId') ?? '', error);
    return answerError(context, problem, typeBase);
  });
  return app;
}

export { createTenants, type Tenant, type Tenants } from './access/tenants.ts';
export type { AppEnvironment } from './environment.ts';
export type { JobEnding, JobState, JobStore } from './jobs/job-store.ts';
export type { Observer, RequestRecord } from './observer.ts';
export type { AppOptions, RateQuota, RequestLimits, ServedPage } from './options.ts';
export type { Engine, EngineState } from './work/engine.ts';
export { createInlineEngine } from './work/inline-engine.ts';
export type { Place } from './work/places.ts';
