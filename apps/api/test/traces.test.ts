/** Spans as a collector receives them, from the service in a process of its own with a real SDK. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleReport } from '../src/docs/sample-report.ts';
import { type SpawnedServer, spawnServer } from './spawn-server.ts';

interface ReceivedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
}

const bodies: string[] = [];
let collector: Server;
let server: SpawnedServer;

beforeAll(async () => {
  collector = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      bodies.push(body);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => {
    collector.listen(0, '127.0.0.1', resolve);
  });
  server = await spawnServer(
    {
      GOUJI_TRACES: 'on',
      GOUJI_WORKERS: '1',
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    },
    ['--import', new URL('./register-traces.ts', import.meta.url).href],
  );
});
afterAll(() => {
  server?.child.kill('SIGKILL');
  collector?.close();
});

const spans = (): ReceivedSpan[] =>
  bodies.flatMap((body) =>
    (
      JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: ReceivedSpan[] }[] }[] }
    ).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  );
const attributes = (span: ReceivedSpan): Record<string, unknown> =>
  Object.fromEntries(span.attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

test('a request and its document are spans of the caller’s trace, and tell nothing of the document', async () => {
  const trace = '0af7651916cd43dd8448eb211c80319c';
  await fetch(`${server.url}/v1/check?name=${encodeURIComponent('机密.txt')}`, {
    method: 'POST',
    headers: {
      'content-type': 'text/plain',
      traceparent: `00-${trace}-b7ad6b7169203331-01`,
      authorization: 'Bearer secret-token',
      'x-request-id': 'mine-1',
    },
    body: sampleReport,
  });
  while (spans().length < 2) await pause(20);
  const request = spans().find(({ name }) => name === 'POST /v1/check')!;
  const document = spans().find(({ name }) => name === 'gouji check')!;
  expect(request).toMatchObject({ traceId: trace, parentSpanId: 'b7ad6b7169203331' });
  expect(document).toMatchObject({ traceId: trace, parentSpanId: request.spanId });
  expect(attributes(request)).toMatchObject({
    'http.request.method': 'POST',
    'http.route': '/v1/check',
    'url.full': `${server.url}/v1/check`,
  });
  expect(attributes(document)).toMatchObject({
    'gouji.request_id': 'mine-1',
    'gouji.format': 'text',
    'gouji.outcome': 'fail',
    'gouji.complete': true,
  });
  expect(bodies.join('')).not.toMatch(/机密|%E6%9C%BA|甲县|secret-token/u);
});
