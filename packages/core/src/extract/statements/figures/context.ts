import type { NumberToken } from '../../../language/scan/scan.ts';
import { caseCounters } from '../../../language/words/counters.ts';
import type { Certainty } from '../../../model/claim.ts';
import type { OrganizationKind } from '../../../model/report.ts';
import type { Phrase } from '../clauses/phrase.ts';
import { noTheme, type Theme } from '../clauses/theme.ts';
import type { Kind, Meaning, Topic } from './draft.ts';

/** What a part of the report is about, by its section or sub-heading. */
export type Aspect = 'requests' | 'remedies' | 'published' | null;

/** Requests or cases are what the part is about. */
export const isOfCases = ({ aspect }: { readonly aspect: Aspect }): boolean =>
  aspect === 'requests' || aspect === 'remedies';

/** What is known before a run is read. */
export interface RunContext {
  readonly reportYear: number | null;
  /** Name of the reporting body, folded, and what it is. */
  readonly own: string | null;
  readonly kind: OrganizationKind | null;
  readonly aspect: Aspect;
}

/**
 * Notices of fees, which are not yet paid; documents drafted for another body, which issues them; shares of the cases of
 * every field; shares of those on disclosure among them; decisions on some matters only; a bracket behind a document;
 * cases of both kinds, told side by side before the semicolon; all fees, told before those of which they are made up.
 */
export type Besides =
  | 'feeNotice'
  | 'drafting'
  | 'shareOfAllFields'
  | 'shareOfField'
  | 'someDecisions'
  | 'noteOnDocument'
  | 'bothCases'
  | 'newCases'
  | 'allFees';

/** What the reader carries from clause to clause. */
export interface Context extends RunContext {
  readonly text: string;
  theme: Readonly<Theme>;
  topic: Topic | null;
  /** How surely the topic was understood; what inherits it is no surer. */
  topicCertainty: Certainty;
  /** The sentence before spoke of something else, so that a bare verb says nothing about requests. */
  elsewhere: boolean;
  /** The sentence, or those before it on the same subject, speak of disclosure. */
  informed: boolean;
  /** The sentence speaks of something no table counts. */
  excluded: boolean;
  /** The sentence before told of requests received and withdrawn, so that 受理 speaks of those left. */
  withdrawnBefore: boolean;
  /** A list of parts of requests is open. */
  inRequestList: boolean;
  /** A list of parts of cases is open. */
  inCaseList: boolean;
  /** Words that a number without words of its own takes: 予以公开的占60%，为25件. */
  subject: Phrase | null;
  /** The name that stands as a heading before the sentence; its subject until something else is named. */
  heading: Phrase | null;
  /** Kind of the number before in the same sentence. */
  lastKind: Kind | null;
  /** Its counter. */
  lastUnit: string | null;
  /** Metrics told so far in this sentence. */
  readonly told: Set<string>;
  /** What else the sentence tells that bears on its numbers. */
  readonly besides: Set<Besides>;
  /** Whose requests the results told are of (自然人申请中予以公开5件、不予公开1件). */
  asked: string | null;
  /** The row in which those of each kind stand (予以公开：自然人38件、商业企业9件). */
  row: string | null;
  /** The requests told are those on one subject (涉及征地的申请12件，予以公开10件). */
  ofSubject: boolean;
  /** The requests told are those of another body. */
  ofOther: boolean;
  /** What was decided is told of another body. */
  decidedByOther: boolean;
  /** The cases told are those of another body, or of the government alone. */
  ofOtherCases: boolean;
  /** How many of the cases told were taken up by bodies named since (省政府受理8件，维持5件). */
  takenUp: number;
  /** Cases of one instance were told apart (一审案件7件；二审案件5件). */
  ofInstance: boolean;
  /** How many cases were told last. */
  casesTold: number;
  /** Kinds of cases told side by side, of which no result was told yet. */
  readonly casesBeside: Set<string>;
  /** The kind of cases told before one of which there were none (复议11件，诉讼0件，维持3件). */
  casesBefore: RemedyTopic | null;
  /** What was done to documents since the last semicolon (制定规章5部，规范性文件16件); null where it was several things. */
  act: 'issue' | 'repeal' | 'inForce' | null;
  /** What was done last, for a clause that only goes on with a list (废止规章1部、规范性文件3件). */
  lastAct: 'issue' | 'repeal' | 'inForce' | null;
  /** What is said of the cases of a list before the first of them (尚未审结的复议案件6件、诉讼案件3件). */
  heldVerdict: string | null;
  /** What is said of cases of any kind before they are parted (未审结案件共2件，复议、诉讼各1件). */
  sentenceVerdict: string | null;
  /** The clause goes on with a list. */
  inList: boolean;
  /** The clause goes on with cases of the other kind behind a comma (尚未审结的复议2件，诉讼3件). */
  besideCases: boolean;
  /** The sentence compares with another year. */
  comparing: boolean;
}

