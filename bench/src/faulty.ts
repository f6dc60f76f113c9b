/**
 * Generated reports, each with one fault of the kind that a rule of the catalogue is for, varied in place, size and wording, in
 * every format by turns: found by that rule, by another only, or not at all:
 * `node --conditions gouji-source bench/src/faulty.ts [reports] [rule]`. With a rule every miss is told with what was found.
 */
import { allRules, type CheckOptions, parse, type Verdict, validate } from '@gouji/core';
import {
  type AnnualReport,
  type Faulty,
  faults,
  type Ground,
  ground,
  renderings,
  toPieces,
  unmade,
} from '@gouji/fixtures/generate';
import { binaryReaders } from '@gouji/readers';
import fc from 'fast-check';
import { type Measure, printMeasures } from './measures.ts';

const count = Number(process.argv[2] ?? 10_000);
const only = process.argv[3];
const tabText = renderings.find(({ id }) => id === 'tab-text')!;
/** Faultless reports of either edition; each rule takes them from another place on, and passes over those without a place for its fault. */
const grounds = Object.fromEntries(
  (['2021', '2019'] as const).map((edition) => [
    edition,
    fc.sample(ground(edition), { numRuns: Math.max(200, Math.ceil(count / 8)), seed: 70_000 }),
  ]),
) as Record<string, Ground[]>;
const misses = only ? 20 : 2;

const beside = (report: AnnualReport) => parse({ name: 'beside.txt', bytes: tabText.render(report) });

async function companionsOf({ prior, children, peers, ruleOptions }: Faulty): Promise<CheckOptions> {
  return {
    ...(prior && { prior: await beside(prior) }),
    ...(children && { children: await Promise.all(children.map(beside)) }),
    ...(peers && { peers: await Promise.all(peers.map(beside)) }),
    ...(ruleOptions && { ruleOptions }),
  };
}

/** How many findings each rule has. */
function tally({ findings }: Verdict): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
}

interface Trial {
  /** Rules that find more than without the fault, and by how many they do. */
  readonly more: ReadonlyMap<string, number>;
  readonly told: string;
}

/** What of the prose is not in the report without the fault. */
function newProse(report: AnnualReport, faultless: AnnualReport): string {
  const known = new Set([...faultless.preamble, ...Object.values(faultless.prose).flat()]);
  const all = [report.title, ...report.preamble, ...Object.values(report.prose).flat()];
  return all.filter((text) => !known.has(text) && text !== faultless.title).join(' | ');
}

