import type { Language } from '@gouji/core/model';

/** What the reviewer decided: still open, to be corrected, dismissed with a reason, or no fault at all. */
export type Status = 'open' | 'accepted' | 'dismissed' | 'falsePositive';
export const statuses: readonly Status[] = ['open', 'accepted', 'dismissed', 'falsePositive'];

/** 初审 and 复审: the second reading is another person's look at what the first decided. */
export type Reading = 'first' | 'second';

/** What a decision was about, in words that hold when the report itself is gone. */
export interface About {
  /** The same for the same fault with other figures. */
  readonly fault: string;
  readonly message: string;
  readonly place: string;
  /** The cell it speaks of; null where there is none. */
  readonly path: string | null;
  /** The value as it stood, and as it was asked to be; null where none was named. */
  readonly from: string | null;
  readonly to: string | null;
  readonly basis: string;
}

/** A corrected cell or paragraph. `target` is a cell path or `sections/<index>/<paragraph>`; `to` null takes the correction back. */
export interface Change {
  readonly target: string;
  readonly from: string;
  readonly to: string | null;
  /** Taken over from candidates of which nothing fixes one: no letter asserts it. */
  readonly presumed?: boolean;
  /** The place in words. */
  readonly place?: string;
  /** What the step cleared, said with its first change. */
  readonly clears?: readonly About[];
}

/**
 * What happened; `keys` are finding keys (`<report>:<fingerprint>`), or `<report>:` for a report as a whole; `report` is the
 * content identity of a report.
 */
export type EventBody =
  | {
      readonly kind: 'report';
      readonly report: string;
      readonly name: string;
      readonly organization: string | null;
      readonly year: number | null;
    }
  | {
      readonly kind: 'decide';
      readonly keys: readonly string[];
      readonly status: Status;
      readonly reason: string;
      /** What each key was about, in the order of the keys: known again when the body submits anew. */
      readonly about?: readonly (About | null)[];
    }
  | { readonly kind: 'note'; readonly keys: readonly string[]; readonly text: string }
  | { readonly kind: 'correct'; readonly report: string; readonly changes: readonly Change[] }
  /** A reading of whole reports is done, or is to be done again. */
  | {
      readonly kind: 'read';
      readonly reports: readonly string[];
      readonly reading: Reading;
      readonly done: boolean;
    }
  /** Who is to review the reports; an empty name takes it back. */
  | { readonly kind: 'assign'; readonly reports: readonly string[]; readonly reviewer: string }
  | { readonly kind: 'undo'; readonly event: string }
  | { readonly kind: 'redo'; readonly event: string }
  /** Another log was taken over: where both had decided without knowing of each other, both decisions are kept here. */
  | { readonly kind: 'merge'; readonly from: string; readonly conflicts: readonly Conflict[] };

