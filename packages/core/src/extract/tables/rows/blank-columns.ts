import type { Cell } from '../../../model/report.ts';
import type { RowEvent } from './row-event.ts';

/** One row may have lost figures on its way. */
const fewestShort = 2;

const digitsOf = ({ cells }: RowEvent): number => (cells[0]?.raw.match(/\d/gu) ?? []).length;

/** A row of values that has fewer digits than the table has columns, however its digits are parted. */
const isShort = (event: RowEvent): boolean => {
  const raw = event.cells[0]?.raw ?? '';
  const isShared = event.cells.every(({ state }) => state === 'ambiguous') && /^[\d\s]+$/u.test(raw);
  return isShared && digitsOf(event) < event.cells.length;
};

/**
 * In a table that leaves columns blank, as rows with fewer digits than columns show, digits that ran together are as many
 * numbers as nobody knows: no row of it is parted.
 */
export function withoutSplits(events: readonly RowEvent[]): readonly RowEvent[] {
  if (events.filter(isShort).length < fewestShort) return events;
  return events.map(({ splits, ...event }) => {
    if (!event.isSplit) return event;
    const raw = event.cells.map((cell) => cell.raw).join('');
    return {
      ...event,
      cells: event.cells.map((cell): Cell => ({ ...cell, value: null, raw, state: 'ambiguous' })),
    };
  });
}
