import type { CheckOptions, Limits } from '@gouji/core';
import type { LetterSettings } from '@gouji/office/letter';
import type { IgnoreRules } from '../files/ignore-rules.ts';

/** What the command line hands to the review. Streams are given so that tests can supply their own terminal. */
export interface ReviewOptions {
  /** Files and folders, as typed; empty means the current folder. */
  readonly paths: readonly string[];
  /** Rules, presets, exceptions and the like for a file, by its path, as for `gouji check`. */
  readonly optionsFor: (path: string) => CheckOptions;
  /** What is left aside where folders are looked through. */
  readonly ignore?: IgnoreRules;
  /** What the reading of one file may cost. */
  readonly limits?: Partial<Limits>;
  /** Program and arguments that open an original file, with `{file}`, `{page}` and the like; null or left out = those of the system. */
  readonly open?: readonly string[] | null;
  /** Last year's report, or a folder of them; when left out, the files under review are paired among themselves. */
  readonly prior?: string;
  /** Reports of subordinate bodies, files or folders. */
  readonly children?: readonly string[];
  readonly language: 'zh' | 'en';
  /** Append-only lines instead of the full screen; also chosen for dumb terminals, screen readers and piped commands. */
  readonly plain?: boolean;
  /** The session log; defaults to `.gouji/review.jsonl` in the working directory. */
  readonly session?: string;
  /** Logs of other reviewers to take over before starting. */
  readonly merge?: readonly string[];
  /** Name written into the log; defaults to the user name of the system. */
  readonly reviewer?: string;
  /** 1 or 2 cells for “”…—①; asked of the terminal when left out. */
  readonly ambiguousWidth?: 1 | 2;
  readonly mouse?: boolean;
  /** False for NO_COLOR and --no-color; glyphs, bold and reverse remain. */
  readonly color?: boolean;
  readonly theme?: 'dark' | 'light' | 'colorblind' | 'mono';
  /** A JSON file that rebinds keys: `{"decide.accept": ["a", "F5"]}`. */
  readonly keys?: string;
  /** Folder that exports are written to; defaults to the working directory. */
  readonly exportFolder?: string;
  /** How the office writes its letters; their day is that of the export. */
  readonly letter?: LetterSettings;
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** 0: the review ended as asked; 2: it could not start (no terminal, locked session, bad key file). */
export type ReviewOutcome = 0 | 2;
