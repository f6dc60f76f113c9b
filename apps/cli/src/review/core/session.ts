import type { Language } from '@gouji/core/model';

/** What the reviewer decided: still open, to be corrected, dismissed with a reason, or no fault at all. */
export type Status = 'open' | 'accepted' | 'dismissed' | 'falsePositive';
export const statuses: readonly Status[] = ['open', 'accepted', 'dismissed', 'falsePositive'];

/** A corrected cell or paragraph. `target` is a cell path or `sections/<index>/<paragraph>`; `to` null takes the correction back. */
export interface Change {
  readonly target: string;
  readonly from: string;
  readonly to: string | null;
}

/** What happened; `keys` are finding keys (`<report>:<fingerprint>`), `report` is the content identity of a report. */
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
    }
  | { readonly kind: 'note'; readonly keys: readonly string[]; readonly text: string }
  | { readonly kind: 'correct'; readonly report: string; readonly changes: readonly Change[] }
  | { readonly kind: 'undo'; readonly event: string }
  | { readonly kind: 'redo'; readonly event: string };

/** One line of the log. `id` is `<writer>.<number>`, unique over all logs; `at` is an ISO time. */
export type ReviewEvent = EventBody & { readonly id: string; readonly at: string; readonly by: string };

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
    case 'undo':
    case 'redo':
      return isText(value.event);
    default:
      return false;
  }
}

/** Reads a log. Never throws: a line cut by a crash is dropped, kinds of a later version are passed over. */
export function parseLog(text: string): SessionLog {
  const events: ReviewEvent[] = [];
  let header: SessionHeader | null = null;
  let damaged = 0;
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
    else if (isEvent(value as Record<string, unknown>)) events.push(value as ReviewEvent);
  }
  return { header, events, damaged, cut: text !== '' && !text.endsWith('\n') };
}

const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf('.') + 1)) || 0;

/** Order of events over all writers: by time, then by writer, then by the writer's own count. */
export function compareEvents(a: ReviewEvent, b: ReviewEvent): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  const writerA = a.id.slice(0, a.id.lastIndexOf('.'));
  const writerB = b.id.slice(0, b.id.lastIndexOf('.'));
  if (writerA !== writerB) return writerA < writerB ? -1 : 1;
  return numberOf(a.id) - numberOf(b.id);
}

/** All events of several logs, each once, in the order in which they happened. */
export function mergeEvents(...logs: readonly (readonly ReviewEvent[])[]): ReviewEvent[] {
  const byId = new Map<string, ReviewEvent>();
  for (const log of logs) for (const event of log) if (!byId.has(event.id)) byId.set(event.id, event);
  return [...byId.values()].sort(compareEvents);
}
