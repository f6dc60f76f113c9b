import type { Cut, Job, JobResult } from './job.ts';

/** A place among the requests that are being read, waiting or worked on. */
export interface Place {
  /** Replaces the bytes first reserved by those really held. */
  hold(bytes: number): void;
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
  /** Takes a place before the body is read and reserves its bytes; null when places or bytes are used up. */
  enter(bytes: number): Place | null;
  /** Does one job; throws `EngineError` when it was not done. */
  run(job: Job, signal?: AbortSignal): Promise<JobResult | CutResult>;
  state(): EngineState;
}

/** Counts places and the bytes held in them, so that memory is bounded however large the single bodies are. */
export function createPlaces(
  places: number,
  byteBudget: number,
): { enter(bytes: number): Place | null; taken(): number } {
  let taken = 0;
  let held = 0;
  return {
    taken: () => taken,
    enter(bytes) {
      if (taken >= places || (taken > 0 && held + bytes > byteBudget)) return null;
      taken++;
      held += bytes;
      let mine = bytes;
      let left = false;
      return {
        hold(now) {
          if (left) return;
          held += now - mine;
          mine = now;
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
