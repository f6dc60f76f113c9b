import type { Speech } from '../format/words/index.ts';
import type { Severity } from '../model/finding.ts';
import type { AnyRule } from '../rules/kit/rule.ts';
import type { Template } from '../template/index.ts';
import type { Companion } from './companions.ts';

/** A finding that is known and accepted: by fingerprint, or by rule and path (`*` matches any run of characters). */
export interface Exception {
  readonly fingerprint?: string;
  readonly rule?: string;
  readonly path?: string;
  readonly reason: string;
  /** ISO date; the exception no longer holds after it. */
  readonly expires?: string;
}

export interface CheckOptions {
  /** Of messages and labels; a language of one's own is a module. */
  readonly language?: Speech;
  /** Defaults to every rule of the catalogue that is on by default. */
  readonly rules?: readonly AnyRule[];
  readonly preset?: 'recommended' | 'strict' | 'all';
  /** The editions of the format that are known, oldest first; the official ones unless given. */
  readonly templates?: readonly Template[];
  /** Globs over rule ids (`requests/*`). */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Options of rules, by rule id or glob. */
  readonly ruleOptions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Last year's report of the same body. One that is not is told in the coverage, and not compared. */
  readonly prior?: Companion | null;
  /** Reports of subordinate bodies for the same year. */
  readonly children?: readonly Companion[];
  /**
   * Reports beside it that may be alike: of other bodies for the same year, or other versions of the same report. An empty list
   * says that such were looked for, and none was found.
   */
  readonly peers?: readonly Companion[];
  readonly exceptions?: readonly Exception[];
  /** Fingerprints of a baseline. */
  readonly baseline?: readonly string[];
  /** Findings at or above this severity make the outcome `fail`. */
  readonly failOn?: 'error' | 'warning' | 'never';
  /** Today as an ISO date, for the expiry of exceptions; without it none expires. */
  readonly today?: string;
}
