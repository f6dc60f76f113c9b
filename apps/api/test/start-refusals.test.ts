/** What whoever starts the service is told when it cannot start: in one language, by the program itself, and at once. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serverFile } from './built-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'gouji-start-'));
const tenants = join(folder, 'tenants.json');
const taken = createServer();
let port = '';

beforeAll(async () => {
  writeFileSync(
    tenants,
    JSON.stringify({ tenants: [{ name: '-', tokens: [{ name: 'a', sha256: 'x' }], more: 1 }, {}] }),
  );
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  port = String((taken.address() as { port: number }).port);
});
afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(
  settings: Record<string, string>,
  language: string,
): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [await serverFile(), '--lang', language], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      PORT: '0',
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  // One that hangs is ended, and has no exit code.
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  const code = await new Promise<number>((done) => child.on('close', (exit) => done(exit ?? -1)));
  clearTimeout(timer);
  return { code, said };
}

const wrong: readonly (readonly [string, () => Record<string, string>, RegExp])[] = [
  [
    'settings of every kind',
    () => ({
      GOUJI_WORKERS: '0',
      GOUJI_BODY_LIMIT: 'x',
      GOUJI_RATE: '3',
      GOUJI_LOG: 'loud',
      GOUJI_PAGE: 'x',
      GOUJI_S3: 'ftp://a',
      GOUJI_PROXY_HEADER: 'x',
      GOUJI_PROXY_FROM: 'x',
      GOUJI_TOKENS_SHA256: 'x',
      GOUJI_CORS_ORIGINS: '*',
      GOUJI_PUBLIC_URL: 'x',
      GOUJI_DATABASE: 'x',
      GOUJI_TYPO: '1',
    }),
    /GOUJI_TYPO/u,
  ],
  ['tenants that are none', () => ({ GOUJI_TENANTS: tenants }), /tenants\.0\.tokens\.0\.sha256/u],
  ['tenants that are not there', () => ({ GOUJI_TENANTS: join(folder, 'none') }), /none/u],
  ['an address of another machine', () => ({ HOST: '192.0.2.1' }), /127\.0\.0\.1/u],
  ['a port that is taken', () => ({ PORT: port }), /PORT/u],
  [
    'a database that does not answer',
    () => ({ GOUJI_DATABASE: 'postgres://u:p@127.0.0.1:1/x' }),
    /127\.0\.0\.1:1/u,
  ],
  ['a folder that is a file', () => ({ GOUJI_JOBS_DATA: join(tenants, 'x') }), /tenants\.json/u],
];

test.each(wrong)('%s', { timeout: 60_000 }, async (_, settings, named) => {
  const [zh, en] = await Promise.all([start(settings(), 'zh'), start(settings(), 'en')]);
  expect([zh.code, en.code]).toEqual([2, 2]);
  for (const { said } of [zh, en]) expect(said).toMatch(named);
  expect(en.said).not.toMatch(/\p{Script=Han}/u);
  const lines = zh.said.trimEnd().split('\n');
  for (const line of lines) expect(line).toMatch(/\p{Script=Han}/u);
  expect(en.said.trimEnd().split('\n')).toHaveLength(lines.length);
  // No word of English stands in the Chinese beside names and codes of the system.
  expect(zh.said.replaceAll(/connect \w+/gu, '')).not.toMatch(/\b(?:the|must|such|is|not)\b/iu);
});
