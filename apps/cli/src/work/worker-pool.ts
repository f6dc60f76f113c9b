import { Worker } from 'node:worker_threads';
import { UsageError } from '../usage-error.ts';
import type { Crew, CrewOptions } from './crew.ts';
import type { TimingTable } from './timings.ts';
import { createTimings } from './timings.ts';
import type { WorkerAnswer, WorkerRequest } from './worker.ts';

interface Hand {
  readonly worker: Worker;
  readonly pending: Map<number, { resolve(value: unknown): void; reject(error: Error): void }>;
  /** Why it works no more. */
  failure: Error | null;
}

// The bundle and the sources lie differently: beside this chunk, or as a TypeScript file.
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

function hire(options: CrewOptions): Hand {
  const worker = new Worker(workerFile, { workerData: options });
  const pending: Hand['pending'] = new Map();
  const hand: Hand = { worker, pending, failure: null };
  worker.on('message', (answer: WorkerAnswer) => {
    const task = pending.get(answer.id);
    pending.delete(answer.id);
    if (answer.error === undefined) task?.resolve(answer.result);
    else
      task?.reject(
        answer.error.sentence ? new UsageError(answer.error.sentence) : new Error(answer.error.message),
      );
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

/** Starts workers. A file always goes to the same one, which may still remember it. */
export function startWorkers(count: number, options: CrewOptions): Crew {
  const hands = Array.from({ length: count }, () => hire(options));
  const homes = new Map<string, Hand>();
  let next = 0;
  const ask = (hand: Hand, request: Omit<WorkerRequest, 'id'>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      // Who has stopped would never answer.
      if (hand.failure) return reject(hand.failure);
      const id = next++;
      hand.pending.set(id, { resolve, reject });
      hand.worker.postMessage({ ...request, id });
    });
  const homeOf = (path: string): Hand => {
    const known = homes.get(path);
    if (known) return known;
    const least = hands.reduce((a, b) => (b.pending.size < a.pending.size ? b : a));
    homes.set(path, least);
    return least;
  };
  return {
    width: count * 3,
    identify: (path) => ask(homeOf(path), { kind: 'identify', path }) as ReturnType<Crew['identify']>,
    check: (task) => ask(homeOf(task.path), { kind: 'check', task }) as ReturnType<Crew['check']>,
    read: (path) => ask(homeOf(path), { kind: 'read', path }) as ReturnType<Crew['read']>,
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
