/**
 * Reading a PDF against the engine's own text, boxes and lines from the same bytes, as a ratio in one run, and the peak
 * memory of a process that reads one file. `node --conditions gouji-source src/pdf-read.ts [file.pdf …]`
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultLimits } from '@gouji/core/read';
import { binaryReaders } from '@gouji/readers';
import { type Measure, median, printMeasures } from './measures.ts';
import { readEnginePages, startEngine } from './pdf-engine-pages.ts';

const samples = ['chromium', 'writer', 'unruled'].map((name) =>
  fileURLToPath(new URL(`../../packages/fixtures/files/annual-report.${name}.pdf`, import.meta.url)),
);
/** What the issue of speed allows: our read at most this much of the engine's own. */
const allowed = 1.3;
const rounds = 40;
const warmUp = 30;

const [first, ...others] = process.argv.slice(2);
if (first === '--memory') await printPeak(others[0]!);
else await compare(first ? [first, ...others] : samples);

async function read(bytes: Uint8Array): Promise<unknown> {
  const reader = binaryReaders.find(({ format }) => format === 'pdf')!;
  return reader.read(bytes, { name: 'x.pdf', limits: defaultLimits });
}

async function compare(files: readonly string[]): Promise<void> {
  const engine = await startEngine();
  const measures: Measure[] = [];
  for (const file of files) {
    const bytes = readFileSync(file);
    const own: number[] = [];
    const ours: number[] = [];
    // Interleaved, so that whatever else the machine does falls on both.
    for (let round = 0; round < rounds + warmUp; round++) {
      const start = performance.now();
      readEnginePages(engine, bytes);
      const between = performance.now();
      await read(bytes);
      if (round < warmUp) continue;
      own.push(between - start);
      ours.push(performance.now() - between);
    }
    const ratio = median(ours) / median(own);
    const peak = Number(
      spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), '--memory', file])
        .stdout,
    );
    const bound = (8 * bytes.length) / 1e6 + 150;
    const name = basename(file);
    console.log(
      `${name} ${(bytes.length / 1e3).toFixed(0)} kB: engine ${median(own).toFixed(1)} ms, read ${median(ours).toFixed(1)} ms`,
    );
    measures.push(
      {
        what: `${name}, our reading against the engine's own`,
        unit: '×',
        measured: ratio,
        promised: ['≤', allowed],
      },
      {
        what: `${name}, peak memory of a process that reads it`,
        unit: 'MB',
        measured: peak,
        promised: ['<', bound],
      },
    );
  }
  printMeasures(measures);
}

async function printPeak(file: string): Promise<void> {
  await read(readFileSync(file));
  console.log(process.resourceUsage().maxRSS / 1e3);
}
