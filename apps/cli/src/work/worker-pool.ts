import { setFlagsFromString } from 'node:v8';
import type { CheckOptions, Verdict } from '@gouji/core';
import { createPool, type Pool } from '@gouji/runner';
import { type Cut, cutVerdict, JobError } from '@gouji/runner/job';
import { sourceName } from '../io/source-name.ts';
import { UsageError } from '../usage-error.ts';
import type { Checked, CheckTask } from './checker.ts';
import type { Crew, CrewOptions } from './crew.ts';
import { inOrder } from './in-order.ts';
import { fromRef } from './report-ref.ts';
import type { Candidate } from './source-identity.ts';
import { createTimings, type TimingTable } from './timings.ts';
import { packChecked } from './verdict-store.ts';
import type { WorkerJob, WorkerNote, WorkerResult } from './worker-messages.ts';

type Hand = Pool<WorkerJob, WorkerResult>;

// The bundle and the sources lie differently: beside this chunk, or as a TypeScript file.
const workerUrl = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/**
 * What is made while a report is checked is garbage soon after; left alone, each worker would let 100 MB of it lie about. With 6
 * two workers took 9 MB less than with 12, and a seventh more processor time; with 24 they took 12 MB more and no less time.
 */
const mostYoungMegabytes = 12;
/**
 * The halves of that room begin at 1 MB and hardly grow, so that they were collected twice for each report, each time with half
 * of the report still in use and soon kept among what is old. Beginning at their full size, 4,000 reports took an eighth less
 * processor time and 18 MB more.
 */
const youngFromTheStart = '--min-semi-space-size=4';
/**
 * A report that needs more is one that was made to. From 2 GB on the engine lets four times what is in use lie about before it
 * collects.
 */
const memoryMegabytes = 1024;

/**
 * Functions inlined into each other beyond this make the compiler take 20 MB more for a moment, and checking no faster (processor
 * time of 4,000 reports: 40 s and 41 s).
 */
const inlined = '--max-inlined-bytecode-size-cumulative=460';
/**
 * A compiler that runs beside each worker takes 70 MB at the peak of two, and no processor time is won where every processor has a
 * worker.
 */
const compiledInTurn = '--no-concurrent-recompilation';

/**
 * Several threads of the engine that collect for each worker wait for each other where every processor has a worker: without
 * them 2,000 reports took 5 % less processor time, and no more memory.
 */
const collectedAlone = '--no-parallel-scavenge';

/**
 * The engine notes what outlived its first collections and lays the like of it among what is old from then on. Here that is the
 * report in hand, which is garbage as soon as the next is taken up.
 */
const allYoung = '--no-allocation-site-pretenuring';

/**
 * What is remembered of very many reports makes the engine let ever more garbage lie about before it collects: 40,000 reports took
 * 354 MB, and 296 MB where it may grow by so much, in the same processor time.
 */
const collectedAtGrowth = '--heap-growing-percent=30';

/** Tasks handed to a worker ahead, so that it need not wait for the next. */
const ahead = 8;
/**
 * Tasks taken up for each of those: results are taken in the order of the files, and while one of them takes long, whoever is
 * done with the others would have to wait for it. With 1 two workers stood idle for 9 % of a run, with 4 for 3 %.
 */
const inHand = 4;

/** Of so many files it is known who read them: a worker remembers fewer. */
const mostHomes = 1_000;

/** Why a job came to nothing although the program was called well. */
class LostJob extends Error {
  readonly cut: Cut;
  readonly limit: number;
  constructor(cut: Cut, limit: number) {
    super(`a worker was lost: ${cut}`);
    this.cut = cut;
    this.limit = limit;
  }
}

async function ask(hand: Hand, job: WorkerJob): Promise<unknown> {
  const result = await hand.run(job).catch((error: unknown) => {
    // A fault of our own is told as such; only a worker that was lost twice over one file is the file's doing.
    if (error instanceof JobError && error.lostWorker) throw new LostJob('crash', 0);
    throw error;
  });
  if ('kind' in result) throw new LostJob(result.cut, result.limit);
  if ('refused' in result) throw new UsageError(result.refused);
  return result.value;
}

