import type { Limits } from '@gouji/core';
import type { Job, JobResult } from './job.ts';

/** What a worker is started with. */
export interface WorkerSetting {
  readonly limits: Partial<Limits>;
  /** Whether the readers of the binary formats are loaded. */
  readonly binary: boolean;
}

export interface ToWorker {
  readonly id: number;
  readonly job: Job;
}

export type FromWorker =
  | { readonly ready: true }
  | { readonly id: number; readonly result: JobResult }
  | { readonly id: number; readonly fault: string };
