/** The same app in Bun, Deno and workerd: bundled without any built-in of Node, started for real, asked over HTTP. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { validate } from '@gouji/core';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleName, sampleReport } from '../src/docs/sample-report.ts';
import { Problem } from '../src/http/problem.ts';

const require = createRequire(import.meta.url);

/** The program inside the npm package of the platform; null when there is none for this platform. */
function findBinary(owner: string, inside: string, path: string): string | null {
  try {
    const from = createRequire(join(dirname(require.resolve(`${owner}/package.json`)), 'package.json'));
    const binary = join(dirname(from.resolve(`${inside}/package.json`)), path);
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

const platform = `${process.platform}-${process.arch}`;
const folder = mkdtempSync(join(tmpdir(), 'gouji-runtimes-'));

interface Runtime {
  readonly name: string;
  readonly binary: string | null;
  readonly entry: string;
  start(binary: string, bundle: string, port: number): ChildProcess;
}

const runtimes: readonly Runtime[] = [
  {
    name: 'bun',
    binary: findBinary('bun', `@oven/bun-${platform}`, 'bin/bun'),
    entry:
      "Bun.serve({ hostname: '127.0.0.1', port: Number(process.env.PORT), fetch: (request) => app.fetch(request) });",
    start: (binary, bundle, port) =>
      spawn(binary, ['run', bundle], { env: { PORT: String(port) }, stdio: ['ignore', 'ignore', 'pipe'] }),
  },
  {
    name: 'deno',
    binary: findBinary('deno', `@deno/${platform}-glibc`, 'deno'),
    entry:
      "Deno.serve({ hostname: '127.0.0.1', port: Number(Deno.args[0]), onListen() {} }, (request) => app.fetch(request));",
    // No right but to listen: the app reads no file, no environment, and calls nobody.
    start: (binary, bundle, port) =>
      spawn(
        binary,
        ['run', '--no-prompt', '--no-config', `--allow-net=127.0.0.1:${port}`, bundle, String(port)],
        {
          env: { DENO_DIR: join(folder, 'deno'), DENO_NO_UPDATE_CHECK: '1' },
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      ),
  },
  {
    name: 'workerd',
    binary: findBinary(
      'workerd',
      `@cloudflare/workerd-${process.platform}-${process.arch === 'x64' ? '64' : process.arch}`,
      'bin/workerd',
    ),
    entry: 'export default { fetch: (request) => app.fetch(request) };',
    start(binary, bundle, port) {
      const config = join(folder, 'config.capnp');
      writeFileSync(
        config,
        `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .gouji)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const gouji :Workerd.Worker = (
  modules = [(name = "main", esModule = embed "${bundle.split('/').at(-1)}")],
  compatibilityDate = "2026-01-01"
);
`,
      );
      return spawn(binary, ['serve', config], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    },
  },
];

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

async function bundleFor({ name, entry }: Runtime): Promise<string> {
  const outfile = join(folder, `${name}.js`);
  await build({
    stdin: {
      contents: `import { createApp } from './src/app.ts';\nconst app = createApp();\n${entry}`,
      resolveDir: new URL('..', import.meta.url).pathname,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    // Neutral: an import of a built-in of Node would not resolve.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // As bundlers for workers resolve: a package may offer Node more than it needs.
    conditions: ['gouji-source', 'browser'],
    target: 'es2022',
    outfile,
    logLevel: 'silent',
  });
  return outfile;
}

async function startRuntime(runtime: Runtime): Promise<string> {
  const port = await freePort();
  const child = runtime.start(runtime.binary!, await bundleFor(runtime), port);
  children.push(child);
  let complaint = '';
  child.stderr!.on('data', (chunk) => {
    complaint += chunk;
  });
  const url = `http://127.0.0.1:${port}`;
  for (let i = 0; i < 100; i++) {
    if (child.exitCode !== null) throw new Error(`${runtime.name} ended: ${complaint}`);
    const up = await fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return url;
    await pause(100);
  }
  throw new Error(`${runtime.name} does not answer: ${complaint}`);
}

let expected: unknown;
beforeAll(async () => {
  const verdict = await validate(
    { name: sampleName, bytes: new TextEncoder().encode(sampleReport) },
    { language: 'zh' },
  );
  expected = JSON.parse(JSON.stringify(verdict));
});

for (const runtime of runtimes) {
  const missing = runtime.binary ? '' : ` (skipped: its npm package brings no binary for ${platform})`;
  test.skipIf(!runtime.binary)(
    `runs in ${runtime.name}${missing}`,
    async () => {
      const url = await startRuntime(runtime);
      const post = (
        path: string,
        body: string | FormData,
        headers: Record<string, string> = {},
      ): Promise<Response> => fetch(url + path, { method: 'POST', body, headers });

      const text = { 'content-type': 'text/plain' };
      const raw = await post(`/v1/check?name=${encodeURIComponent(sampleName)}`, sampleReport, text);
      expect(await raw.json()).toEqual(expected);

      const form = new FormData();
      form.append('file', new File([sampleReport], sampleName));
      expect(await (await post('/v1/check', form)).json()).toEqual(expected);

      const html = await post(
        '/v1/check',
        '<!doctype html><h1>甲县人民政府2022年政府信息公开工作年度报告</h1>',
        { 'content-type': 'text/html' },
      );
      expect(await html.json()).toMatchObject({ source: { format: 'html' } });

      const batch = await post('/v1/batch', form);
      const [line, end] = (await batch.text()).trimEnd().split('\n');
      expect(JSON.parse(line!)).toEqual({ index: 0, ...(expected as object) });
      expect(JSON.parse(end!)).toMatchObject({ done: true, total: 1, fail: 1 });

      for (const accept of ['text/csv', 'application/vnd.apache.parquet']) {
        const data = await post('/v1/extract', sampleReport, { ...text, accept });
        expect(data.headers.get('content-type')).toContain(accept);
        expect((await data.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
      }

      const wrong = await post('/v1/check?presett=x', sampleReport, text);
      expect(wrong.status).toBe(422);
      expect(Problem.parse(await wrong.json()).type).toBe('/problems/invalid-parameters');
      expect((await fetch(`${url}/openapi.json`)).status).toBe(200);
    },
    60_000,
  );
}
