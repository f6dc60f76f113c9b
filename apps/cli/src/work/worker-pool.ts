import { Worker } from 'node:worker_threads';
import type { CheckOptions } from '@gouji/core';
import { UsageError } from '../usage-error.ts';
import type { CheckTask } from './checker.ts';
import type { Crew, CrewOptions } from './crew.ts';
import { fromRef } from './report-ref.ts';
import type { TimingTable } from './timings.ts';
import { createTimings } from './timings.ts';
import type { WorkerAnswer, WorkerRequest } from './worker.ts';

type Question = WorkerRequest extends infer Request
  ? Request extends { readonly id: number }
    ? Omit<Request, 'id'>
    : never
  : never;

interface Hand {
  readonly worker: Worker;
  readonly pending: Map<number, { resolve(value: unknown): void; reject(error: Error): void }>;
  /** Options it has been given, by the number they go by. */
  readonly options: Map<CheckOptions, number>;
  /** Why it works no more. */
  failure: Error | null;
}

// The bundle and the sources lie differently: beside this chunk, or as a TypeScript file.
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** What is made while a report is checked is garbage soon after; left alone, each worker would let 100 MB of it lie about. */
const resourceLimits = { maxYoungGenerationSizeMb: 32 };

/** Tasks handed to a worker ahead, so that it need not wait for the next. */
const ahead = 8;

function hire(options: CrewOptions): Hand {
  const worker = new Worker(workerFile, { workerData: options, resourceLimits });
  const pending: Hand['pending'] = new Map();
  const hand: Hand = { worker, pending, options: new Map(), failure: null };
  worker.on('message', (answers: WorkerAnswer[]) => {
    for (const { id, result, error } of answers) {
      const task = pending.get(id);
      pending.delete(id);
      if (error === undefined) task?.resolve(result);
      else task?.reject(error.sentence ? new UsageError(error.sentence) : new Error(error.message));
    }
  });
  const fail = (error: Error): void => {
    hand.failure ??= error;
    for (const task of pending.values()) task.reject(error);
    pending.clear();
  };
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`a worker stopped with code ${code}`)));
  return hand;
}

/** Hands over options once; tasks then name them by number. */
function numberOf({ worker, options: known }: Hand, options: CheckOptions): number {
  let optionsNumber = known.get(options);
  if (optionsNumber === undefined) {
    optionsNumber = known.size;
    known.set(options, optionsNumber);
    worker.postMessage({ kind: 'options', optionsNumber, options } satisfies WorkerRequest);
  }
  return optionsNumber;
}

/** Starts workers. A file always goes to the same one, which may still remember it. */
export function startWorkers(count: number, options: CrewOptions): Crew {
  const hands = Array.from({ length: count }, () => hire(options));
  const homes = new Map<string, Hand>();
  let next = 0;
  const ask = (hand: Hand, question: Question): Promise<unknown> =>
    new Promise((resolve, reject) => {
      // Who has stopped would never answer.
      if (hand.failure) return reject(hand.failure);
      const id = next++;
      hand.pending.set(id, { resolve, reject });
      hand.worker.postMessage({ ...question, id });
    });
  const homeOf = (path: string): Hand => {
    const known = homes.get(path);
    if (known) return known;
    const least = hands.reduce((a, b) => (b.pending.size < a.pending.size ? b : a));
    homes.set(path, least);
    return least;
  };
  const check = (kind: 'check' | 'checkPacked', { options: own, ...task }: CheckTask): Promise<unknown> => {
    const hand = homeOf(task.path);
    return ask(hand, { kind, task: { ...task, optionsNumber: numberOf(hand, own) } });
  };
  return {
    width: count * ahead,
    identify: (path) => ask(homeOf(path), { kind: 'identify', path }) as ReturnType<Crew['identify']>,
    check: (task) => check('check', task) as ReturnType<Crew['check']>,
    checkPacked: (task) => check('checkPacked', task) as ReturnType<Crew['checkPacked']>,
    read: (ref) => ask(homeOf(fromRef(ref).path), { kind: 'read', ref }) as ReturnType<Crew['read']>,
    children: () => ask(hands[0]!, { kind: 'children' }) as ReturnType<Crew['children']>,
    async timings() {
      const all = createTimings();
      for (const table of await Promise.all(hands.map((hand) => ask(hand, { kind: 'timings' }))))
        all.add(table as TimingTable);
      return { stages: all.stages, rules: all.rules };
    },
    async close() {
      await Promise.all(hands.map(({ worker }) => worker.terminate()));
    },
  };
}
