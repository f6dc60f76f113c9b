import type { Draft, Kind } from './draft.ts';
import { caseUnits } from './vocabulary.ts';

interface OpenList {
  readonly whole: Draft;
  /** The whole of the whole: taken when the parts do not fit into `whole`. */
  readonly outer: Draft | null;
  readonly depth: number;
  readonly marked: boolean;
  kind: Kind | null;
  items: Draft[];
}

const requestKinds: ReadonlySet<Kind> = new Set(['request', 'processed']);

/** 46份 may be parted into 32件 and 14件 when both count requests or cases; otherwise counters must agree. */
function unitsAgree(whole: Draft, part: Draft): boolean {
  if (whole.unit === part.unit) return true;
  const cases = whole.metric.startsWith('requests.') || whole.metric.startsWith('remedies.');
  return cases && caseUnits.has(whole.unit) && caseUnits.has(part.unit);
}

/** Kinds that may be parts of requests, of cases, or of anything else counted. */
function kindFits(whole: Draft, kind: Kind, first: Kind | null): boolean {
  if (kind === 'qualifier' || kind === 'processed') return false;
  if (first !== null && kind !== first) return false;
  if (kind === 'request') return requestKinds.has(whole.kind);
  if (whole.kind === 'remedy') return kind === 'verdict' || kind === 'count' || kind === 'remedy';
  if (requestKinds.has(whole.kind)) return kind !== 'verdict' && kind !== 'document' && kind !== 'decision';
  return kind === whole.kind || kind === 'count' || kind === 'document';
}

/** Follows “其中…”, “包括…”, “分别为…” and brackets, and says of which whole each number is a part. */
export class PartLists {
  private open: OpenList | null = null;
  private stack: (OpenList | null)[] = [];
  /** Claims of this sentence and of the one before, oldest first, without qualifiers. */
  private recent: Draft[] = [];
  private previous: Draft[] = [];
  private interrupted = false;

  get inRequestList(): boolean {
    return this.open !== null && requestKinds.has(this.open.whole.kind);
  }

  sentence(): void {
    this.close();
    this.stack = [];
    this.previous = this.recent;
    this.recent = [];
    this.interrupted = false;
  }

  /** A clause without a number: after it “其中” goes back to the whole of a finished list. */
  clause(): void {
    this.interrupted = true;
  }

  /** A new 其中 or the like, or a bracket that directly follows a number. */
  start(depth: number, marked: boolean, unit: string | null): void {
    this.close();
    const candidates = this.recent.length > 0 ? this.recent : marked ? this.previous : [];
    const last = candidates.at(-1);
    if (!last) return;
    if (last.partOf && this.recent.length > 0) {
      const root = last.partOf;
      this.begin(this.interrupted ? root : last, this.interrupted ? null : root, depth, marked);
      return;
    }
    const mains = candidates.filter((draft) => !draft.partOf);
    let whole: Draft | null = null;
    for (const draft of mains.slice(-8))
      if (unit === null || draft.unit === unit || caseUnits.has(unit) === caseUnits.has(draft.unit))
        whole = draft;
    if (unit !== null) for (const draft of mains.slice(-8)) if (draft.unit === unit) whole = draft;
    // “收到9件，上年结转1件，其中…” parts what was received.
    const received = mains.findLast(
      (draft) => draft.metric === 'requests.received' || draft.metric === 'requests.processed',
    );
    if (
      whole &&
      (whole.metric === 'requests.carriedIn' || whole.metric === 'requests.carriedOut') &&
      received
    )
      whole = received;
    if (whole) this.begin(whole, null, depth, marked);
  }

  enterBracket(): void {
    this.stack.push(this.open);
    this.open = null;
  }

  leaveBracket(): void {
    this.close();
    this.open = this.stack.pop() ?? null;
  }

  add(draft: Draft): void {
    const list = this.open;
    if (draft.kind === 'qualifier') return;
    if (list) {
      if (unitsAgree(list.whole, draft) && kindFits(list.whole, draft.kind, list.kind)) {
        list.kind = draft.kind;
        list.items.push(draft);
        draft.partOf = list.whole;
      } else if (
        list.outer &&
        list.items.length === 0 &&
        unitsAgree(list.outer, draft) &&
        kindFits(list.outer, draft.kind, null)
      ) {
        this.open = { ...list, whole: list.outer, outer: null, kind: draft.kind, items: [draft] };
        draft.partOf = list.outer;
      } else this.close();
    }
    this.recent.push(draft);
    if (this.recent.length > 64) this.recent.splice(0, 32);
    this.interrupted = false;
  }

  close(): void {
    const list = this.open;
    this.open = null;
    if (!list) return;
    const sum = list.items.reduce((total, item) => total + item.value, 0);
    if (list.outer && sum > list.whole.value && sum <= list.outer.value)
      for (const item of list.items) item.partOf = list.outer;
    // A bracket without 其中 is a list only when it holds several numbers.
    if (!list.marked && list.items.length < 2) for (const item of list.items) delete item.partOf;
  }

  private begin(whole: Draft, outer: Draft | null, depth: number, marked: boolean): void {
    this.open = { whole, outer, depth, marked, kind: null, items: [] };
  }
}
