import type { Comparison } from '../../model/claim.ts';

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

/** What the prose has last spoken of; 得 inherited by clauses that name no object (“办结21条”). */
export type Topic =
  | 'request'
  | 'reconsideration'
  | 'litigation'
  | 'documents'
  | 'rules'
  | 'informationFee'
  | 'thing'
  | null;

/** A claim in the making; places are indexes into the uniform prose. */
export interface Draft {
  metric: string;
  value: number;
  unit: string;
  comparison: Comparison;
  scope: string | null;
  kind: Kind;
  confidence: number;
  /** The words shown as its text. */
  start: number;
  end: number;
  /** Where the number itself stands. */
  anchor: number;
  partOf?: Draft;
  /** Says that something was finished or answered, so that a following rate speaks of it. */
  done?: boolean;
  /** The number stands before the words that tell what it counts (“1件引发复议”). */
  leading?: boolean;
  /** Says 新收 or 新受理, and so cannot include what was carried in. */
  fresh?: boolean;
  /** A count without object or verb of its own, which may be one of a list of results. */
  plain?: boolean;
}

/** What the words around a number make of it. */
export interface Meaning {
  readonly metric: string;
  readonly kind: Kind;
  readonly confidence: number;
  readonly topic?: Topic;
  readonly done?: boolean;
  readonly plain?: boolean;
}

/** What the reader carries from clause to clause. */
export interface Context {
  readonly text: string;
  readonly reportYear: number | null;
  /** The part of the report being read, by section or sub-heading. */
  readonly aspect: 'requests' | 'remedies' | null;
  topic: Topic;
  /** How surely the topic was understood; what inherits it is no surer. */
  topicConfidence: number;
  /** The sentence before spoke of something else, so that a bare verb says nothing about requests. */
  elsewhere: boolean;
  /** The sentence speaks of government information disclosure. */
  informed: boolean;
  /** A list of parts of requests is open. */
  inRequestList: boolean;
}
