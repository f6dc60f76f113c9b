/** The Node parts: listener, threads, tenants, logs, metrics and an orderly end. */
import { createServer, type IncomingMessage } from 'node:http';
import type { SourceFormat } from '@gouji/core/model';
import { getRequestListener } from '@hono/node-server';
import type { Context } from 'hono';
import { tenantsOfHashes } from './access/tenants.ts';
import { createApp, type ServedPage } from './app.ts';
import type { Config } from './config.ts';
import { sourceTypes } from './http/media-types.ts';
import type { Jobs } from './jobs/open-jobs.ts';
import { joinObservers } from './observer.ts';
import { createAudit } from './ops/audit.ts';
import { createClientAddress } from './ops/client-address.ts';
import { closeListener, createListener, listen } from './ops/listener.ts';
import { createLog, type Log } from './ops/log.ts';
import { createMetrics } from './ops/metrics.ts';
import { createTenantsSource } from './ops/tenants-file.ts';
import { loadTraces } from './ops/traces.ts';
import { createThreadEngine, type ThreadEngine } from './work/thread-engine.ts';

export interface RunningServer {
  /** Where it listens, for example `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly metricsUrl: string | null;
  /** Reads the file of tenants anew and opens the audit file anew. */
  reload(): void;
  /** Stops taking work, lets accepted requests finish within the configured times, then ends. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly log?: Log;
  /** The built worker script, where it does not stand beside this file (a bundle). */
  readonly workerUrl?: URL;
  /** The page; by default the built one, if there is one. */
  readonly page?: ServedPage;
}

const source = import.meta.url.endsWith('.ts');

