/**
 * `gouji extract` of many reports of many formats, some with wrong cells, into each form that people calculate with:
 * whether another program finds every value once, and whether memory stays flat. Some hundred reports are drawn and written
 * down many times, since drawing thousands takes longer than all that is measured. Takes some minutes:
 * `node --conditions gouji-source bench/src/extracted-data.ts [reports]`
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { type Report, understand } from '@gouji/core';
import { type AnnualReport, mistypedReport, renderings } from '@gouji/fixtures/generate';
import { binaryReaders } from '@gouji/readers';
import fc from 'fast-check';
import { type Measure, printMeasures } from './measures.ts';

const count = Number(process.argv[2] ?? 10_000);
/** Reports in a folder; the first folders are extracted alone, to see what grows. */
const portion = Math.max(1, Math.floor(count / 20));
const few = 2 * portion;
const main = fileURLToPath(new URL('../../apps/cli/dist/main.js', import.meta.url));

/** What data must add up to; sums to four decimals, as money is printed. */
interface Totals {
  readonly rows: number;
  readonly numbers: number;
  readonly sum: number;
}

class Expected {
  rows = 0;
  numbers = 0;
  #sum = 0;

  add(value: number | null): void {
    this.rows++;
    if (value === null) return;
    this.numbers++;
    // Whole ten-thousandths add up without error in any order.
    this.#sum += Math.round(value * 10_000);
  }

  report(report: Report): void {
    for (const table of Object.values(report.tables))
      for (const row of Object.values(table ?? {}))
        for (const { value } of Object.values(row)) this.add(value);
    for (const { value } of report.claims) this.add(value);
  }

  get totals(): Totals {
    return { rows: this.rows, numbers: this.numbers, sum: this.#sum / 10_000 };
  }
}

/** Formats that are read quickly: it is the data that are measured here. */
const quick = renderings.filter(({ format }) => format !== 'pdf' && format !== 'ofd');

const folder = await mkdtemp(join(tmpdir(), 'gouji-bench-data-'));

/** Drawn reports; more only take time to draw, since each is written down many times under other names. */
const drawnCount = 300;

interface Drawn {
  readonly extension: string;
  readonly bytes: Uint8Array;
  /** The text with the name of its body to be replaced, for formats that are plain text. */
  readonly parts: readonly string[] | null;
  readonly report: Report;
}

/** Each tenth with two wrong cells and one that holds no number, in turn in every format. */
async function draw(): Promise<Drawn[]> {
  const drawn: AnnualReport[] = [];
  for (const [edition, faults, share] of [
    ['2019', 0, 0.45],
    ['2021', 0, 0.45],
    ['2021', 2, 0.1],
  ] as const)
    drawn.push(
      ...fc
        .sample(mistypedReport(edition, faults), {
          numRuns: Math.round(drawnCount * share),
          seed: 90_000 + faults,
        })
        .map(({ report }) =>
          faults > 0 ? { ...report, cells: { ...report.cells, 'requests/received/total': '/' } } : report,
        ),
    );
  const made: Drawn[] = [];
  for (const [index, report] of drawn.entries()) {
    const { file, id, render } = quick[index % quick.length]!;
    const bytes = render(report);
    const understanding = await understand({ name: file, bytes }, { readers: binaryReaders });
    const name = understanding.report!.organization?.name;
    const isText = /^(?:tab-text|cell-lines|markdown|html)$/u.test(id) && name;
    made.push({
      extension: extname(file),
      bytes,
      parts: isText ? new TextDecoder().decode(bytes).split(name) : null,
      report: understanding.report!,
    });
  }
  return made;
}

/** Writes reports `from` to `to`, those in plain text each of a body of its own, and adds up what they hold. */
async function writePortion(
  drawn: readonly Drawn[],
  from: number,
  to: number,
  expected: Expected,
): Promise<string> {
  const made = join(folder, 'reports', String(from).padStart(6, '0'));
  await mkdir(made, { recursive: true });
  for (let index = from; index < to; index++) {
    const { extension, bytes, parts, report } = drawn[index % drawn.length]!;
    expected.report(report);
    const path = join(made, `${String(index).padStart(6, '0')}${extension}`);
    await writeFile(path, parts ? parts.join(`甲县第${index}乡人民政府`) : bytes);
  }
  return made;
}

interface Run {
  readonly peakMegabytes: number;
  readonly seconds: number;
}

/** Runs the command as users have it; its memory is the most that the kernel has seen it hold. */
async function extract(paths: readonly string[], out: string): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, [main, 'extract', ...paths, '-o', out], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  let peakMegabytes = 0;
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    peakMegabytes = Math.max(peakMegabytes, Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1] ?? 0) / 1024);
  }, 20);
  const code = await new Promise((done) => child.once('close', done));
  clearInterval(watch);
  // 3: some wrong cells cannot be told apart in some formats, which is what a verdict has to say of them.
  if (code !== 0 && code !== 3)
    throw new Error(`extract -o ${out} ended with ${code}: ${complaints.slice(-500)}`);
  return { peakMegabytes, seconds: (performance.now() - started) / 1000 };
}

