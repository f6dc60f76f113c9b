/** Requests made to hurt, sent to a service in a process of its own: small answers, a probe that stays quick, and life after. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleReport } from '../src/docs/sample-report.ts';
import { Problem } from '../src/http/problem.ts';
import { type SpawnedServer, spawnServer } from './spawn-server.ts';

let server: SpawnedServer;

beforeAll(async () => {
  server = await spawnServer({ GOUJI_WORKERS: '1' });
});
afterAll(() => {
  server.child.kill('SIGKILL');
});

const post = (body: string, type = 'application/json', path = '/v1/check'): Promise<Response> =>
  fetch(server.url + path, { method: 'POST', headers: { 'content-type': type }, body });

const ones = (count: number): string => `[${'1,'.repeat(count - 1)}1]`;
const members = (count: number): string => Array.from({ length: count }, (_, at) => `"k${at}":0`).join(',');

/** Asks the probe for as long as the work takes; gives the milliseconds of each answer, in order of size. */
async function probeDuring<Result>(work: Promise<Result>): Promise<{ result: Result; probes: number[] }> {
  let open = true;
  const closing = work.finally(() => {
    open = false;
  });
  const probes: number[] = [];
  while (open) {
    const start = performance.now();
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    probes.push(performance.now() - start);
  }
  return { result: await closing, probes: probes.sort((a, b) => a - b) };
}

const bodies: readonly (readonly [string, string, string])[] = [
  ['/v1/check', 'children, 30 kB', `{"content":"a","children":${ones(15_000)}}`],
  ['/v1/check', 'children, 3 MB', `{"content":"a","children":${ones(1_500_000)}}`],
  ['/v1/check', 'children, 20 MB', `{"content":"a","children":${ones(10_000_000)}}`],
  ['/v1/check', 'as many children as may be sent', `{"content":"a","children":${ones(200)}}`],
  ['/v1/batch', 'files, 30 kB', `{"files":${ones(15_000)}}`],
  ['/v1/batch', 'files, 3 MB', `{"files":${ones(1_500_000)}}`],
  ['/v1/batch', 'files, 20 MB', `{"files":${ones(10_000_000)}}`],
  ['/v1/batch', 'as many files as may be sent', `{"files":${ones(100)}}`],
  ['/v1/parse', 'files where one is wanted', `{"files":${ones(1_500_000)}}`],
  ['/v1/check', 'unknown members', `{"content":"a",${members(300_000)}}`],
  ['/v1/check', 'unknown members of a child', `{"content":"a","children":[{${members(300_000)}}]}`],
  ['/v1/check', 'unknown members of a prior', `{"content":"a","prior":{${members(300_000)}}}`],
  ['/v1/check', 'nested lists', `{"content":"a","prior":${'['.repeat(500_000)}${']'.repeat(500_000)}}`],
];

test.each(bodies)('%s with %s: a small refusal', async (path, _, body) => {
  const { result, probes } = await probeDuring(
    post(body, 'application/json', path).then(async (answer) => ({
      status: answer.status,
      text: await answer.text(),
    })),
  );
  expect(result.status).toBeGreaterThanOrEqual(400);
  expect(result.status).toBeLessThan(500);
  expect(result.text.length).toBeLessThan(20_000);
  expect(Problem.parse(JSON.parse(result.text)).errors?.length ?? 0).toBeLessThanOrEqual(20);
  // Measured: under 20 ms; the bound leaves room for a machine that has other things to do.
  expect(probes[Math.floor(probes.length / 2)]!).toBeLessThan(500);
  const next = await post(sampleReport, 'text/plain');
  expect(await next.json()).toMatchObject({ outcome: 'fail', complete: true });
});
