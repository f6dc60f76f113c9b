import { createHash } from 'node:crypto';
import { JobError } from '@gouji/runner/job';
import { createTenants, TenantFile, tenantsOfHashes } from '../src/access/tenants.ts';
import type { AppOptions } from '../src/app.ts';
import { ProblemError } from '../src/http/problem.ts';
import type { ProblemName } from '../src/http/problem-types.ts';
import { createIntake } from '../src/intake/intake.ts';
import type { JobStore } from '../src/jobs/job-store.ts';
import type { Engine } from '../src/work/engine.ts';
import { createPlaces } from '../src/work/places.ts';

/** Stands in documents that are refused, and must stand in no answer. */
export const secret = '绝密正文片段';
const text = { 'content-type': 'text/plain' };
export const json = { 'content-type': 'application/json' };

const token = 'some-token';
const tokenHash = createHash('sha256').update(token).digest('hex');
const withToken = { headers: { ...text, authorization: `Bearer ${token}` } };
const tenantWith = (more: object) =>
  createTenants(
    TenantFile.parse({ tenants: [{ name: 't', tokens: [{ name: 't', sha256: tokenHash }], ...more }] })
      .tenants,
  );
const room = { places: 1, byteBudget: 1000, perCaller: 1 };
const someToken = createTenants(tenantsOfHashes(['0'.repeat(64)]));
const failing = (reason: () => never): Engine => ({
  enter: createPlaces(room).enter,
  read: createIntake,
  unpack: async () => reason(),
  run: async () => reason(),
  state: () => ({ ready: true, workers: 1, busy: 0, queued: 0, ...createPlaces(room).state() }),
});

interface Door {
  readonly problem: ProblemName;
  readonly path: string;
  readonly init?: RequestInit;
  readonly options?: AppOptions;
  readonly headers?: Readonly<Record<string, string>>;
}

export const post = (
  body: string | Uint8Array<ArrayBuffer> | undefined,
  headers: Record<string, string> = text,
): RequestInit => ({
  method: 'POST',
  headers,
  ...(body !== undefined && { body }),
});
const multipart = (body: string): RequestInit =>
  post(body, { 'content-type': 'multipart/form-data; boundary=x' });
const part = (name: string, filename = 'a.txt'): string =>
  `--x\r\nContent-Disposition: form-data; name="${name}"; filename="${filename}"\r\n\r\n${secret}\r\n`;

/** A body that begins and never ends. */
const stalled = (): ReadableStream =>
  new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(3)) });
const broken = (): ReadableStream =>
  new ReadableStream({ start: (controller) => controller.error(new Error(secret)) });
const endless = (): ReadableStream =>
  new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1 << 16)) });
const streamed = (body: ReadableStream): RequestInit =>
  ({ method: 'POST', headers: text, body, duplex: 'half' }) as RequestInit;

