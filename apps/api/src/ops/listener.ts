import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { answerBrokenRequest, badRequestResponse } from '../http/bad-request.ts';
import { readmit } from '../http/readmit.ts';

/** Milliseconds for the headers of a request to arrive. */
const HEADERS_TIME = 10_000;

export interface ListenerOptions {
  /** Milliseconds a body may take to arrive. */
  readonly uploadMilliseconds: number;
  /** Milliseconds after which a connection on which nothing moves is ended. */
  readonly idleMilliseconds: number;
  /** The most bytes a body may have. */
  readonly bodyBytes: number;
  readonly draining: () => boolean;
}

type Fetch = Parameters<typeof getRequestListener>[0];

/** The HTTP server of the service, with every wait bounded. */
export function createListener(fetch: Fetch, options: ListenerOptions): Server {
  const answer = getRequestListener(fetch, { errorHandler: () => badRequestResponse() });
  const server = createServer(
    {
      // The request begins before its body does; Node asks that the headers end first.
      requestTimeout: options.uploadMilliseconds + HEADERS_TIME,
      headersTimeout: HEADERS_TIME,
      keepAliveTimeout: 5_000,
      // Without a Host header the request reaches us and is answered with a problem like any other.
      requireHostHeader: false,
    },
    (request, response) => {
      // Balancers ask after our health in HTTP/1.0, which knows no Host.
      if (request.httpVersion === '1.0') request.headers.host ??= 'localhost';
      return answer(request, response);
    },
  );
  // What else than to be told to go on a client expects is no reason to refuse it (RFC 9110, 10.1.1).
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  // A client that asks first is spared the sending of what is refused by its length.
  server.on('checkContinue', (request, response) => {
    if (!(Number(request.headers['content-length']) > options.bodyBytes)) response.writeContinue();
    server.emit('request', request, response);
  });
  server.maxHeadersCount = 100;
  server.timeout = options.idleMilliseconds;
  server.on('clientError', (error, socket) => {
    if (!readmit(server, error, socket)) void answerBrokenRequest(error, socket);
  });
  // Once draining, every answer closes its connection, so that callers move on.
  server.on('request', (_, response) => {
    if (options.draining()) response.setHeader('connection', 'close');
  });
  return server;
}

/** Resolves with the address once the server listens; rejects when it cannot. */
export const listen = (server: Server, host: string, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const { address, family, port: taken } = server.address() as AddressInfo;
      resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`);
    });
  });

/** Resolves when the last accepted request is answered, or its connection was cut because it took too long. */
export async function closeListener(server: Server, milliseconds: number, cut: () => void): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => {
    cut();
    server.closeAllConnections();
  }, milliseconds);
  await closed;
  clearTimeout(late);
}
