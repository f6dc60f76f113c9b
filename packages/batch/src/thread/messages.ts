import type { CheckOptions, Limits } from '@gouji/core';
import type { Organization } from '@gouji/core/model';

export interface ReadTask {
  readonly kind: 'read';
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: CheckOptions;
  readonly limits: Partial<Limits>;
}

/** An understanding of a stored document, packed; `part` counts from 0. */
export interface StoredPart {
  readonly understanding: Uint8Array;
  readonly part: number;
}

export interface JudgeTask {
  readonly kind: 'judge';
  readonly understanding: Uint8Array;
  /** For each report of the document, what it is compared with. */
  readonly priors: readonly (StoredPart | null)[];
  readonly options: CheckOptions;
}

export type Task = ReadTask | JudgeTask;

/** A finding as SQL sees it. */
export interface FindingRow {
  readonly rule: string;
  readonly severity: string;
  readonly path: string | null;
  readonly message: string;
  readonly suppressed: boolean;
}

/** A report of a document with its verdict, as it is stored. */
export interface StoredReport {
  readonly organization: Organization | null;
  readonly year: number | null;
  readonly outcome: string;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  /** The verdict, packed. */
  readonly verdict: Uint8Array;
  readonly findings: readonly FindingRow[];
}

export interface TaskResult {
  /** All understandings of the document, packed; only where it was read. */
  readonly understanding?: Uint8Array;
  readonly reports: readonly StoredReport[];
}
