import type { RowEvent } from './row-event.ts';

/** A template row with the printed row that fills it. */
export interface AlignedRow {
  readonly row: string;
  readonly event: RowEvent;
  /** True when only its position between recognised rows says which row it is. */
  readonly byPosition: boolean;
}

/** A run of rows in order, from its last row back. */
interface Run {
  readonly length: number;
  readonly last: number;
  readonly before: Run | undefined;
}

/** The longer run, of equals the one that ends earlier. */
function better(one: Run | undefined, other: Run | undefined): Run | undefined {
  if (!one || !other) return one ?? other;
  if (one.length !== other.length) return one.length > other.length ? one : other;
  return one.last <= other.last ? one : other;
}

/**
 * The longest run of recognised rows that keeps the template's order. There are few ranks, however many rows are printed:
 * for each rank the best run that ends with it is enough.
 */
function longestAscending(ranks: readonly number[]): Set<number> {
  const bestEndingAt: (Run | undefined)[] = [];
  for (const [index, rank] of ranks.entries()) {
    let before: Run | undefined;
    for (let lower = 0; lower < rank; lower++) before = better(before, bestEndingAt[lower]);
    const run: Run = { length: 1 + (before?.length ?? 0), last: index, before };
    bestEndingAt[rank] = better(bestEndingAt[rank], run);
  }
  const kept = new Set<number>();
  let run = bestEndingAt.reduce(better, undefined);
  for (; run; run = run.before) kept.add(run.last);
  return kept;
}

const leastOutOfOrder = 0.95;

/**
 * Rows with their very label that stand out of the template's order: they are what they say, unless the row is printed
 * elsewhere too.
 */
function findMisplaced(
  events: readonly RowEvent[],
  others: readonly number[],
  anchored: ReadonlySet<string>,
): Set<number> {
  const rows = others.map((index) => events[index]!.row!);
  return new Set(
    others.filter((index) => {
      const { row, confidence } = events[index]!;
      const once = !anchored.has(row!) && rows.filter((other) => other === row).length === 1;
      return once && confidence >= leastOutOfOrder;
    }),
  );
}

/**
 * Lays printed rows onto the template's rows. Recognised rows that keep the order are fixed points; between two of them,
 * unlabelled rows take the open template rows in order, and only when there are exactly as many of one as of the other.
 * In running text a label out of order may have lost its own values.
 */
export function alignRows(
  events: readonly RowEvent[],
  order: readonly string[],
  running: boolean,
): { aligned: AlignedRow[]; left: RowEvent[] } {
  const rank = new Map(order.map((row, index) => [row, index]));
  const named = events.flatMap((event, index) => (event.row !== null && rank.has(event.row) ? [index] : []));
  const kept = longestAscending(named.map((index) => rank.get(events[index]!.row!)!));
  const anchors = named.filter((_, position) => kept.has(position));
  const others = running ? [] : named.filter((_, position) => !kept.has(position));
  const misplaced = findMisplaced(events, others, new Set(anchors.map((index) => events[index]!.row!)));
  const outOfOrder = new Set([...misplaced].map((index) => events[index]!.row!));
  const aligned: AlignedRow[] = [...misplaced].map((index) => ({
    row: events[index]!.row!,
    event: events[index]!,
    byPosition: false,
  }));
  const left: RowEvent[] = [];
  let fromEvent = 0;
  let fromRow = 0;
  const closeGap = (toEvent: number, toRow: number): void => {
    const open = order.slice(fromRow, toRow).filter((row) => !outOfOrder.has(row));
    const between = events.slice(fromEvent, toEvent).filter((_, index) => !misplaced.has(fromEvent + index));
    const unnamed = between.filter((event) => event.row === null && event.confidence >= 0);
    if (unnamed.length > 0 && unnamed.length === open.length)
      aligned.push(...unnamed.map((event, index) => ({ row: open[index]!, event, byPosition: true })));
    else for (const event of unnamed) left.push(event);
    for (const event of between) if (event.row !== null || event.confidence < 0) left.push(event);
  };
  for (const index of anchors) {
    const event = events[index]!;
    const row = event.row!;
    closeGap(index, rank.get(row)!);
    aligned.push({ row, event, byPosition: event.confidence < 0.8 });
    fromEvent = index + 1;
    fromRow = rank.get(row)! + 1;
  }
  closeGap(events.length, order.length);
  return { aligned, left };
}
