import type { Certainty, ClaimForm, Comparison, Extent } from '../../../model/claim.ts';
import type { Scope } from './scope.ts';

/** What a list of parts is made of; one list keeps to one kind. */
export type Kind =
  | 'request'
  | 'processed'
  | 'channel'
  | 'applicant'
  | 'outcome'
  | 'remedy'
  | 'verdict'
  | 'document'
  | 'decision'
  | 'money'
  | 'count'
  | 'qualifier';

/** What the prose speaks of; inherited by clauses that name no object (“办结21条”). */
export type Topic =
  | 'request'
  | 'remedies'
  | 'reconsideration'
  | 'litigation'
  | 'litigationDirect'
  | 'litigationAfterReconsideration'
  | 'documents'
  | 'rules'
  | 'licensing'
  | 'penalties'
  | 'compulsion'
  | 'administrativeFee'
  | 'informationFee'
  | 'thing';

/** What stands in lists beside others of its kind. */
export const isPartKind = (kind: Kind | undefined): boolean =>
  kind === 'verdict' || kind === 'outcome' || kind === 'applicant' || kind === 'channel';

/** A number of the prose in the making; places are indexes into the folded prose. */
export interface Draft {
  metric: string;
  value: number;
  unit: string;
  comparison: Comparison;
  scope: Scope | null;
  extent: Extent;
  form: ClaimForm;
  /** Worth of the last printed digit, where that is more than one. */
  precision: number | undefined;
  /** The metric a qualifier speaks of; what a number counts that no cell holds. */
  of: string | undefined;
  /** What else the number may count (其他2件: （六）, or all results not told before). */
  also: string | undefined;
  kind: Kind;
  certainty: Certainty;
  /** The words shown as its text. */
  start: number;
  end: number;
  /** Where the number itself stands. */
  anchor: number;
  partOf: Draft | undefined;
  /** Its place among all numbers of the report, given when the run is read. */
  index: number;
  /** Says that something was finished or answered, so that a following rate speaks of it. */
  done: boolean;
  /** Whose requests these results are of (自然人申请中予以公开5件). */
  asked: string | undefined;
  /** The same, unless they are of all (自然人提出申请86件，予以公开38件). */
  perhapsAsked: string | undefined;
  /** The row of table three that one kind of those who asked stands in (予以公开53件，其中自然人38件). */
  row: string | undefined;
  /** The number stands before the words that tell what it counts (“1件引发复议”). */
  leading: boolean;
  /** Says 新收 or 新受理, and so cannot include what was carried in. */
  fresh: boolean;
  /** Says 本年 or the report's own year, and so may be a part of what was counted over more years. */
  ofYear: boolean;
  /** Says 新增 of things kept over the years, and so may be a part of them all (公开800条（今年新增30条）). */
  added: boolean;
  /** Says of cases of any kind that they are about disclosure (其中涉及政府信息公开的9件). */
  ofField: boolean;
  /** Cases that were decided (已审结1件), of which a following 均维持 speaks. */
  concluded: boolean;
  /** Says 其余 or 剩余: what is left of the numbers before. */
  ofRest: boolean;
  /** All its parts are listed behind it. */
  listed: boolean;
  /** No verb stands before it. */
  verbless: boolean;
  /** Its own words speak of disclosure. */
  informed: boolean;
  /** Says 合计 or 总计. */
  adds: boolean;
  /** A count without object or verb of its own, which may be one of a list of results. */
  plain: boolean;
}

/** What every number has; the rest is told of some. */
export type Said = Pick<
  Draft,
  | 'metric'
  | 'value'
  | 'unit'
  | 'comparison'
  | 'scope'
  | 'extent'
  | 'form'
  | 'kind'
  | 'certainty'
  | 'start'
  | 'end'
  | 'anchor'
> &
  Partial<Pick<Draft, 'precision' | 'of' | 'partOf'>>;

/** A number in the making, always of one shape, since a dozen readers look at it. */
export const toDraft = (said: Said): Draft => ({
  metric: said.metric,
  value: said.value,
  unit: said.unit,
  comparison: said.comparison,
  scope: said.scope,
  extent: said.extent,
  form: said.form,
  precision: said.precision,
  of: said.of,
  also: undefined,
  kind: said.kind,
  certainty: said.certainty,
  start: said.start,
  end: said.end,
  anchor: said.anchor,
  partOf: said.partOf,
  index: -1,
  done: false,
  asked: undefined,
  perhapsAsked: undefined,
  row: undefined,
  leading: false,
  fresh: false,
  ofYear: false,
  added: false,
  ofField: false,
  concluded: false,
  ofRest: false,
  listed: false,
  verbless: false,
  informed: false,
  adds: false,
  plain: false,
});

/** What the words around a number make of it. */
export interface Meaning {
  readonly metric: string;
  readonly kind: Kind;
  readonly certainty: Certainty;
  /** What the prose speaks of from here on; left out where that does not change. */
  readonly topic?: Topic;
  readonly done?: boolean;
  readonly plain?: boolean;
  readonly of?: string;
  readonly also?: string;
  readonly ofField?: boolean;
  readonly concluded?: boolean;
}

/** Keeps what the words say beside the metric; `told` is the meaning with what the sentence made of it. */
export function keepMeaning(
  draft: Draft,
  { also, ofField, concluded }: Meaning,
  { done, plain }: Meaning,
): void {
  if (also !== undefined) draft.also = also;
  if (done) draft.done = true;
  if (plain) draft.plain = true;
  if (ofField) draft.ofField = true;
  if (concluded) draft.concluded = true;
}

/** What is said of all that was counted: a rate of 100, from a place to the word that says what was done with it. */
export const wholly = (
  start: number,
  done: { readonly start: number; readonly end: number },
): Omit<Said, 'metric'> => ({
  value: 100,
  unit: '%',
  comparison: 'exact',
  scope: null,
  extent: 'same',
  form: 'all',
  kind: 'qualifier',
  certainty: 'likely',
  start,
  end: done.end,
  anchor: done.start,
});
