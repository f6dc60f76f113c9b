import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { sampleReport } from '../src/docs/sample-report.ts';
import { Problem } from '../src/http/problem.ts';
import { type SpawnedServer, spawnServer } from './spawn-server.ts';

// Servers are started anew for nearly every test, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 });

const running: SpawnedServer[] = [];

async function start(environment?: Readonly<Record<string, string>>): Promise<SpawnedServer> {
  const server = await spawnServer(environment);
  running.push(server);
  return server;
}

afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
});

const check = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/v1/check?name=a.txt`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', ...headers },
    body: sampleReport,
  });

/** Sends bytes over a bare connection and gives all that comes back until it closes. */
function speak(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setEncoding('utf8').on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('close', () => resolve(heard)).on('error', reject);
  });
}

test('SIGTERM under load: readiness turns first, what was accepted is finished, then the process ends by itself', async () => {
  const { url, child, exited } = await start({ GOUJI_DRAIN_TIME: '600' });
  const answers = Array.from({ length: 40 }, () => check(url));
  await pause(20);
  child.kill('SIGTERM');
  await pause(100);
  const ready = await fetch(`${url}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ status: 'draining' });
  expect((await check(url)).status).toBe(200);
  const results = await Promise.all(answers);
  expect(results.map(({ status }) => status)).toEqual(results.map(() => 200));
  for (const answer of results) expect(await answer.json()).toMatchObject({ schemaVersion: 1 });
  expect(await exited).toBe(0);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

test('a full queue is answered 503 with Retry-After, and every request is answered once', async () => {
  const { url } = await start({ GOUJI_PLACES: '4', GOUJI_WORKERS: '1' });
  const answers = await Promise.all(Array.from({ length: 60 }, () => check(url)));
  const refused = answers.filter(({ status }) => status === 503);
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(4);
  expect(refused.length).toBeGreaterThan(0);
  expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true);
  expect(refused[0]!.headers.get('retry-after')).toBe('2');
  expect(Problem.parse(await refused[0]!.json()).type).toBe('/problems/overloaded');
  expect((await check(url)).status).toBe(200);
});

test('a connection cut in the middle of an upload gives its place back', async () => {
  const { url } = await start({ GOUJI_PLACES: '2' });
  const { hostname, port } = new URL(url);
  for (let i = 0; i < 10; i++) {
    const socket = connect(Number(port), hostname);
    socket.write(
      'POST /v1/check HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\nhalf',
    );
    await pause(20);
    socket.destroy();
  }
  await pause(100);
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('gouji_places_taken 0');
  expect((await check(url)).status).toBe(200);
});

/** Works a thread for some eight seconds: so many numbers stand in it. */
const lasting = sampleReport.replace(
  /一、总体情况[^\n]*\n/u,
  (heading) => `${heading}${'受理申请12件，其中公开3件，部分公开2件、'.repeat(60_000)}\n`,
);

