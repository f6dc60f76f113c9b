/** Requests made to hurt, sent to a service in a process of its own: small answers, a probe that stays quick, and life after. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleReport } from '../src/docs/sample-report.ts';
import { Problem } from '../src/http/problem.ts';
import { attacks } from './attack-bodies.ts';
import { type SpawnedServer, spawnServer } from './spawn-server.ts';
import { type Probe, type Pulse, startProbe } from './start-probe.ts';

let server: SpawnedServer;
let health: Probe;
/** Asks a server that has nothing to do: what it waits is the machine's doing. */
let control: Probe;
let bare: Server;

beforeAll(async () => {
  server = await spawnServer({ GOUJI_WORKERS: '1' });
  bare = createServer((_, response) => response.end('{}'));
  await new Promise<void>((resolve) => {
    bare.listen(0, '127.0.0.1', resolve);
  });
  health = await startProbe(`${server.url}/healthz`);
  control = await startProbe(`http://127.0.0.1:${(bare.address() as AddressInfo).port}`);
});
afterAll(() => {
  health?.stop();
  control?.stop();
  bare?.close();
  server?.child.kill('SIGKILL');
});

async function probedDuring<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; pulse: Pulse; idle: Pulse }> {
  await Promise.all([health.take(), control.take()]);
  const result = await work();
  const [pulse, idle] = await Promise.all([health.take(), control.take()]);
  return { result, pulse, idle };
}

/** 100 ms on a quiet machine; on another one what a server with nothing to do takes several times. */
const bound = (idle: Pulse): number => Math.max(100, 5 * idle.p99);

test.each(attacks)('$path with $what: a small refusal', async ({ path, type, body }) => {
  const sent = body();
  const { result, pulse, idle } = await probedDuring(async () => {
    const start = performance.now();
    const answer = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': type },
      body: sent,
    });
    return { status: answer.status, text: await answer.text(), milliseconds: performance.now() - start };
  });
  expect(result.status).toBeGreaterThanOrEqual(400);
  expect(result.status).toBeLessThan(500);
  expect(result.text.length).toBeLessThan(20_000);
  expect(Problem.parse(JSON.parse(result.text)).errors?.length ?? 0).toBeLessThanOrEqual(20);
  expect(pulse.median).toBeLessThan(bound(idle));
  const next = await fetch(`${server.url}/v1/check`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: sampleReport,
  });
  expect(await next.json()).toMatchObject({ outcome: 'fail', complete: true });
});
