import type { Limits } from '@gouji/core';
import type { Notice } from '@gouji/core/model';
import type { ProblemParts } from '../http/problem.ts';
import type { IntakeSetting, Submission } from '../intake/submission.ts';
import type { JobDocument } from '../jobs/unpack-archive.ts';

/** What a worker that checks is started with. */
export interface CheckSetting {
  readonly role: 'check';
  readonly limits: Partial<Limits>;
  /** Whether the readers of the binary formats are loaded. */
  readonly binary: boolean;
}

/** One script serves every kind of thread. */
export type WorkerSetting =
  | CheckSetting
  | { readonly role: 'intake' }
  | { readonly role: 'unpack'; readonly bytes: Uint8Array };

/** What is in an archive, or why it is none; then each document when it is asked for, and null behind the last. */
export type FromUnpacking =
  | { readonly names: readonly string[] }
  | { readonly refused: Notice }
  | { readonly document: JobDocument | null };

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
