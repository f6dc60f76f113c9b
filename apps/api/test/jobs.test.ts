import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { provinceReports, renderings } from '@gouji/fixtures/generate';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createApp } from '../src/app.ts';
import { type Jobs, openJobs } from '../src/jobs/open-jobs.ts';

vi.setConfig({ testTimeout: 120_000 });

const text = renderings.find(({ id }) => id === 'tab-text')!;
const reports = [...provinceReports({ bodies: 3, years: [2023, 2024], seed: 4 })].map(({ name, report }) => ({
  name: `${name}.txt`,
  content: new TextDecoder().decode(text.render(report)),
}));

let folder: string;
let jobs: Jobs;
const open = (workers: number): Promise<Jobs> =>
  openJobs({
    location: { folder: join(folder, 'batch') },
    workers,
    documentMilliseconds: 30_000,
    memoryMegabytes: 512,
    limits: { bytes: 1024 ** 2 },
    days: 7,
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-jobs-'));
  chmodSync(folder, 0o755);
  jobs = await open(0);
}, 120_000);
afterAll(async () => {
  await jobs.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

interface Page {
  results: { index: number; verdict?: { source: { name: string } } }[];
  next: number;
  done: boolean;
}

const ask = async <Answer>(
  path: string,
  init: RequestInit = {},
): Promise<{ status: number; body: Answer }> => {
  const response = await createApp({ jobs }).request(path, init);
  return { status: response.status, body: (await response.json()) as Answer };
};
const post = <Answer>(path: string, body?: unknown, headers: Record<string, string> = {}) =>
  ask<Answer>(path, {
    method: 'POST',
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

test('a job outlives the service: every result once, by its cursor', async () => {
  const made = await post<{ id: string }>('/v1/jobs', undefined, { 'idempotency-key': 'k1' });
  expect(made.status).toBe(201);
  const { id } = made.body;
  expect(await post('/v1/jobs', undefined, { 'idempotency-key': 'k1' })).toMatchObject({
    status: 200,
    body: { id },
  });
  // Files sent here would be lost without a word; {} is nothing.
  const mistaken = await post<{ detail: string }>('/v1/jobs', { files: [] }, { 'content-length': '12' });
  expect(mistaken).toMatchObject({ status: 422, body: { detail: expect.stringContaining('/documents') } });
  expect((await post('/v1/jobs', {}, { 'content-length': '2' })).status).toBe(201);
  const documents = `/v1/jobs/${id}/documents`;
  expect(await post(documents, { files: reports.slice(0, 4) })).toMatchObject({
    status: 200,
    body: { added: 4 },
  });
  expect(await post(documents, { files: reports.slice(0, 4) })).toMatchObject({
    body: { added: 0, known: 4 },
  });
  // The service ends and comes again, this time with workers.
  await jobs.close();
  jobs = await open(2);
  expect(await post(documents, { files: reports.slice(4) })).toMatchObject({ body: { added: 2 } });
  const seen: string[] = [];
  for (let next = -1, done = false; !done; ) {
    const { body } = await ask<Page>(`/v1/jobs/${id}/results?after=${next}&limit=2`);
    seen.push(...body.results.map(({ verdict }) => verdict!.source.name));
    ({ next, done } = body);
    if (body.results.length === 0) await pause(100);
  }
  expect(seen).toEqual(reports.map(({ name }) => name));
  expect(await ask(`/v1/jobs/${id}`)).toMatchObject({
    body: { documents: 6, judged: 6, failed: 0, done: true },
  });
  const events = await (await createApp({ jobs }).request(`/v1/jobs/${id}/events`)).text();
  expect(events).toMatch(/^event: done\ndata: /u);
  expect(await ask(`/v1/jobs/${id}`, { method: 'DELETE' })).toMatchObject({ status: 200 });
  expect(await ask(`/v1/jobs/${id}`)).toMatchObject({ status: 404 });
});

test('options are taken where they count, and refused where they would be lost', async () => {
  const refused = await post<{ errors: unknown[] }>('/v1/jobs?preset=strict');
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ parameter: 'preset' }] } });
  const { id } = (await post<{ id: string }>('/v1/jobs?lang=en')).body;
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/events'],
    ['POST', '/cancel'],
    ['POST', '/retry'],
    ['DELETE', ''],
  ] as const)
    expect(await ask(`/v1/jobs/${id}${path}?onyl=claim/*`, { method }), `${method} ${path}`).toMatchObject({
      status: 422,
      body: { errors: [{ parameter: 'onyl' }] },
    });
  expect((await ask(`/v1/jobs/${id}`)).status).toBe(200);
});

test('a document as the body of a request goes by the name of the query', async () => {
  const { body } = await post<{ id: string }>('/v1/jobs');
  const added = await ask(`/v1/jobs/${body.id}/documents?name=${encodeURIComponent('甲.txt')}`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: reports[0]!.content,
  });
  expect(added).toMatchObject({ status: 200, body: { added: 1 } });
});

test('an archive is a folder of documents: each by itself, and none lost without a word', async () => {
  const { body } = await post<{ id: string }>('/v1/jobs');
  const path = `/v1/jobs/${body.id}/documents`;
  const send = (bytes: Uint8Array<ArrayBuffer>) =>
    ask<{ added: number; known: number }>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/zip' },
      body: bytes,
    });
  const entries = Object.fromEntries(
    reports.map(({ name, content }) => [`报送/${name}`, new TextEncoder().encode(content)]),
  );
  const archive = new Uint8Array(zipSync({ ...entries, '__MACOSX/x': new Uint8Array(3) }));
  expect(await send(archive)).toMatchObject({ status: 200, body: { added: 6, known: 0 } });
  expect(await send(archive)).toMatchObject({ status: 200, body: { added: 0, known: 6 } });
  // One entry whose content was damaged on the way.
  const damaged = archive.slice();
  damaged.set(new Uint8Array(40).fill(0xff), 200);
  await send(damaged);
  const seen: (string | undefined)[] = [];
  for (let next = -1, done = false; !done; ) {
    const page = (await ask<Page>(`/v1/jobs/${body.id}/results?after=${next}`)).body;
    seen.push(...page.results.map((one) => one.verdict?.source.name ?? (one as { state?: string }).state));
    ({ next, done } = page);
    if (page.results.length === 0) await pause(100);
  }
  expect(seen).toEqual(['unreadable', ...reports.slice(1).map(({ name }) => `报送/${name}`)]);
  expect(await send(archive.slice(0, 300))).toMatchObject({ status: 422 });
});

test('where no database is configured the routes say so', async () => {
  const response = await createApp().request('/v1/jobs', { method: 'POST' });
  expect(response.status).toBe(501);
  expect(await response.json()).toMatchObject({ type: expect.stringContaining('no-jobs') });
});
