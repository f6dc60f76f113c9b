/**
 * Takes the measurements and writes `RESULTS.md`: `pnpm bench` for all of them, `pnpm bench docx-read memory` for some.
 * Each is a process of its own and gives its ratio within that one run. A step that fails is reported, the others go on;
 * figures of steps that were not run stay as they were.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { renderResults, type Taken } from './render-results.ts';
import type { Outcome } from './src/measures.ts';
import { type Step, steps } from './steps.ts';

const file = (name: string): URL => new URL(name, import.meta.url);
/** No step takes longer on two cores, however busy. */
const longest = 30 * 60_000;

interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
}

/** Runs one script, shows what it prints, and returns it. */
function runStep({ name, args = [] }: Step): Promise<Run> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--conditions', 'gouji-source', file(`src/${name}.ts`).pathname, ...args],
    { stdio: ['ignore', 'pipe', 'inherit'], timeout: longest },
  );
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((done) => {
    child.on('close', (code) => done({ code, output, seconds: (performance.now() - started) / 1000 }));
  });
}

/** The figures of a script: its last line. Null when it ended without any. */
function outcomeOf(output: string): Outcome | null {
  try {
    return JSON.parse(output.trimEnd().split('\n').at(-1)!) as Outcome;
  } catch {
    return null;
  }
}

const given = process.argv.slice(2);
const dashes = given.indexOf('--');
const wanted = dashes < 0 ? given : given.slice(0, dashes);
/** What follows `--` goes to the steps, such as how many documents: `pnpm bench batch-kill -- 2000 4`. */
const more = dashes < 0 ? [] : given.slice(dashes + 1);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const results = JSON.parse(readFileSync(file('results.json'), 'utf8')) as Record<string, Taken>;
const failed: string[] = [];
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n# ${step.name}: ${step.subject}\n`);
  const { code, output, seconds } = await runStep({ ...step, args: [...(step.args ?? []), ...more] });
  const outcome = outcomeOf(output);
  if (code !== 0)
    failed.push(
      outcome
        ? `${step.name}: a promise is broken`
        : `${step.name}: ended with ${code ?? 'a signal, after too long or by hand'}`,
    );
  // A step that did not come to its figures must not leave old ones standing as if they were new.
  if (!outcome) delete results[step.name];
  else
    results[step.name] = {
      date: new Date().toISOString().slice(0, 10),
      node: process.version,
      cores: availableParallelism(),
      processor: cpus()[0]?.model ?? 'unknown',
      seconds: Math.round(seconds),
      measures: outcome.measures,
    };
  writeFileSync(file('results.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(file('RESULTS.md'), renderResults(steps, results));
}
console.log(`\n${failed.length === 0 ? 'Every promise is kept.' : failed.join('\n')}`);
if (failed.length > 0) process.exitCode = 1;
