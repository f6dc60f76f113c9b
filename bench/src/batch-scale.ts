/**
 * Very many synthetic reports through the durable batch, generated on the way in, no files kept, the worker as it was built; the same measured at a
 * seventh of the number, to see what grows: `node --conditions gouji-source bench/src/batch-scale.ts [documents]`
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batchStatus, type Database, isDone, openDatabase, Submitter } from '@gouji/batch';
import { judge, type Understanding, understandAll } from '@gouji/core';
import { sketchOf } from '@gouji/core/rules';
import { embeddedPlace, processorTimeOf, textReports } from './batch-place.ts';
import { type Measure, printMeasures } from './measures.ts';
import { program, runProgram } from './run-program.ts';

const count = Number(process.argv[2] ?? 140_000);
const options = { language: 'zh', today: '2026-01-01' } as const;

/**
 * Processor time of what is done with a report beside others: reading, the sketch by which its like are found, and
 * judging it with that of the year before; in milliseconds a document.
 */
async function checkInLoop(documents: number): Promise<number> {
  const reports = [...textReports(documents)];
  let least = Number.POSITIVE_INFINITY;
  // The first turn is slower until everything is compiled.
  for (let turn = 0; turn < 3; turn++) {
    const before = process.cpuUsage();
    let prior: Understanding | null = null;
    for (const [index, report] of reports.entries()) {
      const [one] = await understandAll(report);
      if (one!.report) sketchOf(one!.report);
      judge(one!, { ...options, prior: index % 2 === 1 ? prior : null, children: [], peers: [] });
      prior = one!;
    }
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000 / documents);
  }
  return least;
}

/**
 * Processor time of `gouji check` on the same reports, with as many threads, in milliseconds a document: what the durable batch
 * needs beyond it is what durability costs.
 */
function checkAsFiles(documents: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    const reports = join(folder, 'reports');
    mkdirSync(reports);
    for (const { name, bytes } of textReports(documents)) writeFileSync(join(reports, name), bytes);
    const command = ['check', '.', '--jobs', '2', '-f', `ndjson=${join(folder, 'out.ndjson')}`];
    return (runProgram(reports, command).processorSeconds * 1000) / documents;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function postmaster(database: Database): Promise<number> {
  const { rows } = await database.executeSql("select pg_read_file('postmaster.pid', 0, 20) as text");
  return Number.parseInt(rows[0].text, 10);
}

interface Run {
  readonly documents: number;
  readonly submitSeconds: number;
  readonly workSeconds: number;
  /** Processor time of all processes from the start of the worker, in milliseconds a document. */
  readonly worker: number;
  readonly server: number;
  readonly bytes: number;
  readonly peakMegabytes: number;
}

async function run(documents: number): Promise<Run> {
  const place = embeddedPlace();
  const { folder } = place.location as { folder: string };
  const database = await openDatabase(place.location);
  try {
    const begun = performance.now();
    const submitter = await Submitter.open(database, 'scale');
    for (const report of textReports(documents)) await submitter.add({ ...report, named: false, options });
    await submitter.flush();
    const submitSeconds = (performance.now() - begun) / 1000;
    const server = await postmaster(database);
    const serverBefore = processorTimeOf(server);
    const started = performance.now();
    const child = spawn(
      process.execPath,
      [program, 'batch', 'worker', '--until-empty', '--concurrency', '2', '--data', folder],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const ended = new Promise((done) => {
      child.on('close', done);
    });
    let [worker, peak] = [0, 0];
    const watch = setInterval(() => {
      try {
        worker = Math.max(worker, processorTimeOf(child.pid!));
        const [, kilobytes] =
          /^VmHWM:\s+(\d+)/mu.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
        if (kilobytes) peak = Number(kilobytes) / 1000;
      } catch {
        // It has ended.
      }
    }, 250);
    if ((await ended) !== 0) throw new Error('the worker failed');
    clearInterval(watch);
    const workSeconds = (performance.now() - started) / 1000;
    const [status] = await batchStatus(database, 'scale');
    if (!isDone([status!]) || status!.judged !== documents) throw new Error(JSON.stringify(status));
    const { rows } = await database.executeSql('select pg_database_size(current_database())::float as bytes');
    return {
      documents,
      submitSeconds,
      workSeconds,
      worker: worker / documents,
      server: (processorTimeOf(server) - serverBefore) / documents,
      bytes: rows[0].bytes,
      peakMegabytes: peak,
    };
  } finally {
    await database.close();
    place.remove();
  }
}

/** `check`: what gouji check takes for as many reports, where it was measured; the fewer, the more its warming up counts. */
function measuresOf(one: Run, loop: number, check: number | null): Measure[] {
  const { documents, submitSeconds, workSeconds, worker, server, bytes, peakMegabytes } = one;
  const shown = documents.toLocaleString('en');
  const told = (measured: number, what: string, unit: Measure['unit'] = ''): Measure => ({
    what: `${shown} reports: ${what}`,
    unit,
    measured,
    promised: null,
  });
  return [
    told(submitSeconds, 'generated and stored', 's'),
    told(
      workSeconds,
      'read, checked, compared with the year before and stored, one process of two threads',
      's',
    ),
    told(documents / workSeconds, 'reports a second'),
    told(bytes / 1e6, 'size of the database', 'MB'),
    told(bytes / documents / 1e3, 'the same for a report, in kB'),
    told(worker, 'processor time of the worker for a report', 'ms'),
    told(server, 'processor time of the database for a report', 'ms'),
    told(peakMegabytes, 'peak memory of the worker', 'MB'),
    ...(check === null
      ? []
      : [
          {
            what: `${shown} reports: processor time beyond that of gouji check, against it`,
            unit: '×' as const,
            measured: (worker + server - check) / check,
            promised: ['≤', 0.6] as Measure['promised'],
          },
        ]),
    told(
      (worker + server - loop) / loop,
      'processor time beyond that of the check in a warm loop, against it',
      '×',
    ),
  ];
}

const loop = await checkInLoop(600);
const few = Math.ceil(count / 7);
const check = checkAsFiles(few);
const small = await run(few);
const large = await run(count);
printMeasures([
  {
    what: 'the check in a warm loop of one thread, with the year before, processor time for a report',
    unit: 'ms',
    measured: loop,
    promised: null,
  },
  {
    what: `gouji check of ${few.toLocaleString('en')} reports with two workers, processor time for a report`,
    unit: 'ms',
    measured: check,
    promised: null,
  },
  ...measuresOf(small, loop, check),
  ...measuresOf(large, loop, null),
  {
    what: 'time for a report at seven times the number',
    unit: '×',
    measured: large.workSeconds / large.documents / (small.workSeconds / small.documents),
    promised: null,
  },
]);
