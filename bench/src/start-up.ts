/**
 * From process start to the verdict on one report, as a multiple of `node -e 0` in the same run: what a person waits.
 * Build first, then `node src/start-up.ts [report …]`. Fails when the median is beyond the promised ten times.
 */
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Measure, median, printMeasures } from './measures.ts';

const main = fileURLToPath(new URL('../../apps/cli/dist/main.js', import.meta.url));
const clean = fileURLToPath(
  new URL('../../packages/fixtures/cases/clean-2021-edition/source.txt', import.meta.url),
);
const files = process.argv.length > 2 ? process.argv.slice(2) : [clean];
const allowed = 10;
const rounds = 25;

/** Milliseconds of one process; ends the measure when it did not do its work. */
function run(args: readonly string[]): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const spent = performance.now() - start;
  // A verdict has to stand there: a program that did not start would be quick.
  const judged = args[0] !== main || /^[✓✗] /u.test(stdout);
  if ((status !== 0 && status !== 1) || !judged)
    throw new Error(`${args.join(' ')}: exit ${status}\n${stderr}`);
  return spent;
}

const measures: Measure[] = [];
for (const file of files) {
  const check = [main, 'check', file];
  // The first runs fill the code cache and the page cache, as on any machine that has seen the program before.
  for (let round = 0; round < 2; round++) run(check);
  const bare: number[] = [];
  const ours: number[] = [];
  // Interleaved, so that whatever else the machine does falls on both.
  for (let round = 0; round < rounds; round++) {
    bare.push(run(['-e', '0']));
    ours.push(run(check));
  }
  console.log(
    `${basename(file)}: node -e 0 ${median(bare).toFixed(0)} ms, gouji check ${median(ours).toFixed(0)} ms`,
  );
  measures.push({
    what: 'one report checked against `node -e 0`',
    unit: '×',
    measured: median(ours) / median(bare),
    promised: ['<', allowed],
  });
}
printMeasures(measures);
