/**
 * How fast the review answers: `node --conditions gouji-source bench/src/review-latency.ts [RESULTS.json]`, after `pnpm build`.
 *
 * Runs the published bundle in a real pseudo-terminal (util-linux `script`) of 120×40 over reports written for the purpose, and measures
 * from process start to the end of the first frame, and from the write of a key to the end of the frame it causes (Ink ends each with
 * the “synchronized output” sequence). The same screens are then shown by a bare Ink program, key by key, for comparison.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { checkSeconds, writeFaulty } from './faulty-folder.ts';
import { printMeasures } from './measures.ts';
import { app, size, Terminal } from './pseudo-terminal.ts';

const main = resolve(process.env.GOUJI_MAIN ?? join(app, 'dist/main.js'));
const keyCount = 200;
/** Six seconds of a held key. */
const heldKeys = 180;

interface Measured {
  readonly name: string;
  readonly findings: number;
  readonly firstFrame: number;
  readonly firstFinding: number;
  readonly loaded: number;
  readonly key: { readonly median: number; readonly p90: number; readonly p99: number };
  readonly memory: number;
  /** Milliseconds from the key that groups by rule to the last of its frame. */
  readonly regrouped: number;
  /** Seconds an export of the letters takes, and how many steps of it were shown. */
  readonly exported: { readonly seconds: number; readonly shown: number } | null;
}

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!;
const rounded = (value: number): number => Math.round(value * 10) / 10;

async function pressMany(terminal: Terminal, screens: string[][] | null): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < keyCount; count++) {
    // Every tenth key jumps to the next report, so that all three panes change.
    times.push(await terminal.press(count % 10 === 9 ? ']' : 'j'));
    await pause(25);
    screens?.push(terminal.screen.lines());
  }
  return times;
}

/** Accepts everything and writes all letters; the steps of it that the screen shows are counted. */
async function exportAll(terminal: Terminal, findings: number): Promise<NonNullable<Measured['exported']>> {
  terminal.type('*a');
  await terminal.until(/条问题都处理|已处理 [1-9]/u);
  terminal.type('1');
  await terminal.until(new RegExp(`已处理 ${findings}`, 'u'));
  const steps = new Set<string>();
  const started = performance.now();
  terminal.type('w1');
  while (!/已导出/u.test(terminal.screen.lines().join('\n'))) {
    const step = /正在导出 (\d+)/u.exec(terminal.screen.lines().join('\n'))?.[1];
    if (step !== undefined) steps.add(step);
    await pause(20);
  }
  return { seconds: rounded((performance.now() - started) / 1_000), shown: steps.size };
}

/** How long after a held arrow key is let go a line of 2,400 bytes a second shows where the cursor is. */
async function measureSlowLine(
  folder: string,
  shape: { readonly columns: number; readonly rows: number },
): Promise<number> {
  const session = join(mkdtempSync(join(tmpdir(), 'gouji-bench-')), 'session.jsonl');
  const terminal = new Terminal(
    `'${process.execPath}' '${main}' review '${folder}' --session '${session}'`,
    shape,
  );
  await terminal.until(/份报告 · 错误 \d+(?![\s\S]*正在读入)/u);
  await terminal.press('b');
  await terminal.until(/份报告 · \d+ 条/u);
  terminal.slowDown(2_400);
  for (let count = 0; count < heldKeys; count++) {
    terminal.type('\u001b[B');
    await pause(1_000 / 30);
  }
  const released = performance.now();
  while (performance.now() - Math.max(terminal.last, released) < 1_500) await pause(50);
  const lag = Math.max(0, terminal.last - released);
  await terminal.quit();
  return lag;
}

async function measureReview(
  name: string,
  folder: string,
  screens: string[][] | null,
  exports = false,
): Promise<Measured> {
  const exported = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const session = join(exported, 'session.jsonl');
  const terminal = new Terminal(
    `env -C '${exported}' '${process.execPath}' '${main}' review '${folder}' --session '${session}'`,
  );
  const firstFrame = (await terminal.frame()) - terminal.started;
  const firstFinding = (await terminal.until(/[✗✓~?] (?:有错误|通过|未核全|未能识别)/u)) - terminal.started;
  const loaded = (await terminal.until(/份报告 · 错误 \d+(?![\s\S]*正在读入)/u)) - terminal.started;
  // From the board to the findings.
  await terminal.press('b');
  await terminal.until(/份报告 · \d+ 条/u);
  await pause(500);
  const findings = Number(/· (\d+) 条/u.exec(terminal.screen.lines()[0]!)?.[1]);
  await pressMany(terminal, null).then((warm) => warm.length);
  const times = await pressMany(terminal, screens);
  const regroupings: number[] = [];
  for (let count = 0; count < 6; count++) {
    regroupings.push(await terminal.press('t'));
    await pause(200);
  }
  const memory = terminal.memory();
  const written = exports ? await exportAll(terminal, findings) : null;
  await terminal.quit();
  rmSync(exported, { recursive: true, force: true });
  return {
    name,
    findings,
    regrouped: rounded(quantile(regroupings, 0.5)),
    exported: written,
    firstFrame: rounded(firstFrame),
    firstFinding: rounded(firstFinding),
    loaded: rounded(loaded),
    key: {
      median: rounded(quantile(times, 0.5)),
      p90: rounded(quantile(times, 0.9)),
      p99: rounded(quantile(times, 0.99)),
    },
    memory: rounded(memory),
  };
}

