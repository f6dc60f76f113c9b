/**
 * How fast the review answers: `node --conditions gouji-source bench/src/review-latency.ts [RESULTS.json]`, after `pnpm build`.
 *
 * Runs the published bundle in a real pseudo-terminal (util-linux `script`) of 120×40 over reports written for the purpose, and measures
 * from process start to the end of the first frame, and from the write of a key to the end of the frame it causes (Ink ends each with
 * the “synchronized output” sequence). The same screens are then shown by a bare Ink program, key by key, for comparison.
 */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { consistentReport, renderings } from '@gouji/fixtures/generate';
import { build } from 'esbuild';
import fc from 'fast-check';
import { printMeasures } from './measures.ts';

const app = resolve(import.meta.dirname, '../../apps/cli');
const fromApp = createRequire(join(app, 'package.json'));
const main = resolve(process.env.GOUJI_MAIN ?? join(app, 'dist/main.js'));
const [columns, rows] = [120, 40];
const frameEnd = '\u001b[?2026l';
const keyCount = 200;

/** What is used of the terminal emulator. */
interface Screen {
  write(data: string, done: () => void): void;
  readonly buffer: {
    readonly active: {
      getLine(
        row: number,
      ): { translateToString(trim: boolean, from: number, to: number): string } | undefined;
    };
  };
}

interface Measured {
  readonly name: string;
  readonly findings: number;
  readonly firstFrame: number;
  readonly firstFinding: number;
  readonly loaded: number;
  readonly key: { readonly median: number; readonly p90: number; readonly p99: number };
  readonly memory: number;
}

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!;
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Reports whose every total is wrong, so that a few files hold thousands of findings. */
function writeCorpus(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const text = renderings.find(({ id }) => id === 'tab-text')!;
  const reports = fc.sample(consistentReport('2021'), { numRuns: Math.min(count, 100), seed: 7 });
  for (let index = 0; index < count; index++) {
    const { report } = reports[index % reports.length]!;
    const cells = Object.fromEntries(
      Object.entries(report.cells).map(([path, value], at) =>
        path.endsWith('/total') ? [path, String(Number(value) + 1 + ((at + index) % 7))] : [path, value],
      ),
    );
    const title = `${report.title}（第${index + 1}份）`;
    writeFileSync(
      join(folder, `${String(index + 1).padStart(5, '0')}.txt`),
      text.render({ ...report, title, cells }),
    );
  }
}

/** A program in a pseudo-terminal: what it writes, and when each of its frames ended. */
class Terminal {
  private readonly child: ChildProcessWithoutNullStreams;
  readonly started = performance.now();
  private output = '';
  private waiting: ((at: number) => void) | null = null;
  readonly screen: { write(data: string, done: () => void): void; lines(): string[] };

  constructor(command: string) {
    const { Terminal: Screen } = fromApp('@xterm/headless') as { Terminal: new (options: object) => Screen };
    const screen = new Screen({ cols: columns, rows, allowProposedApi: true, convertEol: true });
    this.screen = {
      write: (data, done) => screen.write(data, done),
      lines: () =>
        Array.from(
          { length: rows },
          (_, row) => screen.buffer.active.getLine(row)?.translateToString(false, 0, columns) ?? '',
        ),
    };
    this.child = spawn(
      'script',
      ['-qfec', `stty cols ${columns} rows ${rows}; exec ${command}`, '/dev/null'],
      {
        env: { ...process.env, TERM: 'xterm-256color', SHELL: '/bin/sh', CI: '' },
      },
    );
    this.child.stdout.setEncoding('utf8').on('data', (data: string) => this.receive(data));
  }

  private receive(data: string): void {
    const at = performance.now();
    // The question how wide “①” is drawn, answered as a terminal does.
    if (data.includes('\u001b[6n')) this.child.stdin.write('\u001b[1;2R');
    this.output += data;
    this.screen.write(data, () => {});
    if (!this.output.includes(frameEnd)) return;
    this.output = this.output.slice(this.output.lastIndexOf(frameEnd) + frameEnd.length);
    const { waiting } = this;
    this.waiting = null;
    waiting?.(at);
  }

  /** Time at which the next frame ends. */
  frame(): Promise<number> {
    return new Promise((done, failed) => {
      const timer = setTimeout(
        () => failed(new Error(`no frame; the screen shows\n${this.screen.lines().join('\n')}`)),
        60_000,
      );
      this.waiting = (at) => {
        clearTimeout(timer);
        done(at);
      };
    });
  }

  /** Milliseconds from the key to the end of its frame. */
  async press(key: string): Promise<number> {
    const ended = this.frame();
    const pressed = performance.now();
    this.child.stdin.write(key);
    return (await ended) - pressed;
  }

  async until(shown: RegExp): Promise<number> {
    while (!shown.test(this.screen.lines().join('\n'))) await pause(10);
    return performance.now();
  }

  /** Resident memory of the program at its peak, in MB. */
  memory(): number {
    const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(this.child.pid)], {
      encoding: 'utf8',
    });
    const status = readFileSync(`/proc/${children.trim().split('\n')[0]!.trim()}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1]) / 1024;
  }

  async quit(): Promise<void> {
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.stdin.write('q');
    await ended;
  }
}

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

async function measureReview(name: string, folder: string, screens: string[][] | null): Promise<Measured> {
  const session = join(mkdtempSync(join(tmpdir(), 'gouji-bench-')), 'session.jsonl');
  const terminal = new Terminal(`'${process.execPath}' '${main}' review '${folder}' --session '${session}'`);
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
  const memory = terminal.memory();
  await terminal.quit();
  return {
    name,
    findings,
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
  const screens: string[][] = [];
  const results: Measured[] = [];
  for (const findings of [5_000, 50_000]) {
    const corpus = join(folder, String(findings));
    writeCorpus(corpus, Math.ceil(findings / perReport));
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
  const [small, large, bare] = results as [Measured, Measured, Measured];
  const summary = {
    machine: { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version },
    terminal: { columns, rows, keys: keyCount },
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
      what: 'median from key to frame against a bare Ink program',
      unit: '×',
      measured: small.key.median / bare.key.median,
      promised: null,
    },
  ]);
}

await run();
