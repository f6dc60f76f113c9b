import type {
  CellCounts,
  CompanionReason,
  NotComparedReason,
  UnevaluatedReason,
} from '../../model/coverage.ts';
import type { LeftOutKind } from '../../model/document.ts';
import type { FileState } from '../../model/file-account.ts';
import type { Language, Severity } from '../../model/finding.ts';
import type { SectionId, TableId } from '../../model/report.ts';
import type { CellChange, EvidenceKind, Outcome, SkippedReason } from '../../model/verdict.ts';

/** The fixed names that stand before values and over columns. */
export interface Names {
  readonly place: string;
  readonly sides: string;
  readonly correction: string;
  readonly related: string;
  readonly concerns: string;
  readonly basis: string;
  readonly mend: string;
  readonly diagnosis: string;
  readonly file: string;
  readonly verdict: string;
  readonly findings: string;
  readonly excerpt: string;
  readonly title: string;
}

/** The signs that join words into a line. */
export interface Signs {
  readonly colon: string;
  readonly comma: string;
  /** Between the parts of a line. */
  readonly and: string;
  /** Between the members of a list. */
  readonly list: string;
  readonly close: readonly [string, string];
  /** Between the steps of a place. */
  readonly step: string;
}

/** How files end that were found, whether they were checked or not. */
export interface FileWords {
  readonly state: Readonly<Record<FileState, string>>;
  readonly total: (count: number) => string;
  readonly ended: (state: FileState, count: number) => string;
  readonly unchecked: (count: number) => string;
  readonly leftAside: (count: number) => string;
  readonly unchanged: (count: number) => string;
}

export interface CoverageWords {
  /** How many sums and statements were compared. */
  readonly compared: (sums: number, statements: number) => string;
  /** How many things were not, and which. */
  readonly notCompared: (count: number, told: string) => string;
  readonly notRead: string;
  readonly recognised: string;
  readonly severalVersions: string;
  readonly firstReport: string;
  readonly noRule: string;
  readonly notFound: (subject: string) => string;
  readonly rowsMissing: (table: string, rows: string) => string;
  readonly rowsDoubled: (table: string, rows: string) => string;
  /** The first of several rows, and how many there are. */
  readonly someRows: (shown: readonly string[], count: number) => string;
  readonly cellsUnsure: (table: string, count: number) => string;
  readonly cellsMissing: (table: string, count: number) => string;
  /** Sums that lack a figure because the report has none there; `held` of them are right if each blank is 0. */
  readonly sumsOpen: (count: number, held: number) => string;
  /** What the options left out; one of the two may be 0. */
  readonly notSelected: (sums: number, statements: number) => string;
  readonly statementsOpen: (count: number) => string;
  readonly heads: {
    readonly sections: string;
    readonly sums: string;
    readonly statements: string;
    readonly prior: string;
    readonly child: string;
    readonly leftOut: string;
  };
  readonly sections: (found: number, missing: number) => string;
  readonly states: Readonly<Record<keyof CellCounts, string>>;
  readonly rows: { readonly missing: string; readonly doubled: string; readonly unknown: string };
  readonly nothing: string;
  readonly sums: (holding: number, broken: number, unevaluated: number) => string;
  readonly statements: (read: number, compared: number) => string;
  readonly used: string;
  readonly leftOut: (name: string, count: number) => string;
}

export interface DiagnosisWords {
  readonly change: (label: string, change: CellChange) => string;
  readonly evidence: Readonly<Record<EvidenceKind, (value: number) => string>>;
  /** `change` and `evidence` are worded already; `sums` are restored. */
  readonly shifted: (change: string, sums: number) => string;
  readonly asserted: (change: string, sums: number, evidence: string) => string;
  readonly tied: (change: string, sums: number, evidence: string, others: number) => string;
  readonly likeliest: (change: string, sums: number, evidence: string) => string;
}

export interface PlaceWords {
  /** A place inside the file of that name, where a report stands in several. */
  readonly within: (file: string, place: string) => string;
  /** A cell that a number of the prose is held against. */
  readonly against: (subject: string) => string;
  readonly text: (line: number, column: number) => string;
  readonly page: (page: number) => string;
  readonly sheet: (sheet: string, cell: string) => string;
  /** Elements of a packaged document, by their name in its paths. */
  readonly elements: Readonly<Record<'tbl' | 'tr' | 'tc' | 'p', (number: string) => string>>;
  readonly wholes: Readonly<
    Record<
      TableId | 'title' | 'period' | 'publishedOn' | 'organization' | 'year' | 'preamble' | 'text',
      string
    >
  >;
  readonly section: (id: SectionId) => string;
  readonly row: (number: string, label: string, labelEn: string) => string;
}

/**
 * Everything that Gouji says in one language. A third language is one such module: what it lacks of rules, bases and
 * notices is said in the `fallback` language.
 */
export interface LanguageModule {
  /** `zh`, `en` … */
  readonly code: string;
  /** The language tag of pages. */
  readonly tag: string;
  readonly fallback: Language;
  readonly names: Names;
  readonly signs: Signs;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  /** What a finding about our reading says of itself. */
  readonly reading: string;
  readonly incomplete: string;
  readonly none: string;
  readonly counted: (severity: Severity, count: number) => string;
  readonly suppressed: (count: number) => string;
  readonly reports: (count: number) => string;
  /** That a run fails for more warnings than it may have, as a sentence without its stop. */
  readonly tooManyWarnings: (count: number, most: number) => string;
  readonly files: FileWords;
  readonly moreValues: (count: number) => string;
  readonly moreRepairs: (count: number) => string;
  readonly rulesSkipped: (count: number) => string;
  readonly aboutRule: string;
  /** Over a list of rules by how many findings each has. */
  readonly byRule: string;
  readonly columns: readonly string[];
  readonly github: { readonly manyAnnotations: (shown: number) => string };
  readonly sarif: {
    readonly truncated: (total: number, results: number, left: number) => string;
    readonly many: (total: number, shown: number) => string;
  };
  readonly reasons: {
    readonly unevaluated: Readonly<Record<UnevaluatedReason, string>>;
    readonly notCompared: Readonly<Record<NotComparedReason, string>>;
    readonly companion: Readonly<Record<CompanionReason, string>>;
    readonly skipped: Readonly<Record<Exclude<SkippedReason, CompanionReason>, string>>;
    readonly leftOut: Readonly<Record<LeftOutKind, string>>;
  };
  readonly places: PlaceWords;
  readonly coverage: CoverageWords;
  readonly diagnosis: DiagnosisWords;
  /** The label of a cell by its path; without it that of the fallback language. */
  readonly cell?: (path: string) => string;
  /** Messages and advice by rule, for a language the rules themselves do not speak. */
  readonly rules?: Readonly<
    Record<
      string,
      {
        readonly messages: Readonly<Record<string, (data: Readonly<Record<string, unknown>>) => string>>;
        readonly mend: string;
      }
    >
  >;
  /** Citations by their id. */
  readonly bases?: Readonly<Record<string, string>>;
  /** Notices by their code. */
  readonly notices?: Readonly<Record<string, (data: Readonly<Record<string, unknown>>) => string>>;
}