/** A way into the service for every problem it may answer with. */
export const doors: readonly Door[] = [
  { problem: 'malformed-body', path: '/v1/check', init: post('{', json) },
  {
    problem: 'malformed-body',
    path: '/v1/check',
    init: post(secret, { 'content-type': 'text/plain; charset=utf-9' }),
  },
  {
    problem: 'malformed-body',
    path: '/v1/parse',
    init: multipart(
      `${part('file').replace('\r\n\r\n', '\r\nContent-Type: text/html; charset=gb-2321\r\n\r\n')}--x--\r\n`,
    ),
  },
  { problem: 'malformed-body', path: '/v1/check', init: post(new Uint8Array([0x22, 0xff, 0x22]), json) },
  { problem: 'malformed-body', path: '/v1/check', init: multipart(part('file')) },
  {
    problem: 'malformed-body',
    path: '/v1/check',
    init: post('x', { 'content-type': 'multipart/form-data' }),
  },
  { problem: 'malformed-body', path: '/v1/check', init: streamed(broken()) },
  { problem: 'empty-body', path: '/v1/check', init: post('') },
  { problem: 'empty-body', path: '/v1/parse', init: post(undefined) },
  {
    problem: 'unauthorized',
    path: '/v1/check',
    init: post(secret),
    options: { tenants: () => someToken },
    headers: { 'www-authenticate': 'Bearer realm="gouji"' },
  },
  {
    problem: 'unauthorized',
    path: '/v1/rules',
    init: { headers: { authorization: 'Bearer wrong' } },
    options: { tenants: () => someToken },
    headers: { 'www-authenticate': 'Bearer realm="gouji", error="invalid_token"' },
  },
  { problem: 'not-found', path: '/nowhere' },
  { problem: 'not-found', path: '/v1/rules/no/such' },
  { problem: 'not-found', path: '/problems/no-such' },
  { problem: 'method-not-allowed', path: '/v1/check', headers: { allow: 'POST' } },
  {
    problem: 'method-not-allowed',
    path: '/v1/rules',
    init: { method: 'DELETE' },
    headers: { allow: 'GET, HEAD' },
  },
  { problem: 'not-acceptable', path: '/v1/check', init: post(secret, { ...text, accept: 'image/png' }) },
  { problem: 'not-acceptable', path: '/v1/batch', init: post(secret, { ...json, accept: 'text/html' }) },
  {
    problem: 'upload-timeout',
    path: '/v1/check',
    init: streamed(stalled()),
    options: { limits: { uploadWindow: 30 } },
  },
  {
    problem: 'too-large',
    path: '/v1/check',
    init: post('x'.repeat(11)),
    options: { limits: { bodyBytes: 10 } },
  },
  {
    problem: 'too-large',
    path: '/v1/check',
    init: streamed(endless()),
    options: { limits: { bodyBytes: 1 << 20 } },
  },
  { problem: 'too-large', path: '/v1/check', init: post('x', { ...text, 'content-length': '99999999999' }) },
  { problem: 'unsupported-type', path: '/v1/check', init: post(secret, { 'content-type': 'image/png' }) },
  { problem: 'unsupported-type', path: '/v1/check', init: post(secret, { 'content-type': 'nonsense' }) },
  {
    problem: 'unsupported-type',
    path: '/v1/check',
    init: post(secret, { ...text, 'content-encoding': 'gzip' }),
  },
  { problem: 'unsupported-type', path: '/v1/batch', init: post(secret) },
  { problem: 'invalid-parameters', path: '/v1/check?presett=all', init: post(secret) },
  { problem: 'invalid-parameters', path: '/v1/check?preset=most', init: post(secret) },
  { problem: 'invalid-parameters', path: '/v1/check?preset=all&preset=all', init: post(secret) },
  { problem: 'invalid-parameters', path: '/v1/check?only=nothing/*', init: post(secret) },
  { problem: 'invalid-parameters', path: `/v1/check?only=${'*a'.repeat(30)}`, init: post(secret) },
  { problem: 'invalid-parameters', path: '/v1/check?severity=requests/balance', init: post(secret) },
  { problem: 'invalid-parameters', path: '/v1/check?severity=no/*=error', init: post(secret) },
  {
    problem: 'invalid-body',
    path: '/v1/check',
    init: post(JSON.stringify({ content: secret, extra: 1 }), json),
  },
  { problem: 'invalid-body', path: '/v1/check', init: post(JSON.stringify({ name: secret }), json) },
  {
    problem: 'invalid-body',
    path: '/v1/check',
    init: post(JSON.stringify({ content: '%%%', encoding: 'base64' }), json),
  },
  { problem: 'invalid-body', path: '/v1/check', init: post('null', json) },
  { problem: 'invalid-body', path: '/v1/check', init: multipart(`${part('other')}--x--\r\n`) },
  { problem: 'invalid-body', path: '/v1/check', init: multipart(`${part('prior')}--x--\r\n`) },
  { problem: 'invalid-body', path: '/v1/check', init: multipart(`${part('file')}${part('file')}--x--\r\n`) },
  {
    problem: 'invalid-body',
    path: '/v1/batch',
    init: multipart(`${part('file').repeat(3)}--x--\r\n`),
    options: { limits: { batchFiles: 2 } },
  },
  { problem: 'invalid-body', path: '/v1/batch', init: multipart(`${part('file')}${part('prior')}--x--\r\n`) },
  {
    problem: 'rate-limited',
    path: '/v1/rules',
    options: { rate: { requests: 0, seconds: 7 } },
    headers: { 'retry-after': '7' },
  },
  {
    problem: 'too-many-at-once',
    path: '/v1/check',
    init: post(secret),
    options: {
      engine: {
        ...failing(() => {
          throw new Error();
        }),
        enter: () => 'caller',
      },
    },
    headers: { 'retry-after': '2' },
  },
  {
    problem: 'quota-exhausted',
    path: '/v1/batch',
    init: {
      ...multipart(`${part('file').repeat(3)}--x--\r\n`),
      headers: { ...withToken.headers, 'content-type': 'multipart/form-data; boundary=x' },
    },
    options: { tenants: () => tenantWith({ documentsPerDay: 2 }) },
  },
  { problem: 'no-jobs', path: '/v1/jobs', init: { method: 'POST' } },
  {
    problem: 'jobs-unavailable',
    path: '/v1/jobs',
    init: { method: 'POST' },
    options: {
      jobs: {
        open: async () => {
          throw new ProblemError('jobs-unavailable', undefined, { headers: { 'retry-after': '2' } });
        },
      } as unknown as JobStore,
    },
    headers: { 'retry-after': '2' },
  },
  {
    problem: 'invalid-parameters',
    path: '/v1/jobs',
    init: { method: 'POST', headers: { 'idempotency-key': ' ' } },
    options: { jobs: {} as JobStore },
  },
  { problem: 'invalid-parameters', path: '/v1/check?severity=cell/blank=error=off', init: post(secret) },
  {
    problem: 'forbidden',
    path: '/v1/parse',
    init: { ...post(secret), ...withToken },
    options: { tenants: () => tenantWith({ scopes: ['check'] }) },
  },
  {
    problem: 'unauthorized',
    path: '/v1/rules',
    init: withToken,
    options: {
      tenants: () => tenantWith({ tokens: [{ name: 't', sha256: tokenHash, expires: '2020-01-01' }] }),
    },
    headers: { 'www-authenticate': 'Bearer realm="gouji", error="invalid_token"' },
  },
  {
    problem: 'beside-proxy',
    path: '/v1/rules',
    options: {
      clientAddress() {
        throw new ProblemError('beside-proxy');
      },
    },
  },
  {
    problem: 'internal',
    path: '/v1/check',
    init: post(secret),
    options: {
      engine: failing(() => {
        throw new TypeError(secret);
      }),
    },
  },
  {
    problem: 'internal',
    path: '/v1/check',
    init: post(secret),
    options: {
      engine: failing(() => {
        throw new JobError('crashed', secret);
      }),
    },
  },
  {
    problem: 'overloaded',
    path: '/v1/check',
    init: post(secret),
    options: {
      engine: {
        ...failing(() => {
          throw new Error();
        }),
        enter: () => 'full',
      },
    },
    headers: { 'retry-after': '2' },
  },
  {
    problem: 'overloaded',
    path: '/v1/check',
    init: post(secret),
    options: {
      engine: failing(() => {
        throw new JobError('waited');
      }),
    },
  },
];
