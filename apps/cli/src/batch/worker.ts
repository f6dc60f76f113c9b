import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { isEmpty, startWork } from '@gouji/batch';
import { sayIn } from '../office/say.ts';
import type { RunOutcome } from '../outcome.ts';
import { parseCount } from '../parse-values.ts';
import { type StoreOptions, withStore } from './open.ts';

export interface WorkerOptions extends StoreOptions {
  readonly concurrency?: string;
  readonly untilEmpty?: boolean;
  readonly timeLimit?: string;
  readonly memoryLimit?: string;
}

/** Resolves when the program is asked to end. */
function asked(): { readonly signal: AbortSignal; forget(): void } {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.once(name, stop);
  return {
    signal: controller.signal,
    forget() {
      for (const name of signals) process.off(name, stop);
    },
  };
}

/** `gouji batch worker`: works until it is asked to end, or until nothing is left. */
export async function runWorker(options: WorkerOptions): Promise<RunOutcome> {
  const concurrency = parseCount(options.concurrency, '--concurrency') || availableParallelism();
  const seconds = parseCount(options.timeLimit, '--time-limit');
  const memory = parseCount(options.memoryLimit, '--memory-limit');
  const language = options.lang ?? 'zh';
  const stop = asked();
  // This thread only hands on; left alone, it would let some 60 MB of what it handed on lie about.
  setFlagsFromString('--semi-space-growth-factor=1');
  // Threads that check begin with all the room for what was made lately: in less, half of a report is still in use at each collection.
  setFlagsFromString('--min-semi-space-size=4');
  // Every processor has a thread that checks; those that collect for it would only wait for each other.
  setFlagsFromString('--no-parallel-scavenge');
  const [done, again] = await withStore(
    options,
    async (database) => {
      const working = await startWork(database, {
        concurrency,
        ...(seconds && { documentMilliseconds: seconds * 1000 }),
        ...(memory && { memoryMegabytes: memory }),
      });
      while (!stop.signal.aborted) {
        await pause(500, null, { signal: stop.signal }).catch(() => {});
        // A database that is being restarted, or a link that is down, is waited for.
        if (options.untilEmpty && (await isEmpty(database).catch(() => false))) break;
      }
      await working.stop();
      return [working.done(), working.judgedAgain()] as const;
    },
    { supervise: true, connections: 8 },
  );
  stop.forget();
  sayIn(language)({
    zh: `本进程校核了 ${done} 份${again > 0 ? `，重新判定 ${again} 份` : ''}。`,
    en: `This process checked ${done} documents${again > 0 ? ` and judged ${again} again` : ''}.`,
  });
  return 'clean';
}