test.each([
  ['a body', (path: string) => ['--data-binary', `@${path}`, '-H', 'content-type: text/plain'], 'check'],
  ['a form', (path: string) => ['-F', `file=@${path}`], 'check'],
  ['several files', (path: string) => ['-F', `file=@${path}`, '-F', `file=@${path}`], 'batch'],
])('a client that is killed while %s is worked on frees the worker at once', async (_, given, route) => {
  const { url } = await start({ GOUJI_WORKERS: '1', GOUJI_JOB_TIME: '120000' });
  const folder = mkdtempSync(join(tmpdir(), 'gouji-cut-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'a.txt');
  writeFileSync(path, lasting);
  const metrics = async (): Promise<string> => (await fetch(`${url}/metrics`)).text();
  const isBusy = async (): Promise<boolean> => (await metrics()).includes('gouji_workers_busy 1');
  const client = spawn('curl', ['-sS', ...given(path), `${url}/v1/${route}`], { stdio: 'ignore' });
  while (!(await isBusy())) await pause(5);
  await pause(1_000);
  expect(await isBusy()).toBe(true);
  client.kill('SIGKILL');
  const since = performance.now();
  while (await isBusy()) await pause(20);
  // It takes 0.3 s; by itself the work would go on for several times as long.
  expect(performance.now() - since).toBeLessThan(3_000);
  expect((await check(url)).status).toBe(200);
  expect(await metrics()).toMatch(/^gouji_places_taken 0$/mu);
});

test('what is no HTTP, or takes too long to become it, is a problem as well', async () => {
  const { url } = await start();
  for (const bytes of [
    'nonsense\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'POST /v1/check HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n',
  ]) {
    const answer = await speak(url, bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json');
    expect(answer).toContain('/problems/malformed-request');
  }
  expect((await check(url)).status).toBe(200);
});

test('a declared size beyond the limit is refused before the body comes', async () => {
  const { url } = await start({ GOUJI_BODY_LIMIT: '1m' });
  const answer = await speak(
    url,
    'POST /v1/check HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 99999999\r\n\r\n',
  );
  expect(answer).toMatch(/^HTTP\/1\.1 413 /u);
});

test('bearer tokens guard the work and the metrics, not the probes', async () => {
  const token = 'correct-horse';
  const { url, lines } = await start({
    GOUJI_TOKENS_SHA256: createHash('sha256').update(token).digest('hex'),
  });
  expect((await check(url)).status).toBe(401);
  expect((await check(url, { authorization: 'Bearer wrong' })).status).toBe(401);
  expect((await check(url, { authorization: `Bearer ${token}` })).status).toBe(200);
  expect((await fetch(`${url}/metrics`)).status).toBe(401);
  for (const path of ['/healthz', '/readyz', '/openapi.json', '/docs'])
    expect((await fetch(url + path)).status).toBe(200);
  expect(lines.join('\n')).not.toContain(token);
});

test('logs hold neither text nor name of a document; metrics count it', async () => {
  const { url, lines } = await start();
  await check(url, { 'x-request-id': 'mine-1' });
  await fetch(`${url}/v1/check?name=${encodeURIComponent('内部文件')}`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: sampleReport,
  });
  await pause(500);
  const log = lines.join('\n');
  expect(log).not.toMatch(/甲县|内部文件|教育|a\.txt/u);
  const entries = lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ requestId }) => requestId === 'mine-1');
  expect(entries).toEqual([
    expect.objectContaining({ msg: 'document', kind: 'check', format: 'text', outcome: 'fail' }),
    expect.objectContaining({
      msg: 'request',
      method: 'POST',
      route: '/v1/check',
      status: 200,
      problem: null,
    }),
  ]);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toContain('gouji_verdicts_total{outcome="fail",format="text"} 2');
  expect(metrics).toMatch(/gouji_requests_total\{method="POST",route="\/v1\/check",status="200"\} 2/u);
  expect(metrics).toContain('gouji_queue_depth 0');
});

test('metrics may have a listener of their own', async () => {
  const { url, lines } = await start({ GOUJI_METRICS_PORT: '0' });
  const { metricsUrl } = JSON.parse(lines[0]!) as { metricsUrl: string };
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
  expect(await (await fetch(`${metricsUrl}/metrics`)).text()).toContain('gouji_workers');
  expect((await fetch(`${metricsUrl}/healthz`)).status).toBe(404);
});

test('other origins are shut out unless they are named', async () => {
  const { url } = await start({ GOUJI_CORS_ORIGINS: 'https://oa.example' });
  const preflight = (origin: string): Promise<Response> =>
    fetch(`${url}/v1/check`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
  expect((await preflight('https://oa.example')).headers.get('access-control-allow-origin')).toBe(
    'https://oa.example',
  );
  expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  expect(
    (await check(url, { origin: 'https://oa.example' })).headers.get('access-control-allow-origin'),
  ).toBe('https://oa.example');
});

test('wrong settings end with one line each and exit code 2', async () => {
  await expect(spawnServer({ PORT: 'x', GOUJI_TYPO: '1' })).rejects.toThrow(
    /exit 2: [\s\S]*PORT：应为[\s\S]*GOUJI_TYPO：没有/u,
  );
});

test('a port in use is said in one sentence', async () => {
  const { url } = await start();
  await expect(spawnServer({ PORT: new URL(url).port })).rejects.toThrow(/exit 2: 端口已被占用.*\n$/u);
});
