import {
  type About,
  type Change,
  type Conflict,
  type ReviewEvent,
  type Status,
  writerOf,
} from './session.ts';

/** What is decided about a finding, or a whole report. One object per key lives as long as the ledger; its fields change. */
export interface DecisionRecord {
  status: Status;
  reason: string;
  note: string;
  by: string;
  at: string;
  about: About | null;
  /** The event that decided; empty while nobody has. */
  event: string;
  /** Two decisions made without knowing of each other, until one is chosen. */
  conflict: Conflict | null;
  /** Two corrections of one place, each until one is chosen; only on the record of a whole report. */
  disputes: readonly Conflict[];
}

export interface ReportIdentity {
  readonly report: string;
  readonly name: string;
  readonly organization: string | null;
  readonly year: number | null;
  /** The sitting in which it was first seen. */
  readonly sitting: string;
}

interface Signature {
  readonly by: string;
  readonly at: string;
}

/** How far the work on a report is. */
export interface ReportProgress {
  readonly reviewer: string;
  readonly first: Signature | null;
  readonly second: Signature | null;
}

export type Action = Extract<ReviewEvent, { kind: 'decide' | 'note' | 'correct' | 'read' | 'assign' }>;
interface Applied {
  readonly event: Action;
  readonly revert: () => void;
}

const emptyRecord = (): DecisionRecord => ({
  status: 'open',
  reason: '',
  note: '',
  by: '',
  at: '',
  event: '',
  about: null,
  conflict: null,
  disputes: [],
});
const noProgress: ReportProgress = { reviewer: '', first: null, second: null };

/** The key of a report as a whole. */
export const wholeKey = (report: string): string => `${report}:`;

/** The reports an action is about. */
export function reportsOf(event: Action): string[] {
  if (event.kind === 'correct') return [event.report];
  if (event.kind === 'read' || event.kind === 'assign') return [...event.reports];
  return [...new Set(event.keys.map((key) => key.slice(0, key.indexOf(':'))))];
}

/**
 * The fold of a session log: decisions, notes and corrections as they now stand, with undo and redo without end.
 * Events are applied in order; the last one about a finding wins; an undone event counts as if it had not happened.
 */
export class Ledger {
  readonly records = new Map<string, DecisionRecord>();
  private readonly keysByReport = new Map<string, string[]>();
  /** Report → target → the change that holds. */
  readonly corrections = new Map<string, Map<string, Change>>();
  readonly reports = new Map<string, ReportIdentity>();
  readonly progress = new Map<string, ReportProgress>();
  /** Rises with every change, so that views know when to look again. */
  version = 0;
  /** The greatest logical clock seen; the next event has a greater one. */
  clock = 0;
  private done: Applied[] = [];
  private undone: Action[] = [];
  /** Undone events below this index lie before the last new action: they can no longer be redone by the key. */
  private redoFloor = 0;

  /** The record of a key; made open when it is new. */
  recordOf(key: string): DecisionRecord {
    let record = this.records.get(key);
    if (!record) {
      record = emptyRecord();
      this.records.set(key, record);
      const report = key.slice(0, key.indexOf(':'));
      const keys = this.keysByReport.get(report);
      if (keys) keys.push(key);
      else this.keysByReport.set(report, [key]);
    }
    return record;
  }

  /** Everything recorded about the findings of a report. */
  recordsOf(report: string): DecisionRecord[] {
    return (this.keysByReport.get(report) ?? []).map((key) => this.records.get(key)!);
  }

  /** The same by what stands behind the report in the key: the fingerprint of a finding, or nothing. */
  decidedOf(report: string): [fingerprint: string, record: DecisionRecord][] {
    return (this.keysByReport.get(report) ?? []).map((key) => [
      key.slice(report.length + 1),
      this.records.get(key)!,
    ]);
  }

  correctionsOf(report: string): ReadonlyMap<string, Change> {
    return this.corrections.get(report) ?? new Map();
  }

  progressOf(report: string): ReportProgress {
    return this.progress.get(report) ?? noProgress;
  }

  /** What a writer did and did not take back, in order. */
  actsOf(writer: string): Action[] {
    return this.done.flatMap(({ event }) => (writerOf(event.id) === writer ? [event] : []));
  }