const query = (source: string): string =>
  `SELECT count(*) AS rows, count(value) AS numbers, round(sum(round(value * 10000)) / 10000, 4) AS sum FROM ${source}`;

async function askDuckDb(source: string): Promise<Totals> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const [row] = (await connection.runAndReadAll(query(source))).getRowObjects();
  connection.closeSync();
  instance.closeSync();
  return { rows: Number(row!.rows), numbers: Number(row!.numbers), sum: Number(row!.sum) };
}

async function askSqlite(path: string): Promise<Totals> {
  const database = new DatabaseSync(path, { readOnly: true });
  const { rows, numbers, sum } = database.prepare(query('"values"')).get() as unknown as Totals;
  database.close();
  return { rows, numbers, sum };
}

const forms: readonly { name: string; extension: string; ask(path: string): Promise<Totals> }[] = [
  {
    name: 'CSV',
    extension: 'csv',
    ask: (path) => askDuckDb(`read_csv('${path}', header = true, sample_size = -1)`),
  },
  { name: 'Parquet', extension: 'parquet', ask: (path) => askDuckDb(`read_parquet('${path}')`) },
  { name: 'SQLite', extension: 'sqlite', ask: askSqlite },
];

const measures: Measure[] = [];
try {
  const expected = new Expected();
  const folders: string[] = [];
  const drawn = await draw();
  for (let from = 0; from < count; from += portion)
    folders.push(await writePortion(drawn, from, Math.min(count, from + portion), expected));
  const { rows, numbers, sum } = expected.totals;
  const shown = count.toLocaleString('en');
  measures.push(
    { what: `rows of ${shown} reports`, unit: '', measured: rows, promised: null },
    { what: 'values that are numbers', unit: '', measured: numbers, promised: null },
  );
  for (const { name, extension, ask } of forms) {
    const short = await extract(folders.slice(0, few / portion), join(folder, `few.${extension}`));
    const path = join(folder, `all.${extension}`);
    const long = await extract(folders, path);
    const found = await ask(path);
    const { size } = await stat(path);
    measures.push(
      {
        what: `${name}, rows too many or too few`,
        unit: '',
        measured: Math.abs(found.rows - rows),
        promised: ['=', 0],
      },
      {
        what: `${name}, numbers too many or too few`,
        unit: '',
        measured: Math.abs(found.numbers - numbers),
        promised: ['=', 0],
      },
      {
        what: `${name}, sum of all values off by`,
        unit: '',
        measured: Math.round(Math.abs(found.sum - sum) * 10_000) / 10_000,
        promised: ['=', 0],
      },
      {
        what: `${name}, peak memory for ${shown} reports against ${few.toLocaleString('en')}`,
        unit: '×',
        measured: long.peakMegabytes / short.peakMegabytes,
        promised: ['≤', 1.3],
      },
      { what: `${name}, peak memory`, unit: 'MB', measured: long.peakMegabytes, promised: null },
      { what: `${name}, size of the values`, unit: 'MB', measured: size / 1e6, promised: null },
      { what: `${name}, time`, unit: 's', measured: long.seconds, promised: null },
    );
    await rm(path);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
printMeasures(measures);
