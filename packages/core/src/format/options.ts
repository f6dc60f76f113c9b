import type { FileAccount } from '../model/file-account.ts';
import type { Severity } from '../model/finding.ts';
import type { Tool, Verdict } from '../model/verdict.ts';
import type { AmbiguousWidth } from './width.ts';
import type { Speech } from './words/index.ts';

/** The text formats a verdict can be written in. */
export const formatNames = [
  'pretty',
  'json',
  'ndjson',
  'sarif',
  'junit',
  'github',
  'markdown',
  'html',
  'csv',
] as const;
export type FormatName = (typeof formatNames)[number];

/** What a format may say of a rule besides its findings. Passed in as data, since formats know no rules. */
export interface RuleMetadata {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly description: string;
  readonly help: string;
  readonly docsUrl: string;
}

export interface FormatOptions {
  readonly language?: Speech;
  /** ANSI colours; only `pretty` has any. */
  readonly color?: boolean;
  /** Columns of the terminal; without it `pretty` does not wrap. */
  readonly width?: number;
  readonly ambiguousWidth?: AmbiguousWidth;
  /** The severity from which a finding counts as a failure in JUnit. */
  readonly failOn?: 'error' | 'warning' | 'never';
  /** More warnings than this fail a run; where there are, the summary says so. */
  readonly maxWarnings?: number;
  /** `pretty`: only files that did not pass, and only findings that count for `failOn`. */
  readonly quiet?: boolean;
  /** `pretty`: the coverage in one line, or in full. */
  readonly coverage?: 'line' | 'full';
  /** `sarif`: metadata of the rules. */
  readonly rules?: readonly RuleMetadata[];
  /** Named at the head of json, sarif and html; by default that of the first verdict. */
  readonly tool?: Tool;
}

/**
 * Writes verdicts one after the other, so that thousands need not be held: `head`, then `verdict` or `file` for each source,
 * then `tail`. A format with a `lead` has a part between head and verdicts that is known only when all have been told:
 * what `verdict` and `file` gave is then to be put by and written after it.
 */
export interface Formatter {
  head(): string;
  verdict(verdict: Verdict): string;
  /** A file without a verdict: no report, not readable, or left aside. */
  file(account: FileAccount): string;
  lead?(): string;
  /** What stands before the tail, piece by piece, in a format that puts everything by until the end. */
  body?(): Iterable<string>;
  tail(): string;
}
