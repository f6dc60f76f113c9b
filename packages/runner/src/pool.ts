import { type CutResult, JobError } from './job-error.ts';
import { createSlot, type Slot, type SlotSetting } from './slot.ts';
import { createTurns } from './turns.ts';

export interface PoolOptions extends SlotSetting {
  readonly workers: number;
  /** Whether one worker more is kept for callers of whom nothing is worked on while all others are busy. */
  readonly reserve?: boolean;
  /** Jobs a worker is handed ahead, so that it need not wait for the next; 1 by default. */
  readonly ahead?: number;
  /** The longest a job may take; no limit by default. */
  readonly jobMilliseconds?: number;
  /** The longest a job may wait for a worker; no limit by default. */
  readonly waitMilliseconds?: number;
  /** Jobs after which a worker is replaced by a fresh one; never by default. */
  readonly recycleAfter?: number;
}

export interface PoolState {
  /** Whether work can be taken at all. */
  readonly ready: boolean;
  readonly workers: number;
  readonly busy: number;
  readonly queued: number;
}

export interface Pool<Job, Result> {
  /** Does one job, in its caller's turn; throws `JobError` when it was not done. */
  run(job: Job, caller?: string, signal?: AbortSignal): Promise<Result | CutResult>;
  /** Tells every worker something before the jobs that follow, also those that are started later. */
  tell(note: unknown): void;
  state(): PoolState;
  /** Resolves when every worker has started. */
  readonly started: Promise<void>;
  /** Ends the workers; jobs still open fail with `closed`. */
  close(): Promise<void>;
}

/** A caller who goes away lets a nearly finished job end: replacing a worker costs more than most jobs. */
const cancelGrace = 250;

interface Task<Job, Result> {
  readonly job: Job;
  readonly caller: string;
  readonly settle: (outcome: { result: Result | CutResult } | { error: Error }) => void;
  /** What its slot calls it. */
  id: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  attempts: number;
  cancelled: boolean;
}

/** A worker with the tasks it was given, in their order: the first is the one it works on. */
interface Seat<Job, Result> {
  readonly reserve: boolean;
  slot: Slot<Job, Result>;
  tasks: Task<Job, Result>[];
  open: boolean;
}

/** Calls after so long; never where there is no limit. */
const after = (milliseconds: number, act: () => void): ReturnType<typeof setTimeout> | undefined =>
  Number.isFinite(milliseconds) ? setTimeout(act, milliseconds) : undefined;

/**
 * A fixed number of worker threads, for which callers take turns. A job that runs too long or needs too much memory ends its
 * worker; what the worker was handed besides is done by others.
 */
