/** The Node parts: listener, worker threads, logs, metrics and an orderly end. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Context } from 'hono';
import { createApp, type PageAsset } from './app.ts';
import type { Config } from './config.ts';
import { answerBrokenRequest, badRequestResponse } from './http/bad-request.ts';
import { proxyAddress } from './http/proxy-address.ts';
import { readmit } from './http/readmit.ts';
import { createLog, type Log } from './ops/log.ts';
import { createMetrics } from './ops/metrics.ts';
import { createThreadEngine } from './work/thread-engine.ts';

export interface RunningServer {
  /** Where it listens, for example `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly metricsUrl: string | null;
  /** Stops taking work, lets accepted requests finish within the configured times, then ends. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly log?: Log;
  /** The built worker script, where it does not stand beside this file (a bundle). */
  readonly workerUrl?: URL;
  /** The page; by default the built one, if there is one. */
  readonly page?: ReadonlyMap<string, PageAsset>;
}

const source = import.meta.url.endsWith('.ts');

/** The page as `build.ts` leaves it in dist; absent before the first build. */
async function loadPage(): Promise<ReadonlyMap<string, PageAsset> | undefined> {
  try {
    return (await import(new URL('../dist/page-assets.js', import.meta.url).href)).pageAssets;
  } catch {
    return undefined;
  }
}

const listen = (server: Server, host: string, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const { address, family, port: taken } = server.address() as AddressInfo;
      resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`);
    });
  });

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Starts the service by a configuration; resolves when it listens and its workers have started. */
export async function startServer(config: Config, options: StartOptions = {}): Promise<RunningServer> {
  const log = options.log ?? createLog(config.GOUJI_LOG);
  let draining = false;
  const jobMilliseconds = config.GOUJI_JOB_TIME;
  const engine = createThreadEngine({
    workerUrl: options.workerUrl ?? new URL(`./work/worker.${source ? 'ts' : 'js'}`, import.meta.url),
    workers: config.GOUJI_WORKERS,
    memoryMegabytes: Math.ceil(config.GOUJI_WORKER_MEMORY / 1024 ** 2),
    recycleAfter: config.GOUJI_WORKER_RECYCLE,
    jobMilliseconds,
    waitMilliseconds: config.GOUJI_WAIT_TIME,
    places: config.GOUJI_PLACES,
    heldBytes: config.GOUJI_PLACES_BYTES,
    // The reader's own limit speaks first where it can: it still gives what was read.
    limits: { bytes: config.GOUJI_BODY_LIMIT, milliseconds: Math.floor(jobMilliseconds * 0.8) },
    binary: true,
  });
  const metrics = createMetrics(engine.state);
  const apart = config.GOUJI_METRICS_PORT !== undefined;
  const page = config.GOUJI_PAGE ? (options.page ?? (await loadPage())) : undefined;
  const app = createApp({
    engine,
    readable: ['text', 'markdown', 'html', 'docx', 'doc', 'pdf', 'xlsx', 'ofd'],
    limits: {
      bodyBytes: config.GOUJI_BODY_LIMIT,
      uploadMilliseconds: config.GOUJI_UPLOAD_TIME,
      uploadRate: config.GOUJI_UPLOAD_RATE,
      batchFiles: config.GOUJI_BATCH_FILES,
    },
    documentLimits: { bytes: config.GOUJI_BODY_LIMIT, milliseconds: jobMilliseconds },
    tokenHashes: config.GOUJI_TOKENS_SHA256,
    rate: config.GOUJI_RATE,
    corsOrigins: config.GOUJI_CORS_ORIGINS,
    clientAddress: (context: Context) =>
      proxyAddress(context.req.header(), config.GOUJI_PROXY_HEADER) ??
      (context.env as { incoming?: IncomingMessage }).incoming?.socket.remoteAddress,
    observer: { request: both('request'), job: both('job'), fault: both('fault') },
    ...(page && { page }),
    ...(!apart && { metrics: metrics.expose }),
    draining: () => draining,
    ...(config.GOUJI_PUBLIC_URL && { publicUrl: config.GOUJI_PUBLIC_URL }),
  });
  function both<Event extends 'request' | 'job' | 'fault'>(event: Event) {
    return (...facts: Parameters<(typeof log.observer)[Event]>): void => {
      (log.observer[event] as (...all: typeof facts) => void)(...facts);
      (metrics.observer[event] as (...all: typeof facts) => void)(...facts);
    };
  }

  try {
    const server = createServer(
      {
        // The request begins before its body does; Node asks that the headers end first.
        requestTimeout: config.GOUJI_UPLOAD_TIME + 10_000,
        headersTimeout: 10_000,
        keepAliveTimeout: 5_000,
        // Without a Host header the request reaches us and is answered with a problem like any other.
        requireHostHeader: false,
      },
      getRequestListener((request, env) => app.fetch(request, env), {
        errorHandler: () => badRequestResponse(),
      }),
    );
    server.maxHeadersCount = 100;
    // A connection on which nothing moves, a reader of a batch that no longer reads among them, is ended.
    server.timeout = config.GOUJI_WAIT_TIME + jobMilliseconds + 60_000;
    server.on('clientError', (error, socket) => {
      if (!readmit(server, error, socket)) void answerBrokenRequest(error, socket);
    });
    // Once draining, every answer closes its connection, so that callers move on.
    server.on('request', (_, response) => {
      if (draining) response.setHeader('connection', 'close');
    });
    const metricsServer = apart
      ? createServer(getRequestListener(async (request) => metrics.answer(request)))
      : null;

    await engine.started;
    const url = await listen(server, config.HOST, config.PORT);
    const metricsUrl =
      metricsServer && (await listen(metricsServer, config.HOST, config.GOUJI_METRICS_PORT!));
    log.info({ url, metricsUrl, workers: config.GOUJI_WORKERS }, 'listening');
    let stopping: Promise<void> | null = null;
    const stop = async (): Promise<void> => {
      draining = true;
      log.info({ milliseconds: config.GOUJI_DRAIN_TIME }, 'draining');
      // Balancers see /readyz turn 503 while new requests are still answered.
      await pause(config.GOUJI_DRAIN_TIME);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const late = setTimeout(() => {
        log.warn({ milliseconds: config.GOUJI_STOP_TIME }, 'connections cut');
        server.closeAllConnections();
      }, config.GOUJI_STOP_TIME);
      await closed;
      clearTimeout(late);
      metricsServer?.close();
      metricsServer?.closeAllConnections();
      await engine.close();
      log.info({}, 'stopped');
    };
    return { url, metricsUrl, stop: () => (stopping ??= stop()) };
  } catch (error) {
    // Nothing has been served yet; workers left alive would keep the process from ending.
    await engine.close();
    throw error;
  }
}

export { type Config, ConfigError, printConfig, readConfig, settings } from './config.ts';
