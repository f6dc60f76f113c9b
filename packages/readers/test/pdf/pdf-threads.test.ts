/** Many PDFs at once, files that never end among them, and hosts that were made one file by a bundler. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Worker } from 'node:worker_threads';
import { defaultLimits } from '@gouji/core/read';
import { build } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import { readPdf } from '../../src/pdf/pdf-reader.ts';
import { hostilePdfs } from './hostile-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'gouji-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sample = fileURLToPath(new URL('../../../fixtures/files/annual-report.chromium.pdf', import.meta.url));
const bytes = new Uint8Array(readFileSync(sample));

/** Counts the threads that live at the same time while something runs. */
async function countThreads(work: () => Promise<unknown>): Promise<number> {
  let alive = 0;
  let most = 0;
  const born = (worker: Worker): void => {
    most = Math.max(most, ++alive);
    worker.once('exit', () => alive--);
  };
  process.on('worker', born);
  await work();
  process.off('worker', born);
  return most;
}

const read = (source: Uint8Array, milliseconds = 20_000): Promise<{ readonly blocks: readonly unknown[] }> =>
  readPdf(source, { name: 'x.pdf', limits: { ...defaultLimits, milliseconds } });

test('sixty files at once are all read, by no more threads than there are processors', async () => {
  // Places are worked out when they are asked for, so the blocks are compared as they are written.
  const once = JSON.stringify(await read(bytes));
  const most = await countThreads(async () => {
    const documents = await Promise.all(Array.from({ length: 60 }, () => read(bytes)));
    for (const document of documents) expect(JSON.stringify(document)).toBe(once);
  });
  expect(most).toBeLessThanOrEqual(Math.min(4, Math.max(1, availableParallelism())));
}, 120_000);

test('a file that waits for its turn loses nothing of its time', async () => {
  const endless = hostilePdfs['forms that multiply to 10^9']!();
  const slow = Array.from({ length: 4 }, () =>
    read(endless, 1_000).then(
      () => 'read',
      () => 'cut',
    ),
  );
  // They wait behind four files that use up all of their own time.
  const behind = await Promise.all(Array.from({ length: 4 }, () => read(bytes, 10_000)));
  for (const { blocks } of behind) expect(blocks.length).toBeGreaterThan(10);
  expect(await Promise.all(slow)).toEqual(slow.map(() => 'cut'));
}, 120_000);

const host = `
import { readFileSync } from 'node:fs';
import { validate } from '@gouji/core';
import { binaryReaders } from '@gouji/readers';
console.log('host started');
const bytes = new Uint8Array(readFileSync(process.argv[2]));
Promise.all([0, 1, 2].map(() => validate({ name: 'a.pdf', bytes }, { readers: binaryReaders }))).then((verdicts) => {
  for (const { source, complete, notices } of verdicts)
    console.log(source.format, complete, notices.length);
});
`;

test.each([
  ['one ES module', 'esm', 'host.mjs', []],
  ['one CommonJS file', 'cjs', 'host.cjs', []],
  ['a module with PDFium left outside', 'esm', 'outside.mjs', ['@embedpdf/pdfium']],
  ['CommonJS with the readers left outside', 'cjs', 'readers.cjs', ['@gouji/readers', '@embedpdf/pdfium']],
] as const)(
  'a host bundled as %s reads PDF and starts once',
  async (_, format, name, external) => {
    const place = mkdtempSync(join(folder, 'host-'));
    // Installed as a package manager leaves it: the host has the packages it names, these have their own.
    mkdirSync(join(place, 'node_modules/@gouji'), { recursive: true });
    for (const own of ['core', 'readers'])
      symlinkSync(
        fileURLToPath(new URL(`../../../${own}`, import.meta.url)),
        join(place, `node_modules/@gouji/${own}`),
      );
    await build({
      stdin: { contents: host, resolveDir: fileURLToPath(new URL('..', import.meta.url)), loader: 'ts' },
      outfile: join(place, name),
      bundle: true,
      platform: 'node',
      format,
      target: 'node22',
      conditions: ['gouji-source'],
      external: [...external],
      logLevel: 'error',
    });
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--conditions', 'gouji-source', join(place, name), sample],
      // Elsewhere: nothing may depend on the folder a program is started in.
      { cwd: tmpdir() },
    );
    expect(stdout.trim().split('\n')).toEqual(['host started', 'pdf true 0', 'pdf true 0', 'pdf true 0']);
  },
  60_000,
);