  apply(event: ReviewEvent): void {
    this.version++;
    this.clock = Math.max(this.clock, event.clock);
    if (event.kind === 'report') {
      const { report, name, organization = null, year = null } = event;
      this.reports.set(report, { report, name, organization, year, sitting: writerOf(event.id) });
    } else if (event.kind === 'merge') {
      for (const conflict of event.conflicts) this.dispute(conflict);
    } else if (event.kind === 'undo') this.takeBack(event.event);
    else if (event.kind === 'redo') {
      const index = this.undone.findLastIndex((action) => action.id === event.event);
      const [action] = index < 0 ? [] : this.undone.splice(index, 1);
      if (action) this.push(action);
      if (index >= 0 && index < this.redoFloor) this.redoFloor--;
    } else {
      this.redoFloor = this.undone.length;
      this.push(event);
    }
  }

  /** Events in the order in which they happened, see `mergeEvents`. */
  replay(events: Iterable<ReviewEvent>): this {
    for (const event of events) this.apply(event);
    return this;
  }

  /** Forgets everything; records stay the same objects, since findings hold them. */
  restart(): this {
    for (const record of this.records.values()) Object.assign(record, emptyRecord());
    this.corrections.clear();
    this.reports.clear();
    this.progress.clear();
    this.done = [];
    this.undone = [];
    this.redoFloor = 0;
    this.version++;
    return this;
  }

  /** The last action of one sitting that passes the test: what its undo key takes back. */
  undoable(writer: string, isMeant: (event: Action) => boolean): Action | undefined {
    return this.done.findLast(({ event }) => writerOf(event.id) === writer && isMeant(event))?.event;
  }

  redoable(writer: string, isMeant: (event: Action) => boolean): Action | undefined {
    return this.undone.findLast(
      (event, index) => index >= this.redoFloor && writerOf(event.id) === writer && isMeant(event),
    );
  }

  private push(event: Action): void {
    this.done.push({ event, revert: this.enact(event) });
  }

  /** Reverts down to the event, drops it and enacts the later ones again; usually it is the last. */
  private takeBack(id: string): void {
    const index = this.done.findLastIndex((applied) => applied.event.id === id);
    if (index < 0) return;
    const later = this.done.slice(index + 1).map((applied) => applied.event);
    for (let last = this.done.length - 1; last >= index; last--) this.done[last]!.revert();
    this.undone.push(this.done[index]!.event);
    this.done.length = index;
    for (const event of later) this.push(event);
  }

  private dispute(conflict: Conflict): void {
    if (conflict.kind === 'decision') this.recordOf(conflict.key).conflict = conflict;
    else {
      const whole = this.recordOf(wholeKey(conflict.report));
      whole.disputes = [...whole.disputes, conflict];
    }
  }

  private enact(event: Action): () => void {
    switch (event.kind) {
      case 'correct':
        return this.correct(event.report, event.changes);
      case 'assign':
        return this.advance(event.reports, { reviewer: event.reviewer });
      case 'read': {
        const signature = event.done ? { by: event.by, at: event.at } : null;
        return this.advance(event.reports, { [event.reading]: signature });
      }
      default:
        return this.decide(event);
    }
  }

  private advance(reports: readonly string[], changes: Partial<ReportProgress>): () => void {
    const before = reports.map((report) => this.progressOf(report));
    for (const report of reports) this.progress.set(report, { ...this.progressOf(report), ...changes });
    return () => {
      for (const [index, report] of reports.entries()) this.progress.set(report, before[index]!);
    };
  }

  private decide(event: Extract<Action, { kind: 'decide' | 'note' }>): () => void {
    const before = event.keys.map((key) => ({ ...this.recordOf(key) }));
    for (const [index, key] of event.keys.entries()) {
      const record = this.recordOf(key);
      if (event.kind === 'note') record.note = event.text;
      else {
        record.status = event.status;
        record.reason = event.reason;
        record.event = event.id;
        record.about = event.about?.[index] ?? record.about;
        record.conflict = null;
      }
      // The name beside a decision is that of whoever decided.
      if (event.kind === 'decide' || record.event === '') {
        record.by = event.by;
        record.at = event.at;
      }
    }
    return () => {
      for (const [index, key] of event.keys.entries()) Object.assign(this.recordOf(key), before[index]);
    };
  }

  private correct(report: string, changes: readonly Change[]): () => void {
    const before = this.corrections.get(report);
    const whole = this.recordOf(wholeKey(report));
    const { disputes } = whole;
    const after = new Map(before);
    for (const change of changes) {
      const from = before?.get(change.target)?.from ?? change.from;
      if (change.to === null || change.to === from) after.delete(change.target);
      else after.set(change.target, { ...change, from });
    }
    this.corrections.set(report, after);
    const settled = new Set(changes.map(({ target }) => target));
    whole.disputes = disputes.filter((one) => one.kind !== 'correction' || !settled.has(one.target));
    return () => {
      if (before) this.corrections.set(report, before);
      else this.corrections.delete(report);
      whole.disputes = disputes;
    };
  }
}
