import type { CheckOptions, Limits, Source } from '@gouji/core';
import type { Crowd } from '@gouji/core/check';
import type { Organization } from '@gouji/core/model';

export interface UnderstandTask {
  readonly kind: 'understand';
  readonly id: string;
  /** Its bytes and what was stated of them, as the store names them. */
  readonly contentKey: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What was stated of it where it was submitted. */
  readonly stated: Pick<Source, 'format' | 'charset'> | null;
  readonly limits: Partial<Limits>;
  /** How it is judged at once, as far as the thread can foresee what lies beside it; null = not at all. */
  readonly judgedBy: CheckOptions | null;
}

/** An understanding of a stored document, packed; `part` counts from 0. */
export interface StoredPart {
  readonly understanding: Uint8Array;
  readonly part: number;
}

/** What a report is compared with. */
export interface Beside {
  readonly prior: StoredPart | null;
  readonly children: readonly StoredPart[];
  /** Reports that may be alike; null where it lies alone, and nothing is compared. */
  readonly peers: readonly StoredPart[] | null;
}

export interface JudgeTask {
  readonly kind: 'judge';
  readonly understanding: Uint8Array;
  /** For each report of the document. */
  readonly beside: readonly Beside[];
  readonly options: CheckOptions;
}

/** Asks for the sketches of a document that was read by a program which made none. */
export interface SketchTask {
  readonly kind: 'sketch';
  readonly understanding: Uint8Array;
}

/** Asks who of a batch, in its order, is to be compared with whom. */
export interface CompareTask extends Crowd {
  readonly kind: 'compare';
  /** In memory that threads share: those of a province would be copied thrice. */
  readonly sketches: Uint16Array<SharedArrayBuffer>;
  /** The share from which texts are called alike. */
  readonly likeness: number;
}

export type Task = UnderstandTask | JudgeTask | SketchTask | CompareTask;

/** Whose report it is, and how it stands among others. */
export interface ReportIdentity {
  readonly organization: Organization | null;
  readonly year: number | null;
  /** Whether there is a report at all. */
  readonly understood: boolean;
  /** It is evidently something else than a report. */
  readonly otherThing: boolean;
  /** Of its own words; null where they are too few. */
  readonly sketch: Uint8Array | null;
}

/** A finding as SQL sees it. */
export interface FindingRow {
  readonly rule: string;
  readonly severity: string;
  readonly path: string | null;
  readonly message: string;
  readonly suppressed: boolean;
}

/** A verdict as it is stored. */
export interface StoredVerdict {
  readonly outcome: string;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  /** The verdict, packed. */
  readonly value: Uint8Array;
  readonly findings: readonly FindingRow[];
}

/** Verdicts that hold if nothing else lies beside the reports than was foreseen. */
export interface Foreseen {
  readonly verdicts: readonly StoredVerdict[];
  /** For each report which one was taken for that of the year before, as the store names it. */
  readonly priorKeys: readonly (string | null)[];
}

/** What was read in a document: all its understandings, packed, and whose reports they are. */
export interface Understood {
  readonly understanding: Uint8Array;
  readonly identities: readonly ReportIdentity[];
  readonly foreseen: Foreseen | null;
}

export interface Judged {
  readonly verdicts: readonly StoredVerdict[];
}

/** A sketch for each report of the document. */
export interface Sketched {
  readonly sketches: readonly (Uint8Array | null)[];
}

/** For each report that has peers its place and theirs. */
export interface Compared {
  readonly peers: readonly (readonly [number, readonly number[]])[];
}

export type TaskResult = Understood | Judged | Sketched | Compared;
