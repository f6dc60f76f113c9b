/** Targets as curl and other clients send them: raw UTF-8, raw GBK, escaped; each names the document. */
import { connect } from 'node:net';
import type { Verdict } from '@gouji/core/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleReport } from '../src/docs/sample-report.ts';
import { escapeTarget } from '../src/http/readmit.ts';
import { createLog } from '../src/ops/log.ts';
import { type RunningServer, readConfig, startServer } from '../src/start-server.ts';
import { workerUrl } from './built-server.ts';

let server: RunningServer;

beforeAll(async () => {
  const config = readConfig({ PORT: '0', GOUJI_RATE: 'off', GOUJI_PAGE: 'off', GOUJI_DRAIN_TIME: '0' });
  server = await startServer(config, { log: createLog('silent'), workerUrl: await workerUrl() });
});
afterAll(() => server.stop());

const gbk = Buffer.from([0xc4, 0xea, 0xb1, 0xa8, 0x2e, 0x74, 0x78, 0x74]);

/** Sends the pieces one after the other over a bare connection; gives the answer's status and body. */
async function send(...pieces: readonly Buffer[]): Promise<{ status: string; body: string }> {
  const { hostname, port } = new URL(server.url);
  const heard: Buffer[] = [];
  const socket = connect(Number(port), hostname);
  for (const piece of pieces) {
    socket.write(piece);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  for await (const chunk of socket) heard.push(chunk as Buffer);
  const [head = '', body = ''] = Buffer.concat(heard).toString('utf8').split('\r\n\r\n');
  return { status: head.split(' ')[1]!, body };
}

const head = (target: Buffer, body: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from('POST /v1/check?lang=zh&name='),
    target,
    Buffer.from(
      ` HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n`,
    ),
  ]);

const report = Buffer.from(sampleReport);
const long = Buffer.from(`${sampleReport}\n${'本年度未发生其他需要报告的事项。\n'.repeat(20_000)}`);

test.each([
  ['raw UTF-8', Buffer.from('年报.txt'), report],
  ['raw UTF-8 before a long body', Buffer.from('年报.txt'), long],
  ['raw GBK', gbk, report],
  ['escaped UTF-8', Buffer.from('%E5%B9%B4%E6%8A%A5.txt'), report],
  ['escaped GBK', Buffer.from('%C4%EA%B1%A8.txt'), report],
])('%s', async (_, target, body) => {
  for (const pieces of [[Buffer.concat([head(target, body), body])], [head(target, body), body]]) {
    const { status, body: answer } = await send(...pieces);
    expect(status).toBe('200');
    const verdict = JSON.parse(answer) as Verdict;
    expect(verdict.source).toMatchObject({ name: '年报.txt', bytes: body.length });
    expect(verdict.outcome).toBe('fail');
  }
});

test('a connection that went on with such a target still serves, and a broken one is still refused', async () => {
  const first = `GET /v1/version HTTP/1.1\r\nHost: a\r\n\r\n`;
  const second = `GET /v1/rules?lang=中 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`;
  expect((await send(Buffer.from(first), Buffer.from(second))).status).toBe('200');
  expect((await send(Buffer.from('GET /年 报 HTTP/1.1\r\nHost: a\r\n\r\n'))).status).toBe('400');
  expect((await send(Buffer.from('GET /\u0001 HTTP/1.1\r\nHost: a\r\n\r\n'))).status).toBe('400');
});

test('only the target is touched, and only bytes beyond ASCII', () => {
  const packet = Buffer.from('POST /?name=年 HTTP/1.1\r\nHost: 年\r\n\r\n年');
  expect(escapeTarget(packet)!.toString()).toBe('POST /?name=%E5%B9%B4 HTTP/1.1\r\nHost: 年\r\n\r\n年');
  for (const other of ['GET /a HTTP/1.1\r\n', 'GET 年 HTTP/1.1\r\n', 'GET /年', 'GET /年 HTTP/2\r\n', ''])
    expect(escapeTarget(Buffer.from(other))).toBeNull();
});
