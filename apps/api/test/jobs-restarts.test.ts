import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { provinceReports, renderings } from '@gouji/fixtures/generate';
import { afterAll, expect, test } from 'vitest';
import { type SpawnedServer, spawnServer } from './spawn-server.ts';

/** Documents of the job; the long form is `GOUJI_JOB_DOCUMENTS=3000`. */
const count = Number(process.env.GOUJI_JOB_DOCUMENTS ?? 60);
const text = renderings.find(({ id }) => id === 'tab-text')!;
const reports = [...provinceReports({ bodies: count / 2, years: [2023, 2024], seed: 8 })].map(
  ({ name, report }) => ({ name: `${name}.txt`, content: new TextDecoder().decode(text.render(report)) }),
);
const folder = mkdtempSync(join(tmpdir(), 'gouji-jobs-'));
chmodSync(folder, 0o755);

let server: SpawnedServer;
const start = async (): Promise<void> => {
  server = await spawnServer({ GOUJI_JOBS_DATA: join(folder, 'batch'), GOUJI_JOBS_WORKERS: '1' });
};
afterAll(async () => {
  server?.child.kill('SIGTERM');
  await server?.exited;
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${server.url}${path}`, {
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'three-years' },
      body: JSON.stringify(body),
    }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** Sends half of a body and goes away. */
const cutOff = (path: string, body: string): Promise<void> =>
  new Promise((done) => {
    const sending = request(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    sending.on('error', () => {});
    sending.on('close', done);
    sending.write(body.slice(0, body.length / 2), () => setTimeout(() => sending.destroy(), 50));
  });

interface Page {
  readonly results: readonly { readonly index: number; readonly verdict?: { source: { name: string } } }[];
  readonly next: number;
  readonly done: boolean;
}

test(`a job of ${count} documents through a killed and a restarted service, with clients cut off: every result once`, async () => {
  await start();
  const { id } = await ask<{ id: string }>('/v1/jobs', {});
  const documents = `/v1/jobs/${id}/documents`;
  const portion = Math.min(100, Math.ceil(count / 6));
  for (let from = 0; from < count; from += portion) {
    const files = reports.slice(from, from + portion);
    if (from === portion) await cutOff(documents, JSON.stringify({ files }));
    if (from === 3 * portion) {
      // The very process, with an upload under way and documents in hand.
      const uploading = ask(documents, { files }).catch(() => null);
      server.child.kill('SIGKILL');
      await Promise.all([server.exited, uploading]);
      await start();
      // Whoever asks again with its key has the same job.
      expect((await ask<{ id: string }>('/v1/jobs', {})).id).toBe(id);
    }
    await ask(documents, { files });
  }
  const seen: { index: number; name: string }[] = [];
  let isRestarted = false;
  for (let next = -1, done = false; !done; ) {
    const path = `/v1/jobs/${id}/results?after=${next}&limit=7`;
    if (seen.length > 0 && seen.length < 20) {
      // A client that is cut off while it reads asks again with the cursor it has.
      const leaving = new AbortController();
      const answer = await fetch(`${server.url}${path}`, { signal: leaving.signal });
      leaving.abort();
      await answer.text().catch(() => '');
    }
    const page = await ask<Page>(path);
    seen.push(...page.results.map(({ index, verdict }) => ({ index, name: verdict!.source.name })));
    ({ next, done } = page);
    if (!isRestarted && seen.length >= count / 3) {
      isRestarted = true;
      server.child.kill('SIGTERM');
      await server.exited;
      await start();
    }
    if (page.results.length === 0) await pause(200);
  }
  expect(isRestarted).toBe(true);
  expect(seen.map(({ name }) => name)).toEqual(reports.map(({ name }) => name));
  expect(new Set(seen.map(({ index }) => index)).size).toBe(count);
  expect(await ask(`/v1/jobs/${id}`)).toMatchObject({
    done: true,
    documents: count,
    judged: count,
    failed: 0,
  });
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).toContain('gouji_batch_up 1');
  expect(metrics).toContain(`gouji_batch_documents{state="judged"} ${count}`);
  expect(metrics).toContain('gouji_batch_oldest_waiting_seconds 0');
}, 1_800_000);
