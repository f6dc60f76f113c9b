/**
 * What stays in memory when one process checks many documents of every format:
 * `node --conditions gouji-source bench/src/memory.ts [documents]`
 */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { validate } from '@gouji/core';
import { consistentReport, renderings } from '@gouji/fixtures/generate';
import { binaryReaders } from '@gouji/readers';
import fc from 'fast-check';
import { printMeasures } from './measures.ts';

const count = Number(process.argv[2] ?? 500);
const early = 50;
// The collector can be called without a flag on the command line.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const printed = ['annual-report.chromium.pdf', 'annual-report.doc'].map((name) => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`../../packages/fixtures/files/${name}`, import.meta.url))),
}));

/** Every document is another report; every tenth is one of the two formats that cannot be generated. */
function source(index: number): { name: string; bytes: Uint8Array } {
  if (index % 10 === 9) return printed[((index - 9) / 10) % printed.length]!;
  const edition = index % 2 === 0 ? '2021' : '2019';
  const [generated] = fc.sample(consistentReport(edition), { numRuns: 1, seed: index });
  const rendering = renderings[index % renderings.length]!;
  return { name: rendering.file, bytes: rendering.render(generated!.report) };
}

/** Heap and buffers in use after a full collection, in MB. */
async function inUse(): Promise<number> {
  for (let turn = 0; turn < 3; turn++) {
    collect();
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

let first = 0;
for (let index = 0; index < count; index++) {
  const verdict = await validate(source(index), { readers: binaryReaders });
  if (!verdict.complete) throw new Error(`document ${index} (${verdict.source.name}) was not checked`);
  if (index + 1 === early) first = await inUse();
}
const last = await inUse();
console.log(`after ${early} documents ${first.toFixed(1)} MB, after ${count} ${last.toFixed(1)} MB`);
printMeasures([
  {
    what: `in use after ${count} documents against after ${early}`,
    unit: '×',
    measured: last / first,
    promised: ['≤', 1.2],
  },
  { what: `in use after ${count} documents`, unit: 'MB', measured: last, promised: null },
  {
    what: 'peak memory of the process',
    unit: 'MB',
    measured: process.resourceUsage().maxRSS / 1000,
    promised: null,
  },
]);
