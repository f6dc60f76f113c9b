/** Requests as balancers, old clients and scripts write them, byte by byte, to a service in a process of its own. */
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleReport } from '../src/docs/sample-report.ts';
import { type SpawnedServer, spawnServer } from './spawn-server.ts';

let server: SpawnedServer;
beforeAll(async () => {
  server = await spawnServer({ GOUJI_WORKERS: '1' });
});
afterAll(() => {
  server?.child.kill('SIGKILL');
});

/** Sends bytes and gives all that comes until the other side ends, or says nothing for a while. */
const send = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setTimeout(4_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.write(text);
  });

test('a balancer that asks in HTTP/1.0, without a Host, hears that the service lives', async () => {
  expect(await send('GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /u);
  // Since HTTP/1.1 a request has to say whom it asks.
  expect(await send('GET /healthz HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /u);
});

test('who asks before sending is told to go on, unless the length alone is refused', async () => {
  const head = (length: number): string =>
    `POST /v1/check HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${length}\r\n\r\n`;
  expect(await send(head(2_000_000_000))).toMatch(/^HTTP\/1\.1 413 /u);
  const answer = await send(head(Buffer.byteLength(sampleReport)) + sampleReport);
  expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /u);
});

test('an expectation that nobody knows does not stop a request', async () => {
  const length = Buffer.byteLength(sampleReport);
  const answer = await send(
    `POST /v1/check HTTP/1.1\r\nHost: x\r\nExpect: something\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${length}\r\n\r\n${sampleReport}`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*"outcome":"fail"/u);
});

test('headers that are too long are told as such', async () => {
  const answer = await send(`GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(40_000)}\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n[\s\S]*"title":"请求头过长"/u);
});

test.each([
  'nonsense\r\n\r\n',
  '\u0016\u0003\u0001 hello of another protocol\r\n\r\n',
  'POST /v1/check HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n',
  'POST /v1/check HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
  'GET /healthz HTTP/1.1\r\nHost: x\r\nNo colon\r\n\r\n',
])('what is no request is not called a body: %j', async (bytes) => {
  expect(await send(bytes)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*"title":"不是有效的 HTTP 请求"/u);
});

test.each([
  ['fr, en;q=0.5, zh;q=0.9', 'zh'],
  ['en;q=0, zh', 'zh'],
  ['zh-Hans-CN;q=0.1, en-GB', 'en'],
  ['en-US,en;q=0.9,zh;q=0.9', 'en'],
  ['en_US', 'en'],
  ['eng, *', 'zh'],
  ['', 'zh'],
])('of the languages %j the one wanted most is spoken: %s', async (accepted, language) => {
  const answer = await fetch(`${server.url}/nowhere`, { headers: { 'accept-language': accepted } });
  expect(answer.headers.get('content-language')).toBe(language);
});
