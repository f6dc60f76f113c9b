/** Uploads that begin and do not go on: they hold no more than what they sent, nobody else waits for them, and they are ended. */
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { sampleReport } from '../src/docs/sample-report.ts';
import { type SpawnedServer, spawnServer } from './spawn-server.ts';

const running: SpawnedServer[] = [];
const sockets: Socket[] = [];

async function start(environment: Readonly<Record<string, string>> = {}): Promise<SpawnedServer> {
  const server = await spawnServer(environment);
  running.push(server);
  return server;
}

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
});

interface Upload {
  readonly socket: Socket;
  /** All that came back until the connection closed. */
  readonly answer: Promise<string>;
}

/** Begins an upload in chunks, or with a length, and leaves it there; behind a proxy that states its caller, if one is named. */
function begin(
  url: string,
  body: string,
  { length, caller }: { readonly length?: number | undefined; readonly caller?: string } = {},
): Upload {
  const { hostname, port } = new URL(url);
  let heard = '';
  const socket = connect(Number(port), hostname, () => {
    const frame = length === undefined ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`;
    const from = caller ? `X-Real-IP: ${caller}\r\n` : '';
    socket.write(`POST /v1/check HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n${from}${frame}\r\n\r\n`);
    socket.write(length === undefined ? `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n` : body);
  });
  sockets.push(socket);
  socket.setEncoding('utf8').on('data', (chunk) => {
    heard += chunk;
  });
  const answer = new Promise<string>((resolve) => {
    socket.on('close', () => resolve(heard)).on('error', () => resolve(heard));
  });
  return { socket, answer };
}

const check = (url: string): Promise<Response> =>
  fetch(`${url}/v1/check`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: sampleReport });

interface Readiness {
  readonly status: string;
  readonly taken: number;
  readonly held: number;
}
const readiness = async (url: string): Promise<Readiness> =>
  (await (await fetch(`${url}/readyz`)).json()) as Readiness;

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(10);
}

test.each([
  ['in chunks', undefined],
  ['of a declared length', 33_554_432],
])('twelve idle uploads %s lock nobody out, and are ended', async (_, length) => {
  const { url } = await start({ GOUJI_UPLOAD_TIME: '3000' });
  const idle = Array.from({ length: 12 }, () => begin(url, '.', { length }));
  await until(async () => (await readiness(url)).taken === 12);
  expect(await readiness(url)).toMatchObject({ status: 'ready', held: 12 });
  const answers = await Promise.all(Array.from({ length: 20 }, () => check(url)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  for (const answer of await Promise.all(idle.map((upload) => upload.answer)))
    expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
  expect(await readiness(url)).toMatchObject({ status: 'ready', taken: 0, held: 0 });
});

/** Room for two bodies of half the budget each, which is all that one caller may hold. */
const smallBudget = { GOUJI_PLACES_BYTES: '256k', GOUJI_BODY_LIMIT: '256k', GOUJI_PROXY_HEADER: 'x-real-ip' };

test('when the bytes are used up /readyz says so, and again when they are free', async () => {
  const { url } = await start(smallBudget);
  const held = ['10.0.0.1', '10.0.0.2'].map((caller) => begin(url, '.'.repeat(128 * 1024), { caller }));
  await until(async () => (await readiness(url)).held === 256 * 1024);
  expect(await readiness(url)).toMatchObject({ status: 'full', taken: 2 });
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  expect((await check(url)).status).toBe(503);
  held[0]!.socket.destroy();
  await until(async () => (await readiness(url)).status === 'ready');
  expect((await check(url)).status).toBe(200);
});

test('an upload for which no room is left in its middle is answered 503, and the others go on', async () => {
  const { url } = await start(smallBudget);
  const first = begin(url, '.'.repeat(200 * 1024), { caller: '10.0.0.1' });
  await until(async () => (await readiness(url)).held === 200 * 1024);
  const second = begin(url, '.'.repeat(100 * 1024), { caller: '10.0.0.2' });
  expect(await second.answer).toMatch(/^HTTP\/1\.1 503 [\s\S]*retry-after: /iu);
  first.socket.write('0\r\n\r\n');
  await until(async () => (await readiness(url)).taken === 0);
  first.socket.end();
  expect(await first.answer).toMatch(/^HTTP\/1\.1 200 /u);
});
