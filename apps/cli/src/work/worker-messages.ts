import type { CheckOptions } from '@gouji/core';
import type { Sentence } from '../usage-error.ts';
import type { CheckTask } from './checker.ts';
import type { ReportRef } from './report-ref.ts';

/** A task whose options, mostly the same for all files and sometimes large, go by a number that was told before. */
export type NumberedTask = Omit<CheckTask, 'options'> & { readonly optionsNumber: number };

export interface NumberedOptions {
  readonly optionsNumber: number;
  readonly options: CheckOptions;
}

/** What every worker is told before its jobs: options by their number, or what was understood of the subordinate reports. */
export type WorkerNote = NumberedOptions | { readonly children: readonly Uint8Array[] };

export type WorkerJob =
  | { readonly kind: 'check' | 'checkPacked'; readonly task: NumberedTask }
  | { readonly kind: 'identify' | 'understand'; readonly path: string }
  | { readonly kind: 'read'; readonly ref: ReportRef }
  | { readonly kind: 'children' | 'timings' };

/** What a job came to; `refused` is a mistake in how the program was called. */
export type WorkerResult = { readonly value: unknown } | { readonly refused: Sentence };
