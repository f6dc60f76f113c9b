import type { Language, Outcome, Severity, SourceFormat } from '@gouji/core/model';
import type { Bilingual } from '../http/bilingual.ts';
import type { DataFormat, OutputFormat } from '../http/media-types.ts';

/** A report as sent: bytes with a name; `format` and `charset` only where the caller stated them. */
export interface Upload {
  readonly name: string;
  /** The caller gave no name; this one only says what it is. */
  readonly unnamed?: true;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly format?: SourceFormat;
  readonly charset?: string;
}

/** The options of a check that travel with a request. */
export interface Question {
  readonly language: Language;
  readonly preset?: 'recommended' | 'strict' | 'all';
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  readonly failOn?: 'error' | 'warning' | 'never';
}

/** Office files that are made of a verdict: the report with comments, a workbook with formulas, a letter to its body. */
export type CopyKind = 'annotate' | 'workbook' | 'letter';

/** What the sending office puts on a letter. */
export interface Sender {
  readonly signature?: string;
  readonly documentNumber?: string;
  readonly deadline?: string;
  readonly contact?: string;
}

/** The figures of a report as rows: of its values, or one for the whole report. */
export interface DataWish {
  readonly format: DataFormat;
  /** A workbook holds both, and the codebook. */
  readonly shape: 'long' | 'wide';
}

/** What a report is written as from data; `json` for what is to be said of it alone. */
export type RenderWish = 'docx' | 'html' | 'md' | 'xlsx' | 'json';

/** An office file, with what is needed to write it. */
export type CopyWish =
  | { readonly kind: Exclude<CopyKind, 'letter'> }
  | { readonly kind: 'letter'; readonly sender: Sender };

/** What is to be done, with what only that needs. */
type Task =
  | { readonly kind: 'check' | 'parse' }
  | CopyWish
  | { readonly kind: 'extract'; readonly data: DataWish }
  /** The source is data. */
  | { readonly kind: 'render'; readonly render: RenderWish };

export type JobKind = Task['kind'];

/** One piece of work for a worker; structured-cloneable. */
export type Job = Task & {
  readonly source: Upload;
  readonly prior?: Upload;
  readonly children: readonly Upload[];
  readonly question: Question;
  readonly output: OutputFormat;
};

/** What is known of a finished job besides its answer, for logs and metrics. */
export interface JobFacts {
  readonly format: SourceFormat | null;
  readonly bytes: number;
  /** Of the document; the audit finds it again by this. */
  readonly sha256: string;
  readonly outcome: Outcome | null;
  readonly complete: boolean;
  readonly crashedRules: readonly string[];
  readonly milliseconds: number;
}

/** The answer, ready to be sent; a `file` is one to be saved. */
export interface JobResult {
  readonly kind: 'answer';
  readonly body: Uint8Array<ArrayBuffer>;
  readonly facts: JobFacts;
  readonly file?: { readonly type: string; readonly name: string };
}

/** What was sent cannot be worked on, and whoever sent it can mend that. */
export interface JobRefusal {
  readonly kind: 'refused';
  readonly problem: 'malformed-body' | 'invalid-body';
  readonly sentence: Bilingual;
}
