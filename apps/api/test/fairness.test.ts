/** One caller does its worst, with documents that take long and uploads that stand still; another is served meanwhile. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleReport } from '../src/docs/sample-report.ts';
import { type SpawnedServer, spawnServer } from './spawn-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'gouji-fairness-'));
let server: SpawnedServer;

beforeAll(async () => {
  const tenants = ['attacker', 'clerk'].map((name) => ({
    name,
    tokens: [{ name: 'only', sha256: createHash('sha256').update(name).digest('hex') }],
  }));
  writeFileSync(join(folder, 'tenants.json'), JSON.stringify({ tenants }));
  server = await spawnServer({
    GOUJI_TENANTS: join(folder, 'tenants.json'),
    GOUJI_WORKERS: '2',
    GOUJI_JOB_TIME: '4000',
    GOUJI_CALLER_PLACES: '20',
  });
});
afterAll(() => {
  server?.child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const check = (who: string, body: string, signal?: AbortSignal): Promise<Response> =>
  fetch(`${server.url}/v1/check`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', authorization: `Bearer ${who}` },
    body,
    ...(signal && { signal }),
  });

test('documents that keep every worker busy do not make another caller wait for them', async () => {
  // Lawful text, and more of it than can be understood in the time of a job.
  const endless = `${sampleReport}\n${'全年收到政府信息公开申请15件，其中自然人12件，予以公开3件。\n'.repeat(150_000)}`;
  const gone = new AbortController();
  let attacksAnswered = 0;
  const attack = Array.from({ length: 16 }, async () => {
    const answer = await check('attacker', endless, gone.signal).catch(() => null);
    if (answer) attacksAnswered++;
    return answer?.status;
  });
  await pause(1_500);
  const served: number[] = [];
  for (let i = 0; i < 10; i++) {
    const answer = await check('clerk', sampleReport);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ outcome: 'fail', complete: true });
    served.push(attacksAnswered);
  }
  // Sixteen documents of four seconds on two workers take half a minute; the other caller did not wait for the end of it.
  expect(served.at(-1)).toBeLessThan(16);
  gone.abort();
  await Promise.all(attack);
}, 120_000);

test('uploads that stand still use up the places of their caller only', async () => {
  const { hostname, port } = new URL(server.url);
  const sockets: Socket[] = [];
  const statuses: string[] = [];
  for (let i = 0; i < 30; i++) {
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        'POST /v1/check HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer attacker\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n.\r\n',
      ),
    );
    socket.setEncoding('utf8').on('data', (chunk: string) => statuses.push(chunk.split(' ')[1]!));
    socket.on('error', () => {});
    sockets.push(socket);
  }
  while (statuses.filter((status) => status === '429').length < 10) await pause(20);
  expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({ status: 'ready', taken: 20 });
  expect((await check('attacker', sampleReport)).status).toBe(429);
  expect((await check('clerk', sampleReport)).status).toBe(200);
  for (const socket of sockets) socket.destroy();
}, 60_000);
