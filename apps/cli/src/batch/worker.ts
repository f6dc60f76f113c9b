import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { type Database, DatabaseFault, isEmpty, queueLost, startWork, type Working } from '@gouji/batch';
import { counted } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import { sayIn } from '../office/say.ts';
import type { RunOutcome } from '../outcome.ts';
import { parseCount } from '../parse-values.ts';
import { UsageError } from '../usage-error.ts';
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

/** Milliseconds between two looks at the database. */
const between = 500;
/** Looks in a row at which nothing was done, after which documents that stand in no queue are looked for. */
const idleLooks = 20;

const waiting = (why: string) => ({
  zh: `${why.replace(/。$/u, '')}；等它恢复后继续，按 Ctrl-C 结束。`,
  en: `${why.replace(/\.$/u, '')}; going on when it answers again, Ctrl-C ends.`,
});

interface Watch {
  readonly stop: AbortSignal;
  readonly untilEmpty: boolean;
  readonly language: Language;
}

/** Resolves when the program is asked to end, or nothing is left. A database that is away is waited for, and told once. */
async function untilDone(database: Database, working: Working, watch: Watch): Promise<void> {
  const { stop, untilEmpty, language } = watch;
  let isAway = false;
  let done = -1;
  for (let idle = 0; !stop.aborted; idle++) {
    await pause(between, null, { signal: stop }).catch(() => {});
    const doneNow = working.done() + working.judgedAgain();
    if (doneNow !== done) idle = 0;
    done = doneNow;
    if (!untilEmpty && idle % idleLooks !== idleLooks - 1) continue;
    try {
      if ((await isEmpty(database)) && untilEmpty) return;
      isAway = false;
      if (idle >= idleLooks) {
        idle = 0;
        await queueLost(database);
      }
    } catch (error) {
      if (!(error instanceof DatabaseFault) || error.kind !== 'away') throw error;
      if (!isAway) process.stderr.write(`gouji: ${waiting(error.sentence[language])[language]}\n`);
      isAway = true;
      await database.revive();
    }
  }
}

/** Less than this and the engine itself ends the process; more threads than this only wait for each other. */
const leastMegabytes = 64;
const mostThreads = 128;

function refuseSizes(threads: number, megabytes: number | undefined): void {
  if (threads > mostThreads)
    throw new UsageError({
      zh: `--concurrency 最多 ${mostThreads}；更多的请另开进程。`,
      en: `--concurrency is at most ${mostThreads}; start more processes for more.`,
    });
  if (megabytes && megabytes < leastMegabytes)
    throw new UsageError({
      zh: `--memory-limit 至少 ${leastMegabytes}（MB）。`,
      en: `--memory-limit is at least ${leastMegabytes} (MB).`,
    });
}

/** `gouji batch worker`: works until it is asked to end, or until nothing is left. */
export async function runWorker(options: WorkerOptions): Promise<RunOutcome> {
  const concurrency = parseCount(options.concurrency, '--concurrency') || availableParallelism();
  const seconds = parseCount(options.timeLimit, '--time-limit');
  const memory = parseCount(options.memoryLimit, '--memory-limit');
  const { lang: language = 'zh', untilEmpty = false } = options;
  refuseSizes(concurrency, memory);
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
      try {
        await untilDone(database, working, { stop: stop.signal, untilEmpty, language });
      } finally {
        await working.stop();
      }
      return [working.done(), working.judgedAgain()] as const;
    },
    { supervise: true, connections: 8 },
  );
  stop.forget();
  sayIn(language)({
    zh: `本进程校核了 ${done} 份${again > 0 ? `，重新判定 ${again} 份` : ''}。`,
    en: `This process checked ${counted(done, 'document')}${again > 0 ? ` and judged ${again} again` : ''}.`,
  });
  return 'clean';
}
