import type { Cell } from '../../../model/report.ts';
import type { ColumnTemplate } from '../../../template/index.ts';
import type { LabelMatch } from '../../label-index.ts';
import type { RowEvent } from '../rows/row-event.ts';
import type { GridCell } from './grid-cell.ts';

const leastSure = 0.95;
/** Fewer characters name a row only where nothing else is seen of it. */
const shortestLabel = 4;

/**
 * Rows whose label something lies over, as the fixed head of a page does that comes again on every print: they are there, and
 * what they say is not known.
 */
export function readCovered(
  cells: readonly GridCell[],
  match: (label: string) => LabelMatch | null,
  columnsOf: (row: string) => readonly ColumnTemplate[],
): RowEvent[] {
  const isUnseen = cells.every(({ kind }) => kind === 'blank');
  return cells.flatMap(({ content, text }): RowEvent[] => {
    const covered = (content.asides ?? []).flatMap((aside) => (aside.what === 'covered' ? aside.text : []));
    const label = covered.join('').replace(/[\d\s.,]+$/u, '');
    if (label === '' || (label.length < shortestLabel && !isUnseen)) return [];
    const found = [label, label + text].map(match).find((one) => (one?.confidence ?? 0) >= leastSure);
    if (!found) return [];
    const open: Cell = { value: null, raw: '', state: 'ambiguous', at: content.locate(0, 0) };
    const own = columnsOf(found.id).map(() => open);
    return [
      {
        row: found.id,
        confidence: found.confidence,
        label: null,
        cells: own,
        surplus: [],
        isCovered: true,
      },
    ];
  });
}

/** Without covered rows that are shown elsewhere. */
export function withoutShown(events: readonly RowEvent[]): RowEvent[] {
  const shown = new Set(events.flatMap(({ row, isCovered }) => (isCovered ? [] : row)));
  return events.filter(({ row, isCovered }) => !isCovered || !shown.has(row));
}