export function createPool<Job, Result>(options: PoolOptions): Pool<Job, Result> {
  type OwnTask = Task<Job, Result>;
  type OwnSeat = Seat<Job, Result>;
  const {
    workers,
    reserve = false,
    ahead = 1,
    jobMilliseconds = Number.POSITIVE_INFINITY,
    waitMilliseconds = Number.POSITIVE_INFINITY,
    recycleAfter = Number.POSITIVE_INFINITY,
    memoryMegabytes,
  } = options;
  const queue = createTurns<OwnTask>();
  const seats: OwnSeat[] = [];
  const notes: unknown[] = [];
  let closed = false;

  const finish: (task: OwnTask, outcome: Parameters<OwnTask['settle']>[0]) => void = (task, outcome) => {
    clearTimeout(task.timer);
    task.settle(outcome);
  };

  const seatWorker = (seat: OwnSeat): Promise<void> => {
    seat.open = false;
    const slot = createSlot<Job, Result>(options, (ending) => lost(seat, slot, ending));
    seat.slot = slot;
    for (const note of notes) slot.tell(note);
    return slot.ready.then(() => {
      if (seat.slot !== slot || closed) return;
      seat.open = true;
      assign();
    });
  };

  /** Takes the tasks from a seat: the one that was worked on is given back, the others wait for another worker. */
  const vacate = (seat: OwnSeat): OwnTask | undefined => {
    const { tasks, slot } = seat;
    const culprit = tasks.find(({ id }) => id === slot.working()) ?? tasks[0];
    seat.tasks = [];
    for (const task of tasks.reverse()) if (task !== culprit) again(task);
    return culprit;
  };

  /** Ends the worker of a seat and starts another in it; gives the task that was worked on. */
  const replace = (seat: OwnSeat): OwnTask | undefined => {
    const culprit = vacate(seat);
    void seat.slot.end();
    void seatWorker(seat);
    return culprit;
  };

  /** A worker left by itself: its job is done again once by another, or cut when the memory was used up. */
  const lost = (seat: OwnSeat, slot: Slot<Job, Result>, ending: 'memory' | 'exit'): void => {
    if (seat.slot !== slot || closed) return;
    const task = vacate(seat);
    // A worker that cannot even start is not restarted in a tight loop.
    setTimeout(() => void seatWorker(seat), seat.open ? 0 : 1_000);
    seat.open = false;
    if (!task) return;
    if (ending === 'memory')
      finish(task, { result: { kind: 'cut', cut: 'memory', limit: memoryMegabytes ?? 0 } });
    else if (task.cancelled) finish(task, { error: new JobError('cancelled') });
    else if (++task.attempts > 1)
      finish(task, { error: new JobError('crashed', 'the worker ended twice during one job', true) });
    else again(task);
    assign();
  };

  const again = (task: OwnTask): void => {
    if (task.cancelled) finish(task, { error: new JobError('cancelled') });
    else {
      wait(task);
      queue.addFirst(task.caller, task);
    }
  };

  /** From now on the task may wait only so long. */
  const wait = (task: OwnTask): void => {
    clearTimeout(task.timer);
    task.timer = after(waitMilliseconds, () => {
      if (queue.remove(task)) finish(task, { error: new JobError('waited') });
    });
  };

  /** The first task of a seat is being worked on from now. */
  const clock = (seat: OwnSeat): void => {
    const task = seat.tasks[0];
    if (!task) return;
    clearTimeout(task.timer);
    task.timer = after(jobMilliseconds, () => {
      const culprit = replace(seat) ?? task;
      finish(culprit, { result: { kind: 'cut', cut: 'time', limit: jobMilliseconds } });
    });
  };

  const give = (seat: OwnSeat, task: OwnTask): void => {
    clearTimeout(task.timer);
    if (seat.tasks.push(task) === 1) clock(seat);
    task.id = seat.slot.start(task.job, (outcome) => {
      seat.tasks = seat.tasks.filter((other) => other !== task);
      clock(seat);
      finish(
        task,
        'result' in outcome ? { result: outcome.result } : { error: new JobError('crashed', outcome.fault) },
      );
      if (seat.slot.done >= recycleAfter && seat.tasks.length === 0) replace(seat);
      else assign();
    });
  };

  const nothingOf = (caller: string): boolean =>
    !seats.some(({ tasks }) => tasks.some((task) => task.caller === caller));
  const hasRoom = ({ open, tasks, slot }: OwnSeat): boolean =>
    open && tasks.length < ahead && slot.done + tasks.length < recycleAfter;

  const assign = (): void => {
    while (queue.size > 0) {
      const free = seats.filter(hasRoom).sort((a, b) => a.tasks.length - b.tasks.length);
      const seat = free.find((one) => !one.reserve) ?? free[0];
      const task = seat && queue.next(seat.reserve ? nothingOf : undefined);
      if (!task) return;
      give(seat, task);
    }
  };

  const cancel = (task: OwnTask): void => {
    task.cancelled = true;
    const seat = seats.find(({ tasks }) => tasks[0] === task);
    if (!seat) {
      queue.remove(task);
      finish(task, { error: new JobError('cancelled') });
      return;
    }
    clearTimeout(task.timer);
    task.timer = setTimeout(() => {
      replace(seat);
      finish(task, { error: new JobError('cancelled') });
    }, cancelGrace);
  };

  for (let i = 0; i < workers + Number(reserve); i++)
    seats.push({ reserve: i >= workers, slot: null as unknown as Slot<Job, Result>, tasks: [], open: false });
  const started = Promise.all(seats.map(seatWorker)).then(() => {});

  return {
    started,
    tell(note) {
      notes.push(note);
      for (const { slot } of seats) slot.tell(note);
    },
    state: () => ({
      ready: !closed && seats.some(({ open }) => open),
      workers,
      busy: seats.filter(({ tasks }) => tasks.length > 0).length,
      queued: queue.size,
    }),
    run(job, caller = '', signal) {
      return new Promise<Result | CutResult>((resolve, reject) => {
        if (closed) return reject(new JobError('closed'));
        if (signal?.aborted) return reject(new JobError('cancelled'));
        const task: OwnTask = {
          job,
          caller,
          id: 0,
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
      const error = new JobError('closed');
      for (const task of queue.clear()) finish(task, { error });
      for (const { tasks } of seats) for (const task of tasks) finish(task, { error });
      await Promise.all(seats.map(({ slot }) => slot.end()));
    },
  };
}
