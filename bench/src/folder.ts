/**
 * A folder of very many reports, checked by the built program: what memory it takes at its peak, what the second worker brings,
 * and whether the copies in it are found. `node src/folder.ts [reports] [many reports]` after a build; 4,000 and 40,000.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provinceReports, renderings } from '@gouji/fixtures/generate';
import { type Measure, median, printMeasures } from './measures.ts';
import { type ProgramRun, runProgram } from './run-program.ts';

const [count = 4_000, many = 40_000] = process.argv.slice(2).map(Number);
const mostMegabytes = 300;
const mostGrowth = 60;
/** Of a hundred bodies one has the text of the one before it. */
const copyEvery = 100;
const rounds = 3;

const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
const text = renderings.find(({ id }) => id === 'tab-text')!;

/** Writes reports of one year, a thousand a folder, and gives how many of them are copies or were copied. */
function fill(name: string, bodies: number): number {
  let before = { body: '', words: '' };
  let index = 0;
  for (const { name: file, body, report } of provinceReports({ bodies, years: [2023] })) {
    const place = join(folder, name, String(Math.floor(index / 1_000)));
    if (index % 1_000 === 0) mkdirSync(place, { recursive: true });
    const own = new TextDecoder().decode(text.render(report));
    const words = index % copyEvery === 1 ? before.words.replaceAll(before.body, body) : own;
    writeFileSync(join(place, `${index}-${file}.txt`), words);
    before = { body, words };
    index++;
  }
  return 2 * Math.ceil((bodies - 1) / copyEvery);
}

interface Run extends ProgramRun {
  readonly digest: string;
  readonly copied: number;
}

/** Runs the program on a folder; the last argument names the output, where `OUT` stands for its place. */
function run(name: string, command: readonly string[]): Run {
  const out = join(folder, 'out.json');
  const told = runProgram(
    join(folder, name),
    command.map((word) => word.replace('OUT', out)),
  );
  const bytes = readFileSync(out);
  return {
    ...told,
    digest: createHash('sha256').update(bytes).digest('hex'),
    copied:
      bytes.toString('latin1').match(/"ruleId":"duplicate\/other-body","messageId":"copied"/gu)?.length ?? 0,
  };
}

const check = (name: string, workers: number): Run =>
  run(name, ['check', '.', '--jobs', String(workers), '-f', 'ndjson=OUT']);

try {
  const copies = fill('some', count);
  const [one, two]: [Run[], Run[]] = [[], []];
  // By turns, so that whatever else the machine does falls on both.
  for (let round = 0; round < rounds; round++) {
    one.push(check('some', 1));
    two.push(check('some', 2));
  }
  const peakOf = (runs: readonly Run[]): number => Math.max(...runs.map(({ megabytes }) => megabytes));
  const survey = run('some', ['survey', '.', '--jobs', '2', '--quiet', '-o', 'OUT']);
  const secondsOf = (runs: readonly Run[]): number => median(runs.map(({ seconds }) => seconds));
  const processorSecondsOf = (runs: readonly Run[]): number =>
    median(runs.map(({ processorSeconds }) => processorSeconds));
  // One worker keeps one processor at work where nobody else does: whoever shares it with many gets twice as much for two threads.
  const isShared = processorSecondsOf(one) < 0.9 * secondsOf(one);
  console.log(
    `${count} reports: one worker ${secondsOf(one).toFixed(1)} s, two ${secondsOf(two).toFixed(1)} s`,
  );
  const shown = (reports: number): string => reports.toLocaleString('en');
  const measures: Measure[] = [
    {
      what: `check of ${shown(count)} reports, one worker against two${isShared ? ', beside others on the same processors' : ''}`,
      unit: '×',
      measured: secondsOf(one) / secondsOf(two),
      promised: isShared ? null : ['≥', 1.7],
    },
    {
      what: 'processor time with two workers against one',
      unit: '×',
      measured: processorSecondsOf(two) / processorSecondsOf(one),
      promised: null,
    },
    {
      what: `check of ${shown(count)} reports, peak memory`,
      unit: 'MB',
      measured: peakOf(two),
      promised: ['<', mostMegabytes],
    },
    {
      what: `survey of ${shown(count)} reports, peak memory`,
      unit: 'MB',
      measured: survey.megabytes,
      promised: ['<', mostMegabytes],
    },
    {
      what: 'differing outputs of one worker, two workers and every run',
      unit: '',
      measured: new Set([...one, ...two].map(({ digest }) => digest)).size - 1,
      promised: ['=', 0],
    },
    {
      what: 'reports with a planted copy that are told so',
      unit: '',
      measured: two[0]!.copied,
      promised: ['=', copies],
    },
  ];
  if (many > count) {
    fill('many', many);
    const large = check('many', 2);
    measures.push(
      {
        what: `check of ${shown(many)} reports, peak memory beyond that`,
        unit: 'MB',
        measured: large.megabytes - peakOf(two),
        promised: ['≤', mostGrowth],
      },
      {
        what: `time a report of ${shown(many)} against one of ${shown(count)}`,
        unit: '×',
        measured: large.seconds / many / (secondsOf(two) / count),
        promised: null,
      },
    );
  }
  printMeasures(measures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
