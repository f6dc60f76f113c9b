import type { Change, ReviewEvent, Status } from './session.ts';

/** What is decided about a finding. One object per key lives as long as the ledger; its fields change. */
export interface DecisionRecord {
  status: Status;
  reason: string;
  note: string;
  by: string;
  at: string;
}

export interface ReportIdentity {
  readonly report: string;
  readonly name: string;
  readonly organization: string | null;
  readonly year: number | null;
}

type Action = Extract<ReviewEvent, { kind: 'decide' | 'note' | 'correct' }>;
interface Applied {
  readonly event: Action;
  readonly revert: () => void;
}

const emptyRecord = (): DecisionRecord => ({ status: 'open', reason: '', note: '', by: '', at: '' });

/**
 * The fold of a session log: decisions, notes and corrections as they now stand, with undo and redo without end.
 * Events are applied in order; the last one about a finding wins; an undone event counts as if it had not happened.
 */
export class Ledger {
  readonly records = new Map<string, DecisionRecord>();
  /** Report → target → the change that holds. */
  readonly corrections = new Map<string, Map<string, Change>>();
  readonly reports = new Map<string, ReportIdentity>();
  /** Rises with every change, so that views know when to look again. */
  version = 0;
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
    }
    return record;
  }

  correctionsOf(report: string): ReadonlyMap<string, Change> {
    return this.corrections.get(report) ?? new Map();
  }

  apply(event: ReviewEvent): void {
    this.version++;
    if (event.kind === 'report') {
      const { report, name, organization = null, year = null } = event;
      this.reports.set(report, { report, name, organization, year });
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
    this.done = [];
    this.undone = [];
    this.redoFloor = 0;
    this.version++;
    return this;
  }

  /** The action the undo key would take back. */
  get undoable(): ReviewEvent | undefined {
    return this.done.at(-1)?.event;
  }

  get redoable(): ReviewEvent | undefined {
    return this.undone.length > this.redoFloor ? this.undone.at(-1) : undefined;
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

  private enact(event: Action): () => void {
    if (event.kind === 'correct') return this.correct(event.report, event.changes);
    const before = event.keys.map((key) => ({ ...this.recordOf(key) }));
    for (const key of event.keys) {
      const record = this.recordOf(key);
      if (event.kind === 'note') record.note = event.text;
      else {
        record.status = event.status;
        record.reason = event.reason;
      }
      record.by = event.by;
      record.at = event.at;
    }
    return () => {
      for (const [index, key] of event.keys.entries()) Object.assign(this.recordOf(key), before[index]);
    };
  }

  private correct(report: string, changes: readonly Change[]): () => void {
    const before = this.corrections.get(report);
    const after = new Map(before);
    for (const change of changes) {
      const from = before?.get(change.target)?.from ?? change.from;
      if (change.to === null || change.to === from) after.delete(change.target);
      else after.set(change.target, { target: change.target, from, to: change.to });
    }
    this.corrections.set(report, after);
    return () => {
      if (before) this.corrections.set(report, before);
      else this.corrections.delete(report);
    };
  }
}
