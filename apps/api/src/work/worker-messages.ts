import type { Limits } from '@gouji/core';
import type { ProblemParts } from '../http/problem.ts';
import type { IntakeSetting, Submission } from '../intake/submission.ts';

/** What a worker that checks is started with. */
export interface CheckSetting {
  readonly role: 'check';
  readonly limits: Partial<Limits>;
  /** Whether the readers of the binary formats are loaded. */
  readonly binary: boolean;
}

/** One script serves both kinds of thread. */
export type WorkerSetting = CheckSetting | { readonly role: 'intake' };

export type ToIntake =
  | { readonly id: number; readonly open: IntakeSetting }
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly end: true }
  | { readonly id: number; readonly abandon: true };

export type FromIntake =
  | { readonly ready: true }
  | { readonly id: number; readonly submission: Submission }
  /** Null for a fault of the program. */
  | { readonly id: number; readonly problem: ProblemParts | null };
