/** Every command and example of docs/api.md, run as it stands against the real service. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TenantFile } from '../src/access/tenants.ts';
import { type SpawnedServer, spawnServer } from './spawn-server.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const manual = readFileSync(join(root, 'docs/api.md'), 'utf8');
const blocks = [...manual.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].map(([, kind, text]) => ({
  kind: kind!,
  text: text!,
}));
const commands = blocks.filter(({ kind }) => kind === 'sh').flatMap(({ text }) => text.trim().split('\n'));
const isStart = (command: string): boolean => /^gouji serve$|server\.js$/u.test(command);

let server: SpawnedServer;
const folder = mkdtempSync(join(tmpdir(), 'gouji-manual-'));
const children: ChildProcess[] = [];

/** A program of that name, found before the others. */
function shim(name: string, script: string): void {
  const path = join(folder, 'bin', name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

beforeAll(async () => {
  server = await spawnServer({ GOUJI_WORKERS: '1' });
  mkdirSync(join(folder, 'bin'));
  const node = `exec '${process.execPath}' --conditions gouji-source`;
  shim('gouji', `${node} '${root}apps/cli/src/main.ts' "$@"`);
  // Programs of the repository are started from its root; others run where they are called.
  shim('node', `case "$1" in apps/*) cd '${root}' ;; esac\n${node} "$@"`);
  shim('npx', `exec '${root}tools/api-clients/node_modules/.bin/'"$@"`);
  // A refusal is a failure, and its body is shown.
  shim('curl', 'exec /usr/bin/curl --fail-with-body -sS "$@"');
  const files = join(root, 'packages/fixtures/files');
  for (const [name, from] of [
    ['年报.docx', 'annual-report.docx'],
    ['全县.docx', 'annual-report.docx'],
    ['甲镇.docx', 'annual-report.docx'],
    ['乙镇.docx', 'annual-report.docx'],
    ['年报.pdf', 'annual-report.chromium.pdf'],
    ['今年.html', 'annual-report.html'],
    ['去年.html', 'annual-report.html'],
  ] as const)
    copyFileSync(join(files, from), join(folder, name));
});
afterAll(() => {
  server?.child.kill('SIGKILL');
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const environment = (): NodeJS.ProcessEnv => ({
  PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
  HOME: folder,
});

/** Runs all lines of a block in one shell, with the address of the service put in. */
async function run(text: string): Promise<string> {
  const script = text.replaceAll('http://127.0.0.1:8080', server.url);
  return new Promise((resolve, reject) => {
    execFile(
      'bash',
      ['-euo', 'pipefail', '-c', script],
      { cwd: folder, env: environment(), maxBuffer: 1 << 26 },
      (error, out, complaint) => {
        if (error) reject(new Error(`${script}\n${out}\n${complaint}`));
        else resolve(out);
      },
    );
  });
}

const missing = existsSync('/usr/bin/curl') ? '' : ' (skipped: curl is not installed)';
const runnable = blocks.filter(({ kind, text }) => kind === 'sh' && !text.split('\n').some(isStart));

test('there are commands to run', () => {
  expect(commands.length).toBeGreaterThan(15);
  expect(commands.filter(isStart)).toHaveLength(2);
});

test.skipIf(missing !== '').each(runnable.map(({ text }, at) => ({ at, text })))(
  `block $at: $text${missing}`,
  async ({ text }) => {
    const output = await run(text);
    if (text.includes('/v1/check?name=年报.docx') && !text.includes('accept'))
      expect(output).toContain('"name":"年报.docx"');
    if (text.includes('/v1/batch')) expect(output).toContain('{"done":true,"total":2,');
    if (text.includes('text/*')) expect(output).toMatch(/年报\.docx/u);
    if (text.includes('sarif'))
      expect(JSON.parse(readFileSync(join(folder, '今年.sarif'), 'utf8')).version).toBe('2.1.0');
    if (text.includes('/v1/extract')) {
      expect(output).toContain('"path":"requests/received/naturalPerson"');
      expect(readFileSync(join(folder, '今年.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(2);
    }
    if (text.includes('/v1/render')) {
      expect(output).toContain('"verdict":');
      expect(readFileSync(join(folder, '新年报.html'), 'utf8')).toContain('</html>');
    }
    if (text.includes('openapi-typescript'))
      expect(readFileSync(join(folder, 'gouji.ts'), 'utf8')).toContain('export interface paths');
    if (text.includes('sha256sum')) expect(output).toMatch(/^[0-9a-f]{64} /u);
    if (text.includes('--print-config'))
      expect(JSON.parse(output)).toMatchObject({ GOUJI_BODY_LIMIT: 33_554_432 });
  },
  60_000,
);

test.each(commands.filter(isStart))(
  '%s starts the service',
  async (command) => {
    const child = spawn('bash', ['-c', `exec ${command}`], {
      cwd: folder,
      env: { ...environment(), PORT: '0', GOUJI_WORKERS: '1', GOUJI_DRAIN_TIME: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    const said: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => said.push(chunk));
    const url = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        said.push(line);
        const [found] = /http:\/\/127\.0\.0\.1:\d+/u.exec(line) ?? [];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error(said.join('\n'))));
    });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
  },
  60_000,
);

test('the file of tenants is one', () => {
  const files = blocks.filter(({ kind }) => kind === 'json');
  expect(files).toHaveLength(1);
  const { error, data } = TenantFile.safeParse(JSON.parse(files[0]!.text));
  expect(error?.issues ?? []).toEqual([]);
  expect(data!.tenants).toHaveLength(2);
});

const programs = blocks.filter(({ kind, text }) => kind === 'ts' && text.includes("from '@gouji/api"));

test('the programs run', async () => {
  expect(programs).toHaveLength(2);
  const place = mkdtempSync(fileURLToPath(new URL('./.manual-', import.meta.url)));
  try {
    const [app, started] = programs.map(({ text }, at) => {
      const path = join(place, `${at}.ts`);
      writeFileSync(
        path,
        text.replace('process.env', "{ PORT: '0', GOUJI_DRAIN_TIME: '0', GOUJI_LOG: 'silent' }"),
      );
      return path;
    });
    const { default: served } = (await import(app!)) as {
      default: { fetch(request: Request): Promise<Response> };
    };
    expect((await served.fetch(new Request('http://a/v1/version'))).status).toBe(200);
    const start = await served.fetch(new Request('http://a/'));
    // An app that was given no page leads to its description.
    expect([start.status, start.headers.get('location')]).toEqual([302, '/docs']);
    const { server: stopped } = (await import(started!)) as { server?: unknown };
    expect(stopped).toBeUndefined();
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}, 60_000);

test('the client is the one that is compiled', () => {
  const usage = readFileSync(join(root, 'tools/api-clients/usage/with-openapi-fetch.ts'), 'utf8');
  const [client] = blocks.filter(({ kind, text }) => kind === 'ts' && text.includes('createClient'));
  for (const line of client!.text.trim().split('\n')) expect(usage).toContain(line);
});
