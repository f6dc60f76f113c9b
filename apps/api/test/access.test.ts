/** Tenants, the audit and the proxy, against the service in a process of its own. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleReport } from '../src/docs/sample-report.ts';
import { Problem } from '../src/http/problem.ts';
import { type SpawnedServer, spawnServer } from './spawn-server.ts';

const running: SpawnedServer[] = [];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-access-'));
});
afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function start(environment: Readonly<Record<string, string>>): Promise<SpawnedServer> {
  const server = await spawnServer({ GOUJI_WORKERS: '1', ...environment });
  running.push(server);
  return server;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const tenant = (name: string, token: string, more: object = {}): object => ({
  name,
  tokens: [{ name: `${name}-2026`, sha256: hashOf(token) }],
  ...more,
});

const check = (
  url: string,
  headers: Record<string, string> = {},
  path = '/v1/check?name=机密.txt',
): Promise<Response> =>
  fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', ...headers },
    body: sampleReport,
  });
const withToken = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(20);
}

test('the file of tenants is followed without a restart, and a wrong one changes nothing', async () => {
  const path = join(folder, 'tenants.json');
  const write = (tenants: unknown): void => {
    // As an editor or a mounted configuration does it: a new file in the place of the old one.
    writeFileSync(`${path}.new`, typeof tenants === 'string' ? tenants : JSON.stringify({ tenants }));
    renameSync(`${path}.new`, path);
  };
  write([tenant('oa', 'alpha', { documentsPerDay: 2 })]);
  const { url, child, lines } = await start({ GOUJI_TENANTS: path });
  const statusOf = async (token: string): Promise<number> => (await check(url, withToken(token))).status;
  expect(await statusOf('alpha')).toBe(200);
  expect(await statusOf('beta')).toBe(401);

  write([
    tenant('oa', 'alpha', { documentsPerDay: 2 }),
    tenant('reader', 'beta', { scopes: ['parse', 'metrics'] }),
  ]);
  await until(async () => (await statusOf('beta')) === 403);
  expect((await check(url, withToken('beta'), '/v1/parse')).status).toBe(200);
  expect((await fetch(`${url}/metrics`, { headers: withToken('beta') })).status).toBe(200);
  expect((await fetch(`${url}/metrics`, { headers: withToken('alpha') })).status).toBe(403);
  expect((await fetch(`${url}/v1/rules`, { headers: withToken('alpha') })).status).toBe(200);

  // What was used up before stays used up.
  expect(await statusOf('alpha')).toBe(200);
  const spent = await check(url, withToken('alpha'));
  expect(spent.status).toBe(429);
  expect(Problem.parse(await spent.json()).type).toBe('/problems/quota-exhausted');
  expect(Number(spent.headers.get('retry-after'))).toBeGreaterThan(80_000);

  for (const wrong of ['{', [tenant('oa', 'alpha', { scopes: ['all'] })]]) {
    const before = lines.length;
    write(wrong);
    child.kill('SIGHUP');
    await until(() => lines.slice(before).some((line) => line.includes('tenants not read')));
    expect(await statusOf('beta')).toBe(403);
  }
  write([tenant('other', 'gamma')]);
  child.kill('SIGHUP');
  await until(async () => (await statusOf('gamma')) === 200);
  expect(await statusOf('beta')).toBe(401);
  const log = lines.join('\n');
  for (const secret of ['alpha', 'beta', 'gamma', hashOf('alpha')]) expect(log).not.toContain(secret);
});

test('a wrong file of tenants ends the start with a line for each fault', async () => {
  const path = join(folder, 'tenants.json');
  writeFileSync(path, JSON.stringify({ tenants: [tenant('oa', 'alpha', { rate: 'much' }), { name: 'x' }] }));
  await expect(start({ GOUJI_TENANTS: path })).rejects.toThrow(
    /exit 2: [\s\S]*tenants\.0\.rate：应写作[\s\S]*tenants\.1\.tokens：缺少/u,
  );
  await expect(start({ GOUJI_TENANTS: join(folder, 'none.json') })).rejects.toThrow(/exit 2: .*none\.json/su);
});

test('the audit says who did what, and nothing of what it held', async () => {
  const path = join(folder, 'audit', 'log.ndjson');
  writeFileSync(join(folder, 'tenants.json'), JSON.stringify({ tenants: [tenant('oa', 'alpha')] }));
  const { url, child } = await start({
    GOUJI_TENANTS: join(folder, 'tenants.json'),
    GOUJI_AUDIT: path,
    GOUJI_PROXY_HEADER: 'x-real-ip',
  });
  const asked = { 'x-request-id': 'mine-1', 'x-real-ip': '203.0.113.9' };
  await check(url, { ...withToken('alpha'), ...asked });
  await check(url, { ...withToken('wrong'), ...asked });
  await fetch(`${url}/healthz`);
  const read = (): Record<string, unknown>[] =>
    readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const who = { requestId: 'mine-1', tenant: 'oa', token: 'oa-2026', address: '203.0.113.9' };
  const document = {
    ...who,
    msg: 'document',
    kind: 'check',
    sha256: hashOf(sampleReport),
    bytes: Buffer.byteLength(sampleReport),
    format: 'text',
    outcome: 'fail',
  };
  expect(read()).toEqual([
    expect.objectContaining(document),
    expect.objectContaining({
      ...who,
      msg: 'request',
      method: 'POST',
      route: '/v1/check',
      status: 200,
      problem: null,
    }),
    expect.objectContaining({ ...who, tenant: null, token: null, status: 401, problem: 'unauthorized' }),
  ]);
  expect(readFileSync(path, 'utf8')).not.toMatch(/机密|甲县|教育|alpha|wrong/u);

  // As a rotation of logs does it.
  renameSync(path, `${path}.1`);
  child.kill('SIGHUP');
  await until(async () => {
    await check(url, withToken('alpha'));
    try {
      return read().length > 0;
    } catch {
      return false;
    }
  });
});

test('an audit that cannot be written is told of, and the service goes on', async () => {
  const { url, lines } = await start({ GOUJI_AUDIT: '/dev/full' });
  for (let i = 0; i < 3; i++) expect((await check(url)).status).toBe(200);
  await until(() => lines.some((line) => line.includes('audit not written')));
  expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/gouji_audit_errors_total [1-9]/u);
});

test('who reaches the port beside the proxy is told so, and the probes still answer', async () => {
  const { url } = await start({ GOUJI_PROXY_HEADER: 'x-forwarded-for', GOUJI_PROXY_FROM: '192.0.2.1' });
  const answer = await check(url, { 'x-forwarded-for': '203.0.113.9' });
  expect(answer.status).toBe(403);
  expect(Problem.parse(await answer.json()).type).toBe('/problems/beside-proxy');
  expect((await fetch(`${url}/metrics`)).status).toBe(403);
  for (const path of ['/healthz', '/readyz', '/docs']) expect((await fetch(url + path)).status).toBe(200);
});

test('guesses at tokens and questions for metrics are counted like everything else', async () => {
  const { url } = await start({ GOUJI_TOKENS_SHA256: hashOf('alpha'), GOUJI_RATE: '5/600' });
  const statuses: number[] = [];
  for (let i = 0; i < 8; i++) statuses.push((await check(url, withToken(`guess-${i}`))).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  for (let i = 0; i < 5; i++)
    expect((await fetch(`${url}/metrics`, { headers: withToken('alpha') })).status).toBe(200);
  expect((await fetch(`${url}/metrics`, { headers: withToken('alpha') })).status).toBe(429);
});
