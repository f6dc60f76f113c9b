import { openCells } from '../rows/printed-columns.ts';
import type { RowEvent } from '../rows/row-event.ts';
import type { Place } from './proactive-place.ts';

/** A label of table two as running text gives it: how many values its block has columns for, and what it has of them. */
export interface PrintedRow {
  readonly row: string;
  readonly width: number;
  readonly has: 'all' | 'fewer' | 'more';
}

/** What a row has of its values; `event` is what was made of them. */
export function countValues({ row, block }: Place, event: RowEvent | null, count: number): PrintedRow {
  const width = block.columns.length;
  const isWhole = count === width || event?.cells.every(({ state }) => state !== 'ambiguous');
  return { row: row.id, width, has: isWhole ? 'all' : count > width ? 'more' : 'fewer' };
}

/** Whether a label has too many values or too few: a conversion has moved them, or lost some. */
export const isTorn = ({ has }: PrintedRow): boolean => has !== 'all';

/**
 * Where a conversion moved figures, only those on the line of their label are its own, since no sum proves this table. So is
 * a single one between rows that kept theirs.
 */
export function withoutMoved(events: readonly RowEvent[], printed: readonly PrintedRow[]): RowEvent[] {
  const isAmongWhole = (row: string): boolean => {
    const at = printed.findIndex((one) => one.row === row);
    const [own, ...around] = [printed[at], printed[at - 1], printed[at + 1]];
    return own?.width === 1 && !isTorn(own) && around.every((one) => one?.has !== 'fewer');
  };
  return events.map((event) =>
    event.row === null || event.isBound || isAmongWhole(event.row)
      ? event
      : { ...event, cells: openCells(event.cells) },
  );
}
