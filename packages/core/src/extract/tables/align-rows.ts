import type { RowEvent } from './row-event.ts';

/** A template row with the printed row that fills it. */
export interface AlignedRow {
  readonly row: string;
  readonly event: RowEvent;
  /** True when only its position between recognised rows says which row it is. */
  readonly byPosition: boolean;
}

/** The longest run of recognised rows that keeps the template's order (earlier print wins among equals). */
function longestAscending(ranks: readonly number[]): Set<number> {
  const best: number[] = [];
  const previous: number[] = [];
  let end = -1;
  ranks.forEach((rank, index) => {
    best[index] = 1;
    previous[index] = -1;
    for (let before = 0; before < index; before++) {
      if (ranks[before]! < rank && best[before]! + 1 > best[index]!) {
        best[index] = best[before]! + 1;
        previous[index] = before;
      }
    }
    if (end < 0 || best[index]! > best[end]!) end = index;
  });
  const kept = new Set<number>();
  for (let at = end; at >= 0; at = previous[at]!) kept.add(at);
  return kept;
}

/**
 * Lays printed rows onto the template's rows. Recognised rows that keep the order are fixed points; between two of them,
 * unlabelled rows take the open template rows in order, and only when there are exactly as many of one as of the other.
 */
export function alignRows(
  events: readonly RowEvent[],
  order: readonly string[],
): { aligned: AlignedRow[]; left: RowEvent[] } {
  const rank = new Map(order.map((row, index) => [row, index]));
  const named = events.flatMap((event, index) => (event.row !== null && rank.has(event.row) ? [index] : []));
  const kept = longestAscending(named.map((index) => rank.get(events[index]!.row!)!));
  const anchors = named.filter((_, position) => kept.has(position));
  const aligned: AlignedRow[] = [];
  const left: RowEvent[] = [];
  let fromEvent = 0;
  let fromRow = 0;
  const closeGap = (toEvent: number, toRow: number): void => {
    const open = order.slice(fromRow, toRow);
    const between = events.slice(fromEvent, toEvent);
    const unnamed = between.filter((event) => event.row === null && event.confidence >= 0);
    if (unnamed.length > 0 && unnamed.length === open.length)
      aligned.push(...unnamed.map((event, index) => ({ row: open[index]!, event, byPosition: true })));
    else left.push(...unnamed);
    left.push(...between.filter((event) => !unnamed.includes(event)));
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