/** What is said of a file whose checking ended its worker. */
function lostFile({ path }: CheckTask, { cut, limit }: LostJob): Checked {
  const source: Verdict['source'] = { name: sourceName(path), format: null, bytes: 0, sha256: '' };
  const verdict = cutVerdict(source, cut, limit, 'program');
  return { reports: [{ verdict, identity: { organization: null, year: null } }] };
}

/** Starts workers, a pool of one each: a file always goes to the same one, which may still remember it. */
export function startWorkers(count: number, options: CrewOptions): Crew {
  setFlagsFromString(youngFromTheStart);
  setFlagsFromString(inlined);
  setFlagsFromString(compiledInTurn);
  setFlagsFromString(collectedAlone);
  setFlagsFromString(allYoung);
  setFlagsFromString(collectedAtGrowth);
  const hands = Array.from(
    { length: count },
    (): Hand =>
      createPool({
        workerUrl,
        workers: 1,
        ahead,
        memoryMegabytes,
        thread: { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: mostYoungMegabytes } },
      }),
  );
  const pending = new Map<Hand, number>(hands.map((hand) => [hand, 0]));
  const homes = new Map<string, Hand>();
  const numbers = new Map<CheckOptions, number>();
  const numberOf = (own: CheckOptions): number => {
    let optionsNumber = numbers.get(own);
    if (optionsNumber === undefined) {
      optionsNumber = numbers.size;
      numbers.set(own, optionsNumber);
      for (const hand of hands) hand.tell({ optionsNumber, options: own } satisfies WorkerNote);
    }
    return optionsNumber;
  };
  const homeOf = (path: string): Hand => {
    const home = homes.get(path) ?? hands.reduce((a, b) => (pending.get(b)! < pending.get(a)! ? b : a));
    homes.delete(path);
    homes.set(path, home);
    if (homes.size > mostHomes) homes.delete(homes.keys().next().value!);
    return home;
  };
  const askHome = async (path: string, job: WorkerJob): Promise<unknown> => {
    const hand = homeOf(path);
    pending.set(hand, pending.get(hand)! + 1);
    try {
      return await ask(hand, job);
    } finally {
      pending.set(hand, pending.get(hand)! - 1);
    }
  };
  // Read once, by all of them together, and told to each before what it checks.
  const toldChildren = (async (): Promise<void> => {
    if (options.children.length === 0) return;
    const read = ({ path }: Candidate): Promise<Uint8Array> =>
      askHome(path, { kind: 'understand', path }) as Promise<Uint8Array>;
    const children: Uint8Array[] = [];
    for await (const understood of inOrder(options.children, count * ahead, read)) children.push(understood);
    for (const hand of hands) hand.tell({ children } satisfies WorkerNote);
  })();
  // Whoever checks meets the failure.
  toldChildren.catch(() => {});
  const check = async (
    kind: 'check' | 'checkPacked',
    { options: own, ...task }: CheckTask,
  ): Promise<unknown> => {
    await toldChildren;
    return askHome(task.path, { kind, task: { ...task, optionsNumber: numberOf(own) } });
  };
  const orLost = async <Found>(work: Promise<unknown>, instead: (lost: LostJob) => Found): Promise<Found> => {
    try {
      return (await work) as Found;
    } catch (error) {
      if (error instanceof LostJob) return instead(error);
      throw error;
    }
  };
  return {
    width: count * ahead * inHand,
    identify: (path) => orLost(askHome(path, { kind: 'identify', path }), () => ({ identities: [] })),
    check: (task) => orLost(check('check', task), (lost) => lostFile(task, lost)),
    checkPacked: (task) => orLost(check('checkPacked', task), (lost) => packChecked(lostFile(task, lost))),
    read: (ref) => askHome(fromRef(ref).path, { kind: 'read', ref }) as ReturnType<Crew['read']>,
    children: async () => {
      await toldChildren;
      return (await ask(hands[0]!, { kind: 'children' })) as Awaited<ReturnType<Crew['children']>>;
    },
    async timings() {
      const all = createTimings();
      for (const table of await Promise.all(hands.map((hand) => ask(hand, { kind: 'timings' }))))
        all.add(table as TimingTable);
      return { stages: all.stages, rules: all.rules };
    },
    async close() {
      await Promise.all(hands.map((hand) => hand.close()));
    },
  };
}