/** The bytes of the first rendering from `turn` on that can show the fault and write all the characters. */
function write(
  pieces: ReturnType<typeof toPieces>,
  turn: number,
  hiddenIn: readonly string[] = [],
): { id: string; file: string; bytes: Uint8Array } {
  const { id, file, renderPieces } = renderings[turn % renderings.length]!;
  if (hiddenIn.includes(id)) return write(pieces, turn + 1, hiddenIn);
  try {
    return { id, file, bytes: renderPieces(pieces) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return write(pieces, turn + 1, hiddenIn);
  }
}

/** Rules whose findings say something of a faultless report too, be it alone or beside others. */
const remarks: ReadonlySet<string> = new Set(
  allRules.filter(({ severity }) => severity === 'info').map(({ id }) => id),
);
const isLoud = ({ severity }: Verdict['findings'][number]): boolean => severity !== 'info';

/** Null where the report has such a finding without the fault already, and no further one with it. */
async function tryFault(rule: string, given: Ground, faulty: Faulty, turn: number): Promise<Trial | null> {
  const { hiddenIn } = faults[rule]!;
  const faultless = faulty.faultless ?? given.report;
  const pieces = toPieces(faulty.report);
  const { id, file, bytes } = write([...(faulty.reshape?.(pieces) ?? pieces)], turn, hiddenIn);
  const companions = await companionsOf(faulty);
  const verdict = await validate({ name: file, bytes }, { readers: binaryReaders, ...companions });
  const own = verdict.findings.filter(({ ruleId }) => ruleId === rule);
  // Without a fault nothing is said above info, unless another year's figures, drawn at random, are beside it.
  const isPlain = own.some(isLoud) && !faulty.prior && !remarks.has(rule);
  let known: ReadonlyMap<string, number> = new Map();
  if (!isPlain) {
    const source = write(toPieces(faultless), turn, hiddenIn);
    const lastYear = faulty.prior ? { prior: await beside(given.last(given.before)) } : {};
    known = tally(
      await validate({ name: source.file, bytes: source.bytes }, { readers: binaryReaders, ...lastYear }),
    );
  }
  const all = tally(
    isPlain
      ? { ...verdict, findings: verdict.findings.filter((one) => isLoud(one) || one.ruleId === rule) }
      : verdict,
  );
  const more = new Map(
    [...all].map(([one, n]) => [one, n - (known.get(one) ?? 0)] as const).filter(([, n]) => n > 0),
  );
  if (known.has(rule) && !more.has(rule)) return null;
  const messages = verdict.findings
    .map((one) => `\n      ${one.severity} ${one.ruleId} ${one.message}`)
    .join('');
  return {
    more,
    told: `${id}: ${newProse(faulty.report, faultless)}${only ? messages : ` → ${[...more.keys()].join(' ')}`}`,
  };
}

interface Result {
  readonly rule: string;
  tried: number;
  found: number;
  /** Found by another rule only, by that rule. */
  readonly elsewhere: Map<string, number>;
  /** Findings above info beside the rule’s own. */
  readonly beside: Map<string, number>;
  readonly missed: string[];
}

const add = (counts: Map<string, number>, key: string, by = 1): unknown =>
  counts.set(key, (counts.get(key) ?? 0) + by);
const shown = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort((one, other) => other[1] - one[1])
    .map(([key, n]) => `${key} ${n}`)
    .join(', ');

/** Reports with a place for the fault, of the editions by turns as long as both have some. */
function* places(rule: string, from: number): Generator<readonly [Ground, Faulty]> {
  const { edition, inject } = faults[rule]!;
  const drawn = (edition ? [edition] : (['2021', '2019'] as const)).map((one) => grounds[one]!);
  for (let at = 0; at < grounds['2021']!.length; at++)
    for (const given of drawn.map((all) => all[(from + at) % all.length]!)) {
      const faulty = inject(given);
      if (faulty) yield [given, faulty];
    }
}

async function measure(rule: string, times: number, turn: number): Promise<Result> {
  const result: Result = { rule, tried: 0, found: 0, elsewhere: new Map(), beside: new Map(), missed: [] };
  for (const [given, faulty] of places(rule, turn * 5)) {
    const trial = await tryFault(rule, given, faulty, turn + result.tried);
    if (!trial) continue;
    const { more, told } = trial;
    result.tried++;
    for (const [other, n] of more) if (other !== rule) add(result.beside, other, n);
    if (more.has(rule)) result.found++;
    else {
      result.missed.push(told);
      if (more.size > 0) add(result.elsewhere, [...more.keys()].join('+'));
    }
    if (result.tried === times) break;
  }
  return result;
}

const rules = allRules.map(({ id }) => id);
const without = rules.filter((id) => !faults[id]);
for (const rule of without) console.log(`${rule}: not made, ${unmade[rule]}`);
const wanted = only ? [only] : rules.filter((id) => faults[id]);
const started = performance.now();
const results: Result[] = [];
for (const [index, rule] of wanted.entries()) {
  const times = Math.floor(count / wanted.length) + (index < count % wanted.length ? 1 : 0);
  const result = await measure(rule, times, index * 7);
  results.push(result);
  const { tried, found, elsewhere, beside: others, missed } = result;
  console.log(
    `${rule}: ${found} of ${tried}${found < tried ? `; by another only: ${shown(elsewhere) || 'none'}` : ''}${others.size > 0 ? `; beside it: ${shown(others)}` : ''}`,
  );
  for (const told of missed.slice(0, misses)) console.log(`    ${told}`);
}
const sum = (of: (result: Result) => number): number => results.reduce((all, result) => all + of(result), 0);
const tried = sum((one) => one.tried);
const found = sum((one) => one.found);
const elsewhere = sum((one) => [...one.elsewhere.values()].reduce((all, n) => all + n, 0));
const measures: Measure[] = [
  { what: 'reports with one fault', unit: '', measured: tried, promised: null },
  {
    what: 'rules whose fault was made',
    unit: '',
    measured: results.filter((one) => one.tried > 0).length,
    promised: null,
  },
  {
    what: 'per cent found by the rule of the fault',
    unit: '',
    measured: (100 * found) / tried,
    promised: ['≥', 99.5],
  },
  { what: 'found by another rule only', unit: '', measured: elsewhere, promised: null },
  { what: 'not found', unit: '', measured: tried - found - elsewhere, promised: null },
  {
    what: 'rules found less often than 99.5 %',
    unit: '',
    measured: results.filter((one) => one.found < one.tried * 0.995).length,
    promised: null,
  },
  {
    what: 'findings above info beside that of the fault, a report',
    unit: '',
    measured: sum((one) => [...one.beside.values()].reduce((all, n) => all + n, 0)) / tried,
    promised: null,
  },
  {
    what: 'time for generating, writing and checking them',
    unit: 's',
    measured: (performance.now() - started) / 1000,
    promised: null,
  },
];
printMeasures(measures);
