import type { Claim } from '../../model/claim.ts';
import type { UnevaluatedReason } from '../../model/coverage.ts';
import type { Concerns, Correction, Excerpt, Severity } from '../../model/finding.ts';
import type { SourceLocation } from '../../model/location.ts';
import type { Report } from '../../model/report.ts';
import type { Template } from '../../template/index.ts';
import type { BasisId } from './basis.ts';
import type { Bilingual } from './bilingual.ts';

/** What a rule cannot do without; the engine skips the rule with a reason when it is not there. */
export type Need =
  | 'proactive'
  | 'requests'
  | 'remedies'
  | 'year'
  | 'edition'
  | 'organization'
  | 'sections'
  | 'prior'
  | 'children'
  | 'peers';

export interface RuleDocs {
  readonly what: Bilingual;
  readonly why: Bilingual;
  readonly mend: Bilingual;
  /** Innocent explanations that a reviewer should rule out; they are what keeps the rule quiet or its severity low. */
  readonly falsePositives: Bilingual;
}

/** What a rule yields. Only ids, data and places: the engine words it. */
export interface Violation<Data> {
  readonly messageId: string;
  readonly data: Data;
  /** Path of the value at fault, `<table>/<row>/<column>`, `sections/<id>`, `claims/<index>`, `title`, `period`. */
  readonly path?: string;
  readonly location?: SourceLocation | null;
  /** Words of the source to show; by default the engine makes them from `path` or `claim`. */
  readonly excerpt?: Excerpt;
  /** Other values that take part, as paths. */
  readonly related?: readonly string[];
  /** The claim at fault; gives location and excerpt. */
  readonly claim?: Claim;
  /** Lower (or higher) than the rule's own severity, where the case is weaker or stronger. */
  readonly severity?: Severity;
  /** Only where law, format or the report's own statement fixes the value; two sides that disagree fix none. */
  readonly correction?: Correction;
  /** Whether it speaks of the report, as a rule does, or of our reading of it. */
  readonly concerns?: Concerns;
  /** Distinguishes several findings of one rule at one path in the fingerprint; must not depend on layout. */
  readonly key?: string;
}

/** What a rule yields of figures that it needs and that are no numbers: told in the verdict, never passed over. */
export interface Unevaluated {
  readonly unevaluated: UnevaluatedReason;
  readonly paths: readonly string[];
}

export interface Message<Data> {
  readonly zh: (data: Data) => string;
  readonly en: (data: Data) => string;
}

/** A report that lies beside another, and the name of its file where it is known. */
export interface Peer {
  readonly report: Report;
  readonly name: string | null;
}

/** What a rule may look at besides the report. */
export interface RuleContext {
  /** The template of the printed tables (`report.template`), or of the year when no table was recognised; null when neither is known. */
  readonly template: Template | null;
  /** Last year's report of the same body. */
  readonly prior: Report | null;
  /** Reports of the subordinate bodies. */
  readonly children: readonly Report[];
  /** Other reports that lie beside it and may be alike: of other bodies, or other versions of its own. */
  readonly peers: readonly Peer[];
  /** Options of this rule from the configuration. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** One check: a plain object with a pure generator. `id` equals the file path under `rules/`. */
export interface Rule<Data = never> {
  readonly id: `${string}/${string}`;
  readonly title: Bilingual;
  readonly severity: Severity;
  readonly needs: readonly Need[];
  /** The options it reads from the configuration, with what each takes; others are refused. */
  readonly options?: Readonly<Record<string, 'boolean' | 'number' | 'strings'>>;
  /** `reading` when what it finds is what was not read surely; `report` otherwise. */
  readonly concerns?: Concerns;
  readonly basis: readonly BasisId[];
  readonly docs: RuleDocs;
  readonly messages: Readonly<Record<string, Message<Data>>>;
  check(report: Report, context: RuleContext): Iterable<Violation<Data> | Unevaluated>;
  /** The numbers of the prose that it holds against figures, right or wrong: by these the coverage tells what was compared. */
  compares?(report: Report, context: RuleContext): Iterable<Claim>;
}

/** A rule whose data type the caller need not know. */
export type AnyRule = Rule<never>;

/** Gives a rule its types; returns it unchanged. */
export function defineRule<Data>(rule: Rule<Data>): AnyRule {
  return rule as unknown as AnyRule;
}
