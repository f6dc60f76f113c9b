import type { CutResult } from '@gouji/runner/job';
import type { Intake } from '../intake/intake.ts';
import type { IntakeSetting } from '../intake/submission.ts';
import type { Unpacked } from '../jobs/unpack-archive.ts';
import type { Job, JobRefusal, JobResult } from './job.ts';
import type { Places, PlacesState } from './places.ts';

export interface EngineState extends PlacesState {
  /** Whether work can be taken at all. */
  readonly ready: boolean;
  readonly workers: number;
  readonly busy: number;
  readonly queued: number;
}

/** Does the jobs: worker threads on Node, the same thread elsewhere. */
export interface Engine {
  /** Takes a place before the body is read. */
  enter: Places['enter'];
  /** Begins to read a body that holds documents; bytes are given as they arrive. */
  read(setting: IntakeSetting): Intake;
  /** Opens an archive of documents. Throws `UnreadableError` when it is damaged or holds too much. */
  unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Unpacked>;
  /** Does one job, in its caller's turn; throws `JobError` when it was not done. */
  run(job: Job, caller: string, signal?: AbortSignal): Promise<JobResult | JobRefusal | CutResult>;
  state(): EngineState;
}
