/** What a stranger may send to jobs, and what becomes of them when their database goes away. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { encodeGb18030 } from '@gouji/fixtures/generate';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sampleReport } from '../src/docs/sample-report.ts';
import { type SpawnedServer, spawnServer } from './spawn-server.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'gouji-jobs-'));
chmodSync(folder, 0o755);
let server: SpawnedServer;
const start = async (workers: number): Promise<void> => {
  server = await spawnServer({
    GOUJI_JOBS_DATA: join(folder, 'batch'),
    GOUJI_JOBS_WORKERS: String(workers),
    GOUJI_WORKERS: '1',
  });
};
beforeAll(() => start(1), 120_000);
afterAll(async () => {
  server?.child.kill('SIGTERM');
  await server?.exited;
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what comes is what is tested.
  readonly body: any;
}
async function ask(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${server.url}/v1/jobs${path}`, { method, ...init });
  return { status: response.status, body: await response.json() };
}
const json = (value: unknown): RequestInit => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
const open = async (): Promise<string> => (await ask('POST', '')).body.id;
async function finished(id: string): Promise<Answer['body']> {
  for (;;) {
    const { body } = await ask('GET', `/${id}`);
    if (body.done) return body;
    await pause(100);
  }
}
const named = (results: readonly Answer['body'][]): string[] =>
  results.map(({ verdict, name, state }) => verdict?.source.name ?? `${name} ${state}`);

test('whatever is no id of a job is no job', async () => {
  for (const id of ['x', '%00', '%0a', 'null', '..%2Fx', '%E4%B8%AD', '-1'])
    for (const [method, rest] of [
      ['GET', ''],
      ['GET', '/results'],
      ['GET', '/events'],
      ['POST', '/cancel'],
      ['POST', '/retry'],
      ['DELETE', ''],
    ] as const)
      expect((await ask(method, `/${id}${rest}`)).status, `${method} ${id}${rest}`).toBe(404);
});

test('of many who ask for one job at a time one has made it', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => ask('POST', '', { headers: { 'idempotency-key': 'at once' } })),
  );
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
});

test('a key that a script left empty is refused, and a body that is nothing is taken as such', async () => {
  for (const key of ['', 'k'.repeat(256)])
    expect(await ask('POST', '', { headers: { 'idempotency-key': key } })).toMatchObject({
      status: 422,
      body: { errors: [{ parameter: 'Idempotency-Key' }] },
    });
  const nothing = new ReadableStream({ start: (controller) => controller.close() });
  for (const init of [json({}), { body: ' {} ' }, { body: nothing, duplex: 'half' } as RequestInit])
    expect((await ask('POST', '', init)).status).toBe(201);
  for (const body of ['[]', 'x', JSON.stringify({ files: [] }), 'x'.repeat(100_000)])
    expect((await ask('POST', '', { body })).status).toBe(422);
});

test('no document replaces another of the same request', async () => {
  const id = await open();
  const path = `/${id}/documents`;
  const other = sampleReport.replaceAll('甲县', '乙县');
  const two = [
    { name: '年报.txt', content: sampleReport },
    { name: '年报.txt', content: other },
  ];
  expect(await ask('POST', path, json({ files: two }))).toMatchObject({
    status: 422,
    body: {
      errors: [{ pointer: '/file/1', code: 'same-name', detail: expect.stringContaining('年报.txt') }],
    },
  });
  // Without names they go by what they hold, so that what is sent again is known again.
  const unnamed = { files: [{ content: sampleReport }, { content: other }] };
  expect((await ask('POST', path, json(unnamed))).body).toEqual({ added: 2, replaced: 0, known: 0 });
  expect((await ask('POST', path, json(unnamed))).body).toEqual({ added: 0, replaced: 0, known: 2 });
  for (const content of [sampleReport, other])
    expect(
      (await ask('POST', path, { headers: { 'content-type': 'text/plain' }, body: content })).body.added,
    ).toBe(1);
  // Folders keep those apart that are called alike.
  const form = new FormData();
  form.append('file', new Blob([sampleReport]), '甲镇/年报.txt');
  form.append('file', new Blob([other]), '乙镇\\年报.txt');
  form.append('file', new Blob([other]), 'C:\\报送\\丙.txt');
  expect((await ask('POST', path, { body: form })).body).toEqual({ added: 3, replaced: 0, known: 0 });
  await finished(id);
  const { body } = await ask('GET', `/${id}/results`);
  expect(named(body.results).slice(4)).toEqual(['甲镇/年报.txt', '乙镇/年报.txt', '丙.txt']);
  expect(new Set(named(body.results)).size).toBe(7);
});

test('what is stated of a document holds in a job as it does in a check', async () => {
  const page = `<html><head><meta charset="gb2312"><title>${sampleReport.split('\n')[0]}</title></head><body>${sampleReport
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</body></html>`;
  const gbk = new Uint8Array(encodeGb18030(sampleReport));
  const documents: readonly (readonly [string, RequestInit])[] = [
    // Text of JSON is decoded, whatever the page in it says of itself.
    ['', json({ files: [{ name: '网页.html', content: page }] })],
    ['', json({ files: [{ name: '网页.txt', format: 'text', content: page }] })],
    ['', json({ files: [{ name: '年报.md', format: 'text', content: `# ${sampleReport}` }] })],
    ['?name=gbk.txt', { headers: { 'content-type': 'text/plain; charset=gbk' }, body: gbk }],
    ['?name=latin.txt', { headers: { 'content-type': 'text/plain; charset=iso-8859-1' }, body: gbk }],
    ['?name=b.txt&format=markdown', { headers: { 'content-type': 'text/plain' }, body: sampleReport }],
  ];
  const id = await open();
  const checked: Answer['body'][] = [];
  for (const [query, init] of documents) {
    expect((await ask('POST', `/${id}/documents${query}`, init)).body).toMatchObject({ added: 1 });
    const isJson = typeof init.body === 'string' && init.body.startsWith('{');
    const body = isJson ? JSON.stringify(JSON.parse(init.body as string).files[0]) : init.body!;
    checked.push(
      await (await fetch(`${server.url}/v1/check${query}`, { ...init, method: 'POST', body })).json(),
    );
  }
  await finished(id);
  const { body } = await ask('GET', `/${id}/results`);
  expect(body.results.map(({ verdict }: Answer['body']) => [verdict.source, verdict.report?.title])).toEqual(
    checked.map(({ source, report }) => [source, report?.title]),
  );
  // The same bytes, stated as something else, are read anew; stated alike they are known.
  const anew = json({ files: [{ name: '年报.md', format: 'markdown', content: `# ${sampleReport}` }] });
  expect((await ask('POST', `/${id}/documents`, anew)).body).toEqual({ added: 0, replaced: 1, known: 0 });
  expect((await ask('POST', `/${id}/documents`, anew)).body).toEqual({ added: 0, replaced: 0, known: 1 });
});

test('every file of an archive is accounted for, and a document that is packed is one document', async () => {
  const id = await open();
  const bytes = new TextEncoder().encode(sampleReport);
  const entries = { 'a.txt': bytes, '../b.txt': bytes, '/c.txt': bytes, 'C:\\d.txt': bytes, 'e/': bytes };
  const zip = { headers: { 'content-type': 'application/zip' } };
  const path = `/${id}/documents`;
  expect((await ask('POST', path, { ...zip, body: new Uint8Array(zipSync(entries)) })).body.added).toBe(4);
  const docx = new Uint8Array(
    readFileSync(new URL('../../../packages/fixtures/files/annual-report.docx', import.meta.url)),
  );
  expect((await ask('POST', `${path}?name=f.docx`, { ...zip, body: docx })).body.added).toBe(1);
  expect(await finished(id)).toMatchObject({ documents: 2, judged: 2, aside: 3 });
  const { body } = await ask('GET', `/${id}/results`);
  expect(named(body.results)).toEqual([
    'a.txt',
    '../b.txt unreadable',
    '/c.txt unreadable',
    'C:\\d.txt unreadable',
    'f.docx',
  ]);
});

test('what was cancelled is told among the results, and hides none of them', async () => {
  server.child.kill('SIGTERM');
  await server.exited;
  await start(0);
  const id = await open();
  await ask('POST', `/${id}/documents`, json({ files: [{ name: 'a.txt', content: sampleReport }] }));
  await ask('POST', `/${id}/cancel`);
  await ask('POST', `/${id}/documents`, json({ files: [{ name: 'b.txt', content: sampleReport }] }));
  // Who follows a job is let go at once when the service ends.
  const following = await fetch(`${server.url}/v1/jobs/${id}/events`);
  const begun = performance.now();
  server.child.kill('SIGTERM');
  await server.exited;
  expect(await following.text()).toMatch(/^event: progress/u);
  expect(performance.now() - begun).toBeLessThan(15_000);
  await start(1);
  await finished(id);
  const { body } = await ask('GET', `/${id}/results`);
  expect(named(body.results)).toEqual(['a.txt pending', 'b.txt']);
  expect(body).toMatchObject({ done: true, results: [{ reason: expect.stringContaining('取消') }, {}] });
});

test('one caller follows so many jobs at a time, and others none the fewer', async () => {
  server.child.kill('SIGTERM');
  await server.exited;
  await start(0);
  const id = await open();
  await ask('POST', `/${id}/documents`, json({ files: [{ name: 'a.txt', content: sampleReport }] }));
  const leaving = new AbortController();
  const { signal } = leaving;
  const follow = (): Promise<Response> => fetch(`${server.url}/v1/jobs/${id}/events`, { signal });
  const streams = await Promise.all(Array.from({ length: 40 }, follow));
  expect(streams.filter(({ status }) => status === 200)).toHaveLength(32);
  expect(streams.filter(({ status }) => status === 429)).toHaveLength(8);
  leaving.abort();
  await pause(500);
  const again = new AbortController();
  expect((await fetch(`${server.url}/v1/jobs/${id}/events`, { signal: again.signal })).status).toBe(200);
  again.abort();
});

test('a database that ends is told as such, comes again, and nothing of a job is lost', async () => {
  server.child.kill('SIGTERM');
  await server.exited;
  await start(1);
  const id = await open();
  const send = (name: string): Promise<Answer> =>
    ask('POST', `/${id}/documents`, json({ files: [{ name, content: sampleReport }] }));
  expect((await send('a.txt')).status).toBe(200);
  const [pid] = readFileSync(join(folder, 'batch/data/postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
  // Its last processes may still answer for a moment; from then on it is away, until it was started again.
  const seen = new Set<number>();
  for (const wanted of [503, 200])
    for (let status = 0; status !== wanted; seen.add(status)) ({ status } = await ask('GET', `/${id}`));
  expect(seen).toEqual(new Set([200, 503]));
  expect((await send('b.txt')).status).toBe(200);
  expect(await finished(id)).toMatchObject({ documents: 2, judged: 2 });
});
