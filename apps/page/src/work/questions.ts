import type { Understanding } from '@gouji/core';
import type { SketchedReport } from '@gouji/core/check';
import type { FormatName } from '@gouji/core/format';
import type { FileAccount, Language, Report, Verdict } from '@gouji/core/model';
import type { NotedCorrection, Sender } from '@gouji/office/letter';
import type { Edit } from './edits.ts';

export interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Settings {
  readonly language: Language;
  readonly preset: 'recommended' | 'strict';
}

/** A report and what was found in it. */
export interface Checked {
  readonly report: Report | null;
  readonly verdict: Verdict;
}

/** A report as the file has it, and with the corrections that were noted. */
export interface Reviewed {
  readonly inFile: Checked;
  readonly now: Checked;
  readonly corrections: readonly NotedCorrection[];
}

/** What is needed to write an office file of a report. */
export interface CopyRequest extends Reviewed {
  readonly copy: 'annotate' | 'workbook' | 'letter';
  readonly source: Given;
  readonly prior: Report | null;
  readonly sender: Sender;
}

/** A file to be saved. */
export interface Saved {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a rule says of itself. */
export interface RuleHelp {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  readonly falsePositives: string;
}

/** What a worker can be asked, and what it answers. */
export interface Work {
  /** Every report of a file. */
  readonly understand: { readonly question: { readonly source: Given }; readonly answer: Understanding[] };
  readonly judge: {
    readonly question: {
      readonly understanding: Understanding;
      readonly edits: readonly Edit[];
      readonly prior: Understanding | null;
      /** Those of the desk that may be alike; null where it lies there alone. */
      readonly peers: readonly Understanding[] | null;
      readonly settings: Settings;
    };
    readonly answer: Checked;
  };
  /** What the report says in words of its own, as a sketch; null where it says too little. */
  readonly sketch: {
    readonly question: { readonly understanding: Understanding };
    readonly answer: Uint16Array | null;
  };
  /** For each report that has peers its place and theirs. */
  readonly compare: {
    readonly question: { readonly reports: readonly SketchedReport[]; readonly settings: Settings };
    readonly answer: readonly (readonly [number, readonly number[]])[];
  };
  readonly explain: {
    readonly question: { readonly language: Language };
    readonly answer: Readonly<Record<string, RuleHelp>>;
  };
  readonly format: {
    readonly question: {
      readonly verdicts: readonly Verdict[];
      /** Files that have no verdict. */
      readonly files: readonly FileAccount[];
      readonly format: FormatName;
      readonly language: Language;
    };
    readonly answer: string;
  };
  readonly copy: {
    readonly question: CopyRequest & { readonly language: Language };
    /** Null where there is nothing to write. */
    readonly answer: Saved | null;
  };
  /** One workbook of all reports. */
  readonly survey: {
    readonly question: { readonly reports: readonly Checked[]; readonly language: Language };
    readonly answer: Uint8Array;
  };
  /** A letter to each body, in one archive; null where there is nothing to ask of anybody. */
  readonly letters: {
    readonly question: {
      readonly reports: readonly Reviewed[];
      readonly sender: Sender;
      readonly language: Language;
    };
    readonly answer: { readonly bytes: Uint8Array; readonly count: number } | null;
  };
  /** The files of an archive. */
  readonly unpack: { readonly question: { readonly source: Given }; readonly answer: Given[] };
}

export type Task = keyof Work;

export interface Asked<T extends Task = Task> {
  readonly id: number;
  readonly task: T;
  readonly question: Work[T]['question'];
}

/** From the page to a worker: a question, or the engine it has asked for. */
export type ToWorker = Asked | { readonly pdfium: WebAssembly.Module };

/** From a worker: its answer, that it failed, or that it needs the engine of PDFs. */
export type FromWorker =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string }
  | { readonly wants: 'pdfium' };
