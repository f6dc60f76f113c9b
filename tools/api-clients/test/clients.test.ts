/** Typed clients made from the document of the service: they compile, know the types, and get their answers. */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createLog, type RunningServer, readConfig, startServer } from '@gouji/api/server';
import { createClient as makeClient } from '@hey-api/openapi-ts';
import { build } from 'esbuild';
import openapiTypescript, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleReport } from '../../../apps/api/src/docs/sample-report.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
const generated = join(home, '.generated');
let server: RunningServer;

beforeAll(async () => {
  rmSync(generated, { recursive: true, force: true });
  mkdirSync(generated, { recursive: true });
  server = await startServer(
    readConfig({
      PORT: '0',
      GOUJI_RATE: 'off',
      GOUJI_PAGE: 'off',
      GOUJI_DRAIN_TIME: '0',
      GOUJI_WORKERS: '1',
    }),
    { log: createLog('silent') },
  );
  const answer = await fetch(`${server.url}/openapi.json`);
  writeFileSync(join(generated, 'openapi.json'), await answer.text());
});
afterAll(async () => {
  await server?.stop();
  rmSync(generated, { recursive: true, force: true });
});

/** What the compiler says of a usage, with the settings of a strict project of our time. */
function compile(file: string): string[] {
  const program = ts.createProgram([join(home, 'usage', file)], {
    strict: true,
    noEmit: true,
    noUncheckedIndexedAccess: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node'],
    typeRoots: [fileURLToPath(new URL('../../../node_modules/@types', import.meta.url))],
  });
  return ts.getPreEmitDiagnostics(program).map(({ file: where, start, messageText }) => {
    const line = where && start !== undefined ? where.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${where?.fileName ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

/** Calls the running service as the usage says. */
async function run(file: string): Promise<unknown> {
  const outfile = join(generated, `${file}.mjs`);
  await build({
    entryPoints: [join(home, 'usage', file)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  const { stdout } = await promisify(execFile)(process.execPath, [outfile, server.url, sampleReport]);
  return JSON.parse(stdout);
}

test('openapi-typescript and openapi-fetch', async () => {
  const nodes = await openapiTypescript(new URL(`file://${join(generated, 'openapi.json')}`));
  writeFileSync(join(generated, 'openapi-typescript.ts'), astToString(nodes));
  expect(compile('with-openapi-fetch.ts')).toEqual([]);
  expect(await run('with-openapi-fetch.ts')).toEqual({
    outcome: 'fail',
    first: 'string',
    problem: '/problems/invalid-parameters',
    sent: 'fail',
    children: expect.any(Number),
    total: 1,
    lines: 2,
    csv: true,
    version: '2.1.0',
    title: '甲县教育局2023年政府信息公开工作年度报告',
    rule: 'requests/balance',
    ready: 'ready',
  });
}, 120_000);

test('@hey-api/openapi-ts', async () => {
  await makeClient({
    input: join(generated, 'openapi.json'),
    output: { path: join(generated, 'hey-api'), module: { extension: '.ts' } },
    plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
    logs: { level: 'silent' },
  } as Parameters<typeof makeClient>[0]);
  expect(compile('with-hey-api.ts')).toEqual([]);
  expect(await run('with-hey-api.ts')).toEqual({
    outcome: 'fail',
    problem: '/problems/invalid-parameters',
    lines: 2,
    title: '甲县教育局2023年政府信息公开工作年度报告',
    rules: true,
  });
}, 120_000);