export const createContext = (text: string, run: RunContext): Context => ({
  text,
  reportYear: run.reportYear,
  own: run.own,
  kind: run.kind,
  aspect: run.aspect,
  theme: noTheme,
  topic: null,
  topicCertainty: 'sure',
  elsewhere: false,
  informed: false,
  excluded: false,
  withdrawnBefore: false,
  inRequestList: false,
  inCaseList: false,
  subject: null,
  heading: null,
  lastKind: null,
  lastUnit: null,
  told: new Set(),
  besides: new Set(),
  asked: null,
  row: null,
  ofSubject: false,
  ofOther: false,
  decidedByOther: false,
  ofOtherCases: false,
  takenUp: 0,
  ofInstance: false,
  casesTold: 0,
  casesBeside: new Set(),
  casesBefore: null,
  act: null,
  lastAct: null,
  heldVerdict: null,
  sentenceVerdict: null,
  inList: false,
  besideCases: false,
  comparing: false,
});

/** Forgets what binds only the sentence it is told in. */
export function leaveSentence(context: Context): void {
  context.lastKind = null;
  context.lastUnit = null;
  context.act = null;
  context.lastAct = null;
  context.told.clear();
  context.besides.clear();
  context.casesBeside.clear();
  context.casesBefore = null;
  context.heldVerdict = null;
  context.sentenceVerdict = null;
  context.asked = null;
  context.row = null;
  context.ofSubject = false;
  context.ofOther = false;
  context.ofOtherCases = false;
  context.decidedByOther = false;
  context.takenUp = 0;
  context.ofInstance = false;
  context.casesTold = 0;
}

/** On which side of the number the words stand; a number before its noun says less. */
export type Side = 'left' | 'right';

/** Says what a number means, if the words on one side of it tell; null passes it on. */
export type Reader = (phrase: Phrase, number: NumberToken, context: Context, side: Side) => Meaning | null;

/** Whether the counter is one that requests and cases are counted with. */
export const countsCases = (number: NumberToken): boolean =>
  number.unit === '' || caseCounters.has(number.unit);

/** Whether the prose speaks of requests here. */
export const speaksOfRequests = (phrase: Phrase, context: Context): boolean =>
  context.topic !== 'thing' &&
  (context.topic === 'request' ||
    context.aspect === 'requests' ||
    context.theme.request ||
    context.theme.application ||
    phrase.heads.some((head) => head.id === 'request'));

const remedyTopics: ReadonlySet<string> = new Set([
  'remedies',
  'reconsideration',
  'litigation',
  'litigationDirect',
  'litigationAfterReconsideration',
]);

export type RemedyTopic =
  | 'remedies'
  | 'reconsideration'
  | 'litigation'
  | 'litigationDirect'
  | 'litigationAfterReconsideration';

export const isRemedy = (topic: string | null | undefined): topic is RemedyTopic =>
  topic != null && remedyTopics.has(topic);

/** The sentence has told of cases, and not of requests. */
export const tellsOnlyOfCases = (told: ReadonlySet<string>): boolean =>
  [...told].some((metric) => metric.startsWith('remedies.')) &&
  ![...told].some((metric) => metric.startsWith('requests.'));

/** The metric of a case; reconsiderations and lawsuits counted together are `remedies.all`. */
export const remedyMetric = (topic: RemedyTopic): string =>
  topic === 'remedies' ? 'remedies.all' : `remedies.${topic}`;

/** A number that is none of the tables'. */
export const plainCount = (topic?: Topic, kind: Kind = 'count'): Meaning => ({
  metric: 'count',
  kind,
  certainty: 'loose',
  ...(topic && { topic }),
});
