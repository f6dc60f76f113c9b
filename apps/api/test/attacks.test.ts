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

const json = 'application/json';
const form = 'multipart/form-data; boundary=b';
const part = (disposition: string, content = ''): string =>
  `--b\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
const file = part('name="file"; filename="a.txt"', 'a');

const bodies: readonly (readonly [path: string, what: string, type: string, body: () => string])[] = [
  ['/v1/check', 'children, 30 kB', json, () => `{"content":"a","children":${ones(15_000)}}`],
  ['/v1/check', 'children, 3 MB', json, () => `{"content":"a","children":${ones(1_500_000)}}`],
  ['/v1/check', 'children, 20 MB', json, () => `{"content":"a","children":${ones(10_000_000)}}`],
  ['/v1/check', 'as many children as may be sent', json, () => `{"content":"a","children":${ones(200)}}`],
  ['/v1/batch', 'files, 30 kB', json, () => `{"files":${ones(15_000)}}`],
  ['/v1/batch', 'files, 3 MB', json, () => `{"files":${ones(1_500_000)}}`],
  ['/v1/batch', 'files, 20 MB', json, () => `{"files":${ones(10_000_000)}}`],
  ['/v1/batch', 'as many files as may be sent', json, () => `{"files":${ones(100)}}`],
  ['/v1/parse', 'files where one is wanted', json, () => `{"files":${ones(1_500_000)}}`],
  ['/v1/check', 'unknown members, 12 MB', json, () => `{"content":"a",${members(1_000_000)}}`],
  [
    '/v1/check',
    'unknown members of a child',
    json,
    () => `{"content":"a","children":[{${members(300_000)}}]}`,
  ],
  [
    '/v1/check',
    'nested lists',
    json,
    () => `{"content":"a","prior":${'['.repeat(500_000)}${']'.repeat(500_000)}}`,
  ],
  ['/v1/check', 'a number of 20 MB', json, () => `{"content":${'1'.repeat(20_000_000)}}`],
  ['/v1/check', 'an unended string of 20 MB', json, () => `{"content":"${'\\\\'.repeat(10_000_000)}`],
  [
    '/v1/check',
    'base64 that is none, 28 MB',
    json,
    () => `{"encoding":"base64","content":"${'A'.repeat(28_000_000)}%"}`,
  ],
  ['/v1/batch', '430,000 parts', form, () => `${part('name="file"; filename="a"').repeat(430_000)}--b--`],
  [
    '/v1/check',
    '430,000 empty fields',
    form,
    () => `${part('name="prior"; filename=""').repeat(430_000)}--b--`,
  ],
  ['/v1/check', 'part headers of 8 MB', form, () => `--b\r\n${'X-A: 1\r\n'.repeat(1_000_000)}`],
  [
    '/v1/check',
    'a name of 8 MB',
    form,
    () => `${part(`name="file"; filename="${'x'.repeat(8_000_000)}"`, 'a')}--b--`,
  ],
  ['/v1/check', 'a preamble of 8 MB', form, () => `${'x'.repeat(8_000_000)}\r\n${file}--b--`],
  [
    '/v1/check',
    'boundaries that are none, 20 MB',
    form,
    () => `${part('name="file"; filename="a"', '\r\n--'.repeat(5_000_000))}`,
  ],
];

test.each(bodies)('%s with %s: a small refusal', async (path, _, type, body) => {
  const sent = body();
  const attack = post(sent, type, path).then(async (answer) => ({
    status: answer.status,
    text: await answer.text(),
  }));
  const { result, probes } = await probeDuring(attack);
  expect(result.status).toBeGreaterThanOrEqual(400);
  expect(result.status).toBeLessThan(500);
  expect(result.text.length).toBeLessThan(20_000);
  expect(Problem.parse(JSON.parse(result.text)).errors?.length ?? 0).toBeLessThanOrEqual(20);
  // Measured on a quiet machine: under 10 ms; the bound leaves room for one that has other things to do.
  expect(probes[Math.floor(probes.length / 2)]!).toBeLessThan(500);
  const next = await post(sampleReport, 'text/plain');
  expect(await next.json()).toMatchObject({ outcome: 'fail', complete: true });
});
