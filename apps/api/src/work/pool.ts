import { setFlagsFromString } from 'node:v8';
import { type CutResult, EngineError } from './engine.ts';
import type { Job, JobResult } from './job.ts';
import { createSlot, type Slot, type SlotSetting } from './slot.ts';
import { createTurns } from './turns.ts';

export interface PoolOptions extends SlotSetting {
  readonly workers: number;
  /** Whether one worker more is kept for callers of whom nothing is worked on while all others are busy. */
  readonly reserve: boolean;
  readonly jobMilliseconds: number;
  /** The longest a job may wait for a worker. */
  readonly waitMilliseconds: number;
  /** Jobs after which a worker is replaced by a fresh one. */
  readonly recycleAfter: number;
}

export interface PoolState {
  /** Whether work can be taken at all. */
  readonly ready: boolean;
  readonly workers: number;
  readonly busy: number;
  readonly queued: number;
}

export interface Pool {
  /** Does one job, in its caller's turn; throws `EngineError` when it was not done. */
  run(job: Job, caller: string, signal?: AbortSignal): Promise<JobResult | CutResult>;
  state(): PoolState;
  /** Resolves when every worker has started. */
  readonly started: Promise<void>;
  /** Ends the workers; jobs still open fail with `closed`. */
  close(): Promise<void>;
}

/** A caller who goes away lets a nearly finished job end: replacing a worker costs more than most jobs. */
const CANCEL_GRACE = 250;

type Result = JobResult | CutResult;

interface Task {
  readonly job: Job;
  readonly caller: string;
  readonly settle: (outcome: { result: Result } | { error: Error }) => void;
  timer: ReturnType<typeof setTimeout> | undefined;
  attempts: number;
  cancelled: boolean;
}

interface Seat {
  readonly reserve: boolean;
  slot: Slot;
  task: Task | null;
  open: boolean;
}

/**
 * A fixed number of worker threads, for which callers take turns. A job that runs too long or needs too much memory ends its
 * worker.
 */
export function createPool(options: PoolOptions): Pool {
  const { workers, jobMilliseconds, waitMilliseconds, memoryMegabytes, recycleAfter } = options;
  // A worker lives long and fills its heap at a steady pace: from a small first heap it would mark the whole of it at every
  // thirtieth document. Holds for the isolates made from here on.
  setFlagsFromString(`--initial-old-space-size=${Math.min(128, memoryMegabytes >> 1)}`);
  const queue = createTurns<Task>();
  const seats: Seat[] = [];
  let closed = false;

  const finish = (task: Task, outcome: { result: Result } | { error: Error }): void => {
    clearTimeout(task.timer);
    task.settle(outcome);
  };

  const seatWorker = (seat: Seat): Promise<void> => {
    seat.open = false;
    const slot = createSlot(options, (ending) => lost(seat, slot, ending));
    seat.slot = slot;
    return slot.ready.then(() => {
      if (seat.slot !== slot || closed) return;
      seat.open = true;
      assign();
    });
  };

  /** Ends the worker of a seat and starts another in it. */
  const replace = (seat: Seat): void => {
    seat.task = null;
    void seat.slot.end();
    void seatWorker(seat);
  };

  /** A worker left by itself: its job is done again once by another, or cut when the memory was used up. */
  const lost = (seat: Seat, slot: Slot, ending: 'memory' | 'exit'): void => {
    if (seat.slot !== slot || closed) return;
    const { task } = seat;
    seat.task = null;
    // A worker that cannot even start is not restarted in a tight loop.
    setTimeout(() => void seatWorker(seat), seat.open ? 0 : 1_000);
    seat.open = false;
    if (!task) return;
    if (ending === 'memory') finish(task, { result: { kind: 'cut', cut: 'memory', limit: memoryMegabytes } });
    else if (task.cancelled) finish(task, { error: new EngineError('cancelled') });
    else if (++task.attempts > 1)
      finish(task, { error: new EngineError('crashed', 'the worker ended twice during one job') });
    else {
      wait(task);
      queue.addFirst(task.caller, task);
      assign();
    }
  };

  /** From now on the task may wait only so long. */
  const wait = (task: Task): void => {
    clearTimeout(task.timer);
    task.timer = setTimeout(() => {
      if (queue.remove(task)) finish(task, { error: new EngineError('waited') });
    }, waitMilliseconds);
  };

  const give = (seat: Seat, task: Task): void => {
    seat.task = task;
    clearTimeout(task.timer);
    task.timer = setTimeout(() => {
      replace(seat);
      finish(task, { result: { kind: 'cut', cut: 'time', limit: jobMilliseconds } });
    }, jobMilliseconds);
    seat.slot.start(task.job, (outcome) => {
      seat.task = null;
      finish(
        task,
        'result' in outcome
          ? { result: outcome.result }
          : { error: new EngineError('crashed', outcome.fault) },
      );
      if (seat.slot.done >= recycleAfter) replace(seat);
      else assign();
    });
  };

  const nothingOf = (caller: string): boolean => !seats.some(({ task }) => task?.caller === caller);

  const assign = (): void => {
    while (queue.size > 0) {
      const free = seats.filter(({ open, task }) => open && task === null);
      const seat = free.find(({ reserve }) => !reserve) ?? free[0];
      const task = seat && queue.next(seat.reserve ? nothingOf : undefined);
      if (!task) return;
      give(seat, task);
    }
  };

  const cancel = (task: Task): void => {
    task.cancelled = true;
    if (queue.remove(task)) {
      finish(task, { error: new EngineError('cancelled') });
      return;
    }
    const seat = seats.find((candidate) => candidate.task === task);
    if (!seat) return;
    clearTimeout(task.timer);
    task.timer = setTimeout(() => {
      replace(seat);
      finish(task, { error: new EngineError('cancelled') });
    }, CANCEL_GRACE);
  };

  for (let i = 0; i < workers + Number(options.reserve); i++)
    seats.push({ reserve: i >= workers, slot: null as unknown as Slot, task: null, open: false });
  const started = Promise.all(seats.map(seatWorker)).then(() => {});

  return {
    started,
    state: () => ({
      ready: !closed && seats.some(({ open }) => open),
      workers,
      busy: seats.filter(({ task }) => task !== null).length,
      queued: queue.size,
    }),
    run(job, caller, signal) {
      return new Promise<Result>((resolve, reject) => {
        if (closed) return reject(new EngineError('closed'));
        if (signal?.aborted) return reject(new EngineError('cancelled'));
        const task: Task = {
          job,
          caller,
          attempts: 0,
          cancelled: false,
          timer: undefined,
          settle(outcome) {
            signal?.removeEventListener('abort', onAbort);
            if ('result' in outcome) resolve(outcome.result);
            else reject(outcome.error);
          },
        };
        const onAbort = (): void => cancel(task);
        signal?.addEventListener('abort', onAbort, { once: true });
        wait(task);
        queue.add(caller, task);
        assign();
      });
    },
    async close() {
      closed = true;
      for (const task of queue.clear()) finish(task, { error: new EngineError('closed') });
      for (const { task } of seats) if (task) finish(task, { error: new EngineError('closed') });
      await Promise.all(seats.map(({ slot }) => slot.end()));
    },
  };
}