/** The page as `build.ts` leaves it in dist; absent before the first build. */
async function loadPage(): Promise<ServedPage | undefined> {
  try {
    return (await import(new URL('../dist/page.js', import.meta.url).href)).page;
  } catch {
    return undefined;
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const createEngine = (config: Config, workerUrl: URL | undefined): ThreadEngine =>
  createThreadEngine({
    workerUrl: workerUrl ?? new URL(`./work/worker.${source ? 'ts' : 'js'}`, import.meta.url),
    workers: config.GOUJI_WORKERS,
    reserve: true,
    memoryMegabytes: Math.ceil(config.GOUJI_WORKER_MEMORY / 1024 ** 2),
    recycleAfter: config.GOUJI_WORKER_RECYCLE,
    jobMilliseconds: config.GOUJI_JOB_TIME,
    waitMilliseconds: config.GOUJI_WAIT_TIME,
    places: config.GOUJI_PLACES,
    byteBudget: config.GOUJI_PLACES_BYTES,
    perCaller: config.GOUJI_CALLER_PLACES,
    // The reader's own limit speaks first where it can: it still gives what was read.
    limits: { bytes: config.GOUJI_BODY_LIMIT, milliseconds: Math.floor(config.GOUJI_JOB_TIME * 0.8) },
    binary: true,
  });

/** The jobs, where a database for them is configured. */
async function openJobStore(config: Config, log: Log): Promise<Jobs | null> {
  const { GOUJI_DATABASE: url, GOUJI_JOBS_DATA: folder } = config;
  if (url === undefined && folder === undefined) return null;
  const { openJobs } = await import('./jobs/open-jobs.ts');
  return openJobs({
    location: url === undefined ? { folder: folder! } : { url },
    workers: config.GOUJI_JOBS_WORKERS,
    documentMilliseconds: config.GOUJI_JOB_TIME,
    memoryMegabytes: Math.ceil(config.GOUJI_WORKER_MEMORY / 1024 ** 2),
    limits: { bytes: config.GOUJI_BODY_LIMIT },
    days: config.GOUJI_JOBS_DAYS,
    onFault: (reason) => log.error({ reason }, 'jobs unavailable'),
  });
}

/** Starts the service by a configuration; resolves when it listens and its threads have started. */
export async function startServer(config: Config, options: StartOptions = {}): Promise<RunningServer> {
  const log = options.log ?? createLog(config.GOUJI_LOG);
  const metrics = createMetrics(
    () => engine.state(),
    () => jobs?.load() ?? null,
  );
  const tenants = createTenantsSource(config.GOUJI_TENANTS, tenantsOfHashes(config.GOUJI_TOKENS_SHA256), {
    loaded(count) {
      metrics.tenantsReloaded('loaded');
      log.info({ tenants: count }, 'tenants read');
    },
    refused(reason) {
      metrics.tenantsReloaded('refused');
      log.error({ reason }, 'tenants not read, the former ones stay in force');
    },
  });
  const audit =
    config.GOUJI_AUDIT === undefined
      ? null
      : createAudit(config.GOUJI_AUDIT, (error) => {
          metrics.auditFailed();
          log.error({ reason: error.message }, 'audit not written');
        });
  const traces = config.GOUJI_TRACES ? await loadTraces() : null;
  const addressOf = createClientAddress(config.GOUJI_PROXY_HEADER, config.GOUJI_PROXY_FROM, (message) =>
    log.warn({}, message),
  );
  const apart = config.GOUJI_METRICS_PORT !== undefined;
  const page = config.GOUJI_PAGE ? (options.page ?? (await loadPage())) : undefined;
  let draining = false;
  const engine = createEngine(config, options.workerUrl);
  const jobs = await openJobStore(config, log).catch(async (error: unknown) => {
    // Threads that wait for work would keep the process alive.
    tenants.close();
    await engine.close();
    throw error;
  });
  const app = createApp({
    engine,
    ...(jobs && { jobs }),
    readable: Object.keys(sourceTypes) as SourceFormat[],
    limits: {
      bodyBytes: config.GOUJI_BODY_LIMIT,
      uploadMilliseconds: config.GOUJI_UPLOAD_TIME,
      uploadRate: config.GOUJI_UPLOAD_RATE,
      batchFiles: config.GOUJI_BATCH_FILES,
    },
    documentLimits: { bytes: config.GOUJI_BODY_LIMIT, milliseconds: config.GOUJI_JOB_TIME },
    tenants: tenants.current,
    rate: config.GOUJI_RATE,
    corsOrigins: config.GOUJI_CORS_ORIGINS,
    clientAddress: ({ env }: Context) => addressOf((env as { incoming?: IncomingMessage }).incoming),
    observer: joinObservers([log, metrics, audit, traces].flatMap((part) => (part ? [part.observer] : []))),
    around: traces ? [traces.middleware] : [],
    ...(page && { page }),
    ...(!apart && { metrics: metrics.expose }),
    draining: () => draining,
    ...(config.GOUJI_PUBLIC_URL && { publicUrl: config.GOUJI_PUBLIC_URL }),
  });
  const server = createListener((request, env) => app.fetch(request, env), {
    uploadMilliseconds: config.GOUJI_UPLOAD_TIME,
    // A reader of a batch that no longer reads is among those.
    idleMilliseconds: config.GOUJI_WAIT_TIME + config.GOUJI_JOB_TIME + 60_000,
    bodyBytes: config.GOUJI_BODY_LIMIT,
    draining: () => draining,
  });
  const metricsServer = apart
    ? createServer(getRequestListener(async (request) => metrics.answer(request)))
    : null;

  const end = async (): Promise<void> => {
    tenants.close();
    server.close();
    metricsServer?.close();
    metricsServer?.closeAllConnections();
    await jobs?.close();
    await engine.close();
  };
  let url: string;
  let metricsUrl: string | null;
  try {
    await engine.started;
    url = await listen(server, config.HOST, config.PORT);
    metricsUrl = metricsServer && (await listen(metricsServer, config.HOST, config.GOUJI_METRICS_PORT!));
  } catch (error) {
    await end();
    throw error;
  }
  log.info({ url, metricsUrl, workers: config.GOUJI_WORKERS }, 'listening');

  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    draining = true;
    log.info({ milliseconds: config.GOUJI_DRAIN_TIME }, 'draining');
    // Balancers see /readyz turn 503 while new requests are still answered.
    await pause(config.GOUJI_DRAIN_TIME);
    await closeListener(server, config.GOUJI_STOP_TIME, () =>
      log.warn({ milliseconds: config.GOUJI_STOP_TIME }, 'connections cut'),
    );
    await end();
    log.info({}, 'stopped');
  };
  return {
    url,
    metricsUrl,
    reload() {
      tenants.reload();
      audit?.reopen();
    },
    stop: () => (stopping ??= stop()),
  };
}

export { type Config, ConfigError, printConfig, readConfig, settings } from './config.ts';
export { createLog } from './ops/log.ts';
