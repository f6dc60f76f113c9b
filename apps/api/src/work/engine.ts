import type { Cut, Job, JobResult } from './job.ts';

/** A place among the requests that are being read, waiting or worked on. */
export interface Place {
  /** Reserves the bytes that have just arrived; false when the budget has no room for them. */
  grow(bytes: number): boolean;
  /** Gives the place back; more calls do nothing. */
  leave(): void;
}

export interface EngineState {
  /** Whether work can be taken at all. */
  readonly ready: boolean;
  readonly workers: number;
  readonly busy: number;
  readonly queued: number;
  readonly places: number;
  readonly taken: number;
  /** Bytes of bodies held, and the most that may be. */
  readonly held: number;
  readonly byteBudget: number;
}

/** The job was not done and shall not be answered with a verdict. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly reason: 'cancelled' | 'waited' | 'crashed' | 'closed';
  constructor(reason: EngineError['reason'], message: string = reason) {
    super(message);
    this.reason = reason;
  }
}

/** A job whose worker was ended by a limit: milliseconds for time, MiB for memory. */
export interface CutResult {
  readonly kind: 'cut';
  readonly cut: Cut;
  readonly limit: number;
}

/** Does the jobs: worker threads on Node, the same thread elsewhere. */
export interface Engine {
  /**
   * Takes a place before the body is read; null when all are taken or \`expected\` bytes have no room now. Nothing is reserved
   * for what has only been announced.
   */
  enter(expected: number): Place | null;
  /** Does one job; throws `EngineError` when it was not done. */
  run(job: Job, signal?: AbortSignal): Promise<JobResult | CutResult>;
  state(): EngineState;
}

/** Counts places and the bytes held in them, so that memory is bounded however large the single bodies are. */
export function createPlaces(
  places: number,
  byteBudget: number,
): {
  enter(expected: number): Place | null;
  state(): Pick<EngineState, 'places' | 'taken' | 'held' | 'byteBudget'>;
} {
  let taken = 0;
  let held = 0;
  /** A body that is alone may be as large as the limit on bodies allows. */
  const fits = (bytes: number, mine: number): boolean => held === mine || held + bytes <= byteBudget;
  return {
    state: () => ({ places, taken, held, byteBudget }),
    enter(expected) {
      if (taken >= places || !fits(expected, 0)) return null;
      taken++;
      let mine = 0;
      let left = false;
      return {
        grow(bytes) {
          if (left || !fits(bytes, mine)) return false;
          held += bytes;
          mine += bytes;
          return true;
        },
        leave() {
          if (left) return;
          left = true;
          taken--;
          held -= mine;
        },
      };
    },
  };
}
