/**
 * What the service costs and how it behaves under load, in one run with the core alone in a loop and a bare route that
 * echoes the same body. Run: node --conditions gouji-source bench/src/api-load.ts. Loopback only; takes about two minutes.
 */
import { writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { type Answer, type Call, percentile, send, sendAtRate, sendInTurn } from './api-client.ts';
import { measuredPage } from './api-page.ts';
import { type Child, processorTime, startChild, startService } from './api-processes.ts';
import { median, printMeasures } from './measures.ts';

const check: Call = {
  method: 'POST',
  path: '/v1/check?name=page.html&lang=zh',
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: measuredPage,
};
const echo: Call = { ...check, path: '/' };
const rounds = 3;
const perRound = 800;

/** Processor time of the child for one of `count` things done by `work`. */
async function costOf(child: Child, count: number, work: () => Promise<unknown>): Promise<number> {
  const before = processorTime(child.pid);
  await work();
  return (processorTime(child.pid) - before) / count;
}

const service = await startService();
const core = await startChild('./api-core-loop.ts');
const bare = await startChild('./api-echo-server.ts');
const loop = (count: number): Promise<unknown> =>
  fetch(`${core.url}/?count=${count}`).then((answer) => answer.text());
const serve = (count: number): Promise<Answer[]> => sendInTurn(service.url, () => check, count, 8);
const reflect = (count: number): Promise<Answer[]> => sendInTurn(bare.url, () => echo, count, 8);
const results: Record<string, number> = {};

// All three take turns, so that a busy machine slows them alike.
await Promise.all([loop(2_000), serve(4_000), reflect(4_000)]);
const costs = { core: [] as number[], service: [] as number[], echo: [] as number[] };
const throughput: number[] = [];
for (let round = 0; round < rounds; round++) {
  costs.core.push(await costOf(core, perRound, () => loop(perRound)));
  const start = performance.now();
  costs.service.push(await costOf(service, perRound, () => serve(perRound)));
  throughput.push(perRound / ((performance.now() - start) / 1000));
  costs.echo.push(await costOf(bare, perRound, () => reflect(perRound)));
}
results.coreMilliseconds = median(costs.core);
results.serviceMilliseconds = median(costs.service);
results.echoMilliseconds = median(costs.echo);
results.serviceToCore = results.serviceMilliseconds / results.coreMilliseconds;
results.serviceToCoreAndEcho =
  results.serviceMilliseconds / (results.coreMilliseconds + results.echoMilliseconds);
results.throughputPerSecond = median(throughput);
core.process.kill();

const steady = await sendAtRate(service.url, check, results.throughputPerSecond * 0.8, 20);
results.p50AtEightyPercent = percentile(steady, 0.5);
results.p99AtEightyPercent = percentile(steady, 0.99);
results.p99ToP50 = results.p99AtEightyPercent / results.p50AtEightyPercent;
results.refusedAtEightyPercent = steady.filter(({ status }) => status !== 200).length;

const crowd = new Agent({ keepAlive: false, maxSockets: 1_000 });
const crowded = await Promise.allSettled(
  Array.from({ length: 1_000 }, () => send(crowd, service.url, check)),
);
const statuses = crowded.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.status : 0));
results.thousandServed = statuses.filter((status) => status === 200).length;
results.thousandRefused = statuses.filter((status) => status === 503 || status === 429).length;
results.thousandLost = statuses.filter((status) => status !== 200 && status !== 503 && status !== 429).length;

// Documents that are all nesting and all angle brackets, as large as keeps a worker busy for long.
const hostile: Call = {
  ...check,
  body: new TextEncoder().encode(
    `<table>${'<tr><td>'.repeat(150_000)}${'<a b="'.repeat(100_000)}${'第一项加第二项'.repeat(200_000)}`,
  ),
};
// The probe is a process of its own: this one is busy sending.
const probe = await startChild('./api-probe.ts', { TARGET: service.url });
// A second one asks the bare server, which has nothing to do: what it waits is the machine's doing.
const control = await startChild('./api-probe.ts', { TARGET: bare.url });
const probed = async ({ url }: Child): Promise<number[]> =>
  ((await (await fetch(url)).json()) as number[]).sort((a, b) => a - b);
const bad = new Agent({ keepAlive: false });
await Promise.all([probed(probe), probed(control)]);
const attacked = await Promise.all(Array.from({ length: 20 }, () => send(bad, service.url, hostile)));
const [pulse, idlePulse] = await Promise.all([probed(probe), probed(control)]);
for (const { process: child } of [probe, control, bare]) child.kill();
results.healthWorstUnderAttack = pulse.at(-1)!;
results.healthP99UnderAttack = pulse[Math.floor(pulse.length * 0.99)]!;
results.healthCallsUnderAttack = pulse.length;
results.bareWorstUnderAttack = idlePulse.at(-1)!;
results.hostileWorst = Math.max(...attacked.map(({ milliseconds }) => milliseconds));
results.hostileAnswered = attacked.filter(({ status }) => status === 200 || status === 503).length;
results.nextAfterAttack = (await send(new Agent(), service.url, check)).milliseconds;
service.process.kill();

if (process.argv.includes('--write'))
  writeFileSync(
    new URL('../results/api-load.json', import.meta.url),
    `${JSON.stringify(results, (_, value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value), 2)}\n`,
  );
console.table(results);
const figure = (name: string): number => results[name]!;
printMeasures([
  {
    what: "processor time of one check by the service against the core's",
    unit: '×',
    measured: figure('serviceToCore'),
    promised: ['≤', 1.5],
  },
  {
    what: 'the same against core and a bare echoing route together',
    unit: '×',
    measured: figure('serviceToCoreAndEcho'),
    promised: null,
  },
  { what: 'p99 against p50 at 80 % load', unit: '×', measured: figure('p99ToP50'), promised: ['<', 10] },
  {
    what: 'of 1,000 connections at once, served',
    unit: '',
    measured: figure('thousandServed'),
    promised: null,
  },
  {
    what: 'of 1,000 connections at once, lost without an answer',
    unit: '',
    measured: figure('thousandLost'),
    promised: ['=', 0],
  },
  {
    what: 'slowest answer of `/healthz` with 20 hostile documents in flight',
    unit: 'ms',
    measured: figure('healthWorstUnderAttack'),
    promised: ['<', 50],
  },
  {
    what: 'slowest answer of a bare route in those same moments',
    unit: 'ms',
    measured: figure('bareWorstUnderAttack'),
    promised: null,
  },
  {
    what: 'of 20 hostile documents, answered',
    unit: '',
    measured: figure('hostileAnswered'),
    promised: ['=', 20],
  },
]);
