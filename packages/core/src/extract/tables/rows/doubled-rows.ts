import type { Cell, DoubledRow, TableId, TableValues } from '../../../model/report.ts';
import type { ColumnTemplate } from '../../../template/index.ts';
import type { RowEvent } from './row-event.ts';

const leastConfidence = 0.8;

const isFilled = (event: RowEvent): boolean =>
  event.cells.some((cell) => cell.state !== 'missing' && cell.state !== 'blank');

/** The rows whose label is printed with values more than once. */
export function findDoubledRows(
  table: TableId,
  events: readonly RowEvent[],
  columnsOf: (row: string) => readonly ColumnTemplate[],
): DoubledRow[] {
  const byRow = new Map<string, RowEvent[]>();
  for (const event of events) {
    if (event.row === null || event.confidence < leastConfidence || !isFilled(event)) continue;
    const printings = byRow.get(event.row);
    if (printings) printings.push(event);
    else byRow.set(event.row, [event]);
  }
  return [...byRow].flatMap(([row, printings]): DoubledRow[] =>
    printings.length < 2
      ? []
      : [
          {
            table,
            row,
            printings: printings.map(({ label, cells }) => ({
              label: label?.text.trim() ?? '',
              cells: Object.fromEntries(columnsOf(row).map(({ id }, index) => [id, cells[index]!])),
              at: label ? label.locate(0, label.text.length) : (cells[0]?.at ?? null),
            })),
          },
        ],
  );
}

const isSame = (one: Cell, other: Cell | undefined): boolean =>
  one.value === other?.value && one.state === other.state;

/** Leaves open what the printings of a row disagree on. */
export function withDisagreements(table: TableValues, doubled: readonly DoubledRow[]): TableValues {
  if (doubled.length === 0) return table;
  const open = { ...table };
  for (const { row, printings } of doubled) {
    const [first, ...others] = printings;
    if (!first || !open[row]) continue;
    open[row] = Object.fromEntries(
      Object.entries(open[row]).map(([column, cell]) => {
        const printed = first.cells[column];
        const agreed = printed !== undefined && others.every(({ cells }) => isSame(printed, cells[column]));
        return [column, agreed ? cell : { ...cell, value: null, state: 'ambiguous' }];
      }),
    );
  }
  return open;
}