async function measureBare(folder: string, screens: readonly string[][]): Promise<Measured> {
  const bundle = join(folder, 'bare-ink.mjs');
  await build({
    absWorkingDir: app,
    entryPoints: [join(app, 'test/review/bare-ink.tsx')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    alias: { 'react-devtools-core': join(app, 'src/review/tui/no-devtools.ts') },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const file = join(folder, 'screens.json');
  writeFileSync(file, JSON.stringify(screens));
  const terminal = new Terminal(`'${process.execPath}' '${bundle}' '${file}'`);
  const firstFrame = (await terminal.frame()) - terminal.started;
  await pause(300);
  await pressMany(terminal, null);
  const times = await pressMany(terminal, null);
  const memory = terminal.memory();
  await terminal.quit();
  return {
    name: 'bare Ink program, same screens, no colours',
    findings: 0,
    regrouped: 0,
    exported: null,
    firstFrame: rounded(firstFrame),
    firstFinding: rounded(firstFrame),
    loaded: rounded(firstFrame),
    key: {
      median: rounded(quantile(times, 0.5)),
      p90: rounded(quantile(times, 0.9)),
      p99: rounded(quantile(times, 0.99)),
    },
    memory: rounded(memory),
  };
}

async function run(): Promise<void> {
  if (!existsSync(main)) throw new Error('apps/cli/dist is missing: run "pnpm build" first');
  if (spawnSync('script', ['--version']).status !== 0)
    throw new Error('"script" (util-linux) is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const perReport = 34;
  const exportedFindings = 18_000;
  const screens: string[][] = [];
  const results: Measured[] = [];
  for (const findings of [5_000, 50_000]) {
    const corpus = join(folder, String(findings));
    writeFaulty(corpus, Math.ceil(findings / perReport));
    results.push(
      await measureReview(
        `review, ${findings.toLocaleString('en')} findings`,
        corpus,
        findings === 5_000 ? screens : null,
      ),
    );
    console.log(results.at(-1));
  }
  results.push(await measureBare(folder, screens));
  console.log(results.at(-1));
  const corpus = join(folder, String(exportedFindings));
  writeFaulty(corpus, Math.ceil(exportedFindings / perReport));
  const checked = checkSeconds(main, corpus);
  results.push(await measureReview('review, 18,000 findings, and an export', corpus, null, true));
  const lag = await measureSlowLine(join(folder, '5000'), { columns: 80, rows: 24 });
  const lagOfLarge = await measureSlowLine(join(folder, '5000'), size);
  console.log(results.at(-1), { checked, lag, lagOfLarge });
  const [small, large, bare, middle] = results as [Measured, Measured, Measured, Measured];
  const summary = {
    machine: { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version },
    terminal: { ...size, keys: keyCount },
    results,
    ratios: {
      largeToSmall: rounded(large.key.median / small.key.median),
      reviewToBareInk: rounded(small.key.median / bare.key.median),
    },
  };
  const target = process.argv[2];
  if (target) writeFileSync(target, `${JSON.stringify(summary, null, 2)}\n`);
  rmSync(folder, { recursive: true, force: true });
  printMeasures([
    {
      what: '5,000 findings, median from key to frame',
      unit: 'ms',
      measured: small.key.median,
      promised: ['<', 25],
    },
    { what: '5,000 findings, first frame', unit: 'ms', measured: small.firstFrame, promised: ['<', 400] },
    {
      what: '50,000 findings, median from key to frame against 5,000',
      unit: '×',
      measured: large.key.median / small.key.median,
      promised: ['≤', 1.5],
    },
    { what: '5,000 findings, memory at peak', unit: 'MB', measured: small.memory, promised: ['<', 250] },
    { what: '50,000 findings, memory at peak', unit: 'MB', measured: large.memory, promised: ['<', 500] },
    {
      what: '50,000 findings, grouped anew, median from key to frame',
      unit: 'ms',
      measured: large.regrouped,
      promised: ['<', 100],
    },
    {
      what: '18,000 findings, until all are read against `gouji check` with as many workers',
      unit: '×',
      measured: middle.loaded / 1_000 / checked,
      promised: ['≤', 1.3],
    },
    {
      what: '18,000 findings, an export of all letters',
      unit: 's',
      measured: middle.exported!.seconds,
      promised: null,
    },
    {
      what: 'steps of that export that were shown',
      unit: '',
      measured: middle.exported!.shown,
      promised: ['≥', 5],
    },
    {
      what: '80×24 over 2,400 bytes a second, until the screen stands after an arrow key held for six seconds',
      unit: 'ms',
      measured: lag,
      promised: ['<', 2_000],
    },
    { what: 'the same at 120×40', unit: 'ms', measured: lagOfLarge, promised: ['<', 3_000] },
    {
      what: 'median from key to frame against a bare Ink program',
      unit: '×',
      measured: small.key.median / bare.key.median,
      promised: null,
    },
  ]);
}

await run();
