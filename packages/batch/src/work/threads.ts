import type { Verdict } from '@gouji/core';
import { createPool } from '@gouji/runner';
import { type CutResult, cutVerdict, JobError } from '@gouji/runner/job';
import type { Task, TaskResult } from '../thread/messages.ts';

export interface ThreadLimits {
  readonly concurrency: number;
  /** The longest a document may take. */
  readonly documentMilliseconds?: number;
  readonly memoryMegabytes?: number;
}

// Built and from source the file lies at the same place beside this one.
const workerUrl = new URL(
  import.meta.url.endsWith('.ts') ? '../thread/worker.ts' : '../thread/worker.js',
  import.meta.url,
);

/** A worker is replaced after so many tasks: what leaks in a reader goes with it, and warming up again is paid rarely. */
const recycleAfter = 10_000;

/**
 * What is made while a report is read is garbage soon after. Left alone, two threads let 170 MB more of it lie about over 600
 * reports, and took no less processor time; with 6 they took no less memory and a fifth more time.
 */
const mostYoungMegabytes = 16;

/** Threads that are spoken to one by one: what a thread has understood it need not be told again to judge it. */
export interface Threads {
  readonly width: number;
  /** Has a task done by one of them, or by whoever has least to do. */
  run(task: Task, thread?: number): Promise<TaskResult | CutResult>;
  close(): Promise<void>;
}

export function startThreads({
  concurrency,
  documentMilliseconds = 60_000,
  memoryMegabytes = 1024,
}: ThreadLimits): Threads {
  const hands = Array.from({ length: concurrency }, () => ({
    pending: 0,
    pool: createPool<Task, TaskResult>({
      workerUrl,
      workers: 1,
      ahead: 2,
      jobMilliseconds: documentMilliseconds,
      memoryMegabytes,
      recycleAfter,
      thread: {
        env: {},
        stdout: true,
        stderr: true,
        name: 'gouji-batch',
        resourceLimits: { maxYoungGenerationSizeMb: mostYoungMegabytes },
      },
    }),
  }));
  return {
    width: concurrency,
    async run(task, thread) {
      const hand =
        thread === undefined ? hands.reduce((a, b) => (b.pending < a.pending ? b : a)) : hands[thread]!;
      hand.pending++;
      try {
        return await hand.pool.run(task);
      } finally {
        hand.pending--;
      }
    },
    async close() {
      await Promise.all(hands.map(({ pool }) => pool.close()));
    },
  };
}

/** Of which document a verdict speaks that could not be reached. */
export interface SourceRow {
  readonly name: string;
  readonly sha256: string;
  readonly size: string;
}

/** The verdict of a document that exceeded a limit, or ended those who worked on it. */
export const cutOff = (row: SourceRow, kind: 'time' | 'memory' | 'crash', limit: number): Verdict =>
  cutVerdict(
    { name: row.name, format: null, bytes: Number(row.size), sha256: row.sha256 },
    kind,
    limit,
    'program',
  );

/** Has a task done; a verdict instead where it exceeded a limit or ended its thread. */
export async function attempt<Wanted extends TaskResult>(
  threads: Threads,
  row: SourceRow,
  task: Task,
  thread?: number,
): Promise<Wanted | { readonly cut: Verdict }> {
  try {
    const result = await threads.run(task, thread);
    if (!('kind' in result)) return result as Wanted;
    return { cut: cutOff(row, result.cut as 'time' | 'memory', result.limit) };
  } catch (error) {
    if (error instanceof JobError && error.reason === 'crashed') return { cut: cutOff(row, 'crash', 0) };
    throw error;
  }
}