/** One of two decisions that were made without knowing of each other. `to` is the corrected text where a place was corrected. */
export interface Side {
  readonly status: Status;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
export interface CorrectedSide extends Omit<Side, 'status' | 'reason'> {
  readonly to: string | null;
}

/** Two decisions about one finding, or two corrections of one place. Settled by the next decision about it. */
export type Conflict =
  | { readonly kind: 'decision'; readonly key: string; readonly sides: readonly [Side, Side] }
  | {
      readonly kind: 'correction';
      readonly report: string;
      readonly target: string;
      readonly from: string;
      readonly sides: readonly [CorrectedSide, CorrectedSide];
    };

/**
 * One line of the log. `id` is `<writer>.<number>`, unique over all logs; a writer is one sitting. `clock` is greater than
 * that of every event its writer had seen and is what events are ordered by; `at` is an ISO time for people to read, and
 * nothing else, since clocks go wrong.
 */
export type ReviewEvent = EventBody & {
  readonly id: string;
  readonly clock: number;
  readonly at: string;
  readonly by: string;
};

export interface SessionHeader {
  readonly gouji: 'review';
  readonly version: 1;
  readonly tool: string;
  readonly language: Language;
  readonly started: string;
}

/** What a log holds. `damaged` counts lines that were cut or no JSON; they are left in the file and not used. */
export interface SessionLog {
  readonly header: SessionHeader | null;
  readonly events: readonly ReviewEvent[];
  readonly damaged: number;
  /** True when the file does not end with a line break: the next line must begin with one. */
  readonly cut: boolean;
}

export const toLine = (entry: ReviewEvent | SessionHeader): string => `${JSON.stringify(entry)}\n`;

const isText = (value: unknown): value is string => typeof value === 'string';
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

function isConflict(value: unknown): boolean {
  const { kind, key, report, target, sides } = (value ?? {}) as Record<string, unknown>;
  if (!Array.isArray(sides) || sides.length !== 2 || !sides.every((side) => isText(side?.by))) return false;
  return kind === 'decision' ? isText(key) : kind === 'correction' && isText(report) && isText(target);
}

/** An event of a kind this version knows, with every field it needs; anything else is kept in the file but not used. */
function isEvent(value: Record<string, unknown>): boolean {
  if (!isText(value.id) || !isText(value.at) || !isText(value.by)) return false;
  switch (value.kind) {
    case 'report':
      return isText(value.report) && isText(value.name);
    case 'decide':
      return areTexts(value.keys) && statuses.includes(value.status as Status) && isText(value.reason);
    case 'note':
      return areTexts(value.keys) && isText(value.text);
    case 'correct':
      return (
        isText(value.report) &&
        Array.isArray(value.changes) &&
        value.changes.every((change) => isText(change?.target) && (change.to === null || isText(change.to)))
      );
    case 'read':
      return areTexts(value.reports) && (value.reading === 'first' || value.reading === 'second');
    case 'assign':
      return areTexts(value.reports) && isText(value.reviewer);
    case 'undo':
    case 'redo':
      return isText(value.event);
    case 'merge':
      return isText(value.from) && Array.isArray(value.conflicts) && value.conflicts.every(isConflict);
    default:
      return false;
  }
}

/** Reads a log. Never throws: a line cut by a crash is dropped, kinds of a later version are passed over. */
export function parseLog(text: string): SessionLog {
  const events: ReviewEvent[] = [];
  let header: SessionHeader | null = null;
  let damaged = 0;
  let clock = 0;
  const lines = text.split('\n');
  for (const line of lines) {
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      damaged++;
      continue;
    }
    if (typeof value !== 'object' || value === null) damaged++;
    else if ((value as { gouji?: unknown }).gouji === 'review') header ??= value as SessionHeader;
    else if (isEvent(value as Record<string, unknown>)) {
      const event = value as ReviewEvent;
      // Logs of earlier versions have no logical clock: what stands below came later.
      clock = Number.isSafeInteger(event.clock) ? event.clock : clock + 1;
      events.push({ ...event, clock });
    }
  }
  return { header, events, damaged, cut: text !== '' && !text.endsWith('\n') };
}

const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf('.') + 1)) || 0;
export const writerOf = (id: string): string => id.slice(0, id.lastIndexOf('.'));

/** Order of events over all writers: by the logical clock, then by writer, then by the writer's own count. Never by time. */
export function compareEvents(a: ReviewEvent, b: ReviewEvent): number {
  if (a.clock !== b.clock) return a.clock - b.clock;
  const [writerA, writerB] = [writerOf(a.id), writerOf(b.id)];
  if (writerA !== writerB) return writerA < writerB ? -1 : 1;
  return numberOf(a.id) - numberOf(b.id);
}

/** All events of several logs, each once, in the order in which they happened. */
export function mergeEvents(...logs: readonly (readonly ReviewEvent[])[]): ReviewEvent[] {
  const byId = new Map<string, ReviewEvent>();
  for (const log of logs) for (const event of log) if (!byId.has(event.id)) byId.set(event.id, event);
  return [...byId.values()].sort(compareEvents);
}
