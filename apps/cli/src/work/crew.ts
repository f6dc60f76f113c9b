import { type Checker, type CheckerOptions, type CheckTask, createChecker } from './checker.ts';
import type { ResultCache } from './result-cache.ts';
import type { TimingTable } from './timings.ts';
import type { PackedChecked } from './verdict-store.ts';

/** Whoever does the checking: this process, or workers. `width` is how many tasks make sense at a time. */
export interface Crew extends Omit<Checker, 'timings' | 'understand' | 'takeChildren'> {
  readonly width: number;
  /** The same as `check`, its verdict as bytes. */
  checkPacked(task: CheckTask): Promise<PackedChecked>;
  timings(): Promise<TimingTable>;
  close(): Promise<void>;
}

export interface CrewOptions extends CheckerOptions {
  readonly cacheFolder: string | null;
}

/** A checker as every process sets it up. */
export async function setUpChecker(options: CrewOptions): Promise<Checker> {
  const checker = createChecker(options);
  if (options.cacheFolder === null) return checker;
  const { openCache, withCache } = await import('./result-cache.ts');
  const cache: ResultCache = await openCache(options.cacheFolder);
  return withCache(
    checker,
    cache,
    options.children.map(({ path }) => path),
    JSON.stringify(options.limits),
  );
}

/** Starting workers costs more than checking this many reports in one process (measured with text of a few pages). */
const worthWorkers = 200;

/** A file of more bytes may keep a thread busy for long, and nothing is heard of Ctrl-C in the thread that checks it. */
export const worthWaiting = 1_000_000;

/**
 * How many workers to use; 0 = none, all in this process. A long run always has one: it writes while the worker checks, and
 * the memory of a worker can be bounded.
 */
export function workersFor(files: number, jobs: number | undefined, processors: number): number {
  const least = files < worthWorkers ? 0 : 1;
  if (jobs !== undefined) return jobs <= 1 ? least : Math.min(jobs, files);
  return least && Math.min(processors, 8);
}
