import type { Counts, FileAccount, Organization, Outcome, Tool } from '@gouji/core/model';

/** A sentence in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/**
 * What there is of a body for a year: `present`; `late` (published after the legal day); `twoDrafts` (reports of differing
 * content); `unreadable` (a file that by its name is the report); `incomplete` (not fully checked); `missing` (the roster
 * names the body); `none` (no report, and no roster says that there should be one); `notReport` (none or missing, and a file
 * that by its name is the report holds something else).
 */
export type BodyState =
  | 'present'
  | 'late'
  | 'twoDrafts'
  | 'unreadable'
  | 'incomplete'
  | 'missing'
  | 'none'
  | 'notReport';

/** A value that stands apart: from last year's tenfold, or from the bodies of its kind. `than` is what it is compared with. */
export interface Outlier {
  readonly figure: string;
  readonly against: 'lastYear' | 'peers';
  readonly value: number;
  readonly than: number;
}

/** One report of the survey. `figures` are by the ids of `keyFigures`. */
export interface SurveyReport {
  readonly source: string;
  readonly organization: Organization | null;
  readonly year: number | null;
  readonly outcome: Outcome;
  readonly complete: boolean;
  readonly counts: Counts;
  readonly late: boolean;
  readonly publishedOn: string | null;
  readonly figures: Readonly<Record<string, number | null>>;
  /** Difference from last year's report of the body, where there is exactly one. */
  readonly changes: Readonly<Record<string, number | null>> | null;
  readonly outliers: readonly Outlier[];
  /** The figures that an error of the report itself speaks of. */
  readonly doubted: readonly string[];
}

/**
 * A body in a year; `reports` are indexes into the reports of the survey, `files` names of files that could not be read, and
 * `others`, where there is neither, of files that by their names are the report and hold something else.
 */
export interface BodyYear {
  readonly year: number;
  readonly states: readonly BodyState[];
  readonly reports: readonly number[];
  readonly files: readonly string[];
  readonly others: readonly string[];
  /** Where it is missing: bodies that reported and are not on the roster, whose names are like its own. Perhaps it is one of them. */
  readonly similar: readonly string[];
}

export interface SurveyBody {
  readonly name: string;
  readonly kind: Organization['kind'] | null;
  /** Null where there is no roster, or a name of it fits this body and others. */
  readonly onRoster: boolean | null;
  readonly years: readonly BodyYear[];
}

export interface YearSummary {
  readonly year: number;
  readonly bodies: number;
  readonly reports: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly counts: Counts;
  readonly late: number;
  /** Null where there is no roster. */
  readonly missing: number | null;
  /** Sum of each key figure over the bodies of which one report gives it, how many these are, and how many of them contradict theirs. */
  readonly figures: Readonly<
    Record<string, { readonly sum: number; readonly bodies: number; readonly doubted: number }>
  >;
}

/** A parent's key figures against the sum of the bodies directly below it. */
export interface RollUp {
  readonly parent: number;
  readonly year: number;
  readonly children: readonly number[];
  readonly figures: readonly {
    readonly figure: string;
    readonly value: number;
    /** Of the children that give a number. */
    readonly sum: number;
    readonly unknown: number;
    /** The sum is above the parent's value, also without those that their own reports contradict. */
    readonly exceeds: boolean;
  }[];
}

/** Reports that are alike: by their own words, or by all figures of their tables. `least` is the least similarity, 0 … 1. */
export interface LikeGroup {
  readonly by: 'words' | 'tables';
  readonly reports: readonly number[];
  readonly least: number;
  /** The longest passage all of the first two share. */
  readonly passage: string | null;
}

/** Reports of differing content of one body and year; `difference` is what the check says of it, cell by cell. */
export interface VersionGroup {
  readonly reports: readonly number[];
  readonly difference: string | null;
}

/** What to look at, most urgent first; `reports` may be empty. */
export interface Attention {
  readonly body: string;
  readonly year: number | null;
  readonly reports: readonly number[];
  readonly weight: number;
  readonly reasons: readonly Sentence[];
}

/** What a supervisor sees of many reports. */
export interface Survey {
  readonly schemaVersion: 1;
  readonly tool: Tool;
  readonly years: readonly YearSummary[];
  readonly bodies: readonly SurveyBody[];
  readonly reports: readonly SurveyReport[];
  readonly rollUps: readonly RollUp[];
  readonly alike: readonly LikeGroup[];
  readonly versions: readonly VersionGroup[];
  /** Bodies of the roster without any report in a year. Null where there is no roster. */
  readonly missing:
    | readonly { readonly name: string; readonly year: number; readonly similar?: readonly string[] }[]
    | null;
  /** Names of the roster that fit several bodies, or one that another name fits too: who is meant, and missing, is not known. */
  readonly undecided: readonly { readonly name: string; readonly bodies: readonly string[] }[];
  /** Files without a report, in order; those that may be one and whose body is not known are `unplaced`. */
  readonly files: readonly FileAccount[];
  readonly unplaced: readonly string[];
  readonly attention: readonly Attention[];
}
