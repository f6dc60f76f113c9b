import type { Intake } from '../intake/intake.ts';
import type { IntakeSetting } from '../intake/submission.ts';
import type { Cut, Job, JobResult } from './job.ts';
import type { Places, PlacesState } from './places.ts';

export interface EngineState extends PlacesState {
  /** Whether work can be taken at all. */
  readonly ready: boolean;
  readonly workers: number;
  readonly busy: number;
  readonly queued: number;
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
  /** Takes a place before the body is read. */
  enter: Places['enter'];
  /** Begins to read a body that holds documents; bytes are given as they arrive. */
  read(setting: IntakeSetting): Intake;
  /** Does one job, in its caller's turn; throws `EngineError` when it was not done. */
  run(job: Job, caller: string, signal?: AbortSignal): Promise<JobResult | CutResult>;
  state(): EngineState;
}
