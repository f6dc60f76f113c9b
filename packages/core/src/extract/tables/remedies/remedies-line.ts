import type { Cell } from '../../../model/report.ts';
import { type ColumnTemplate, newestTemplate, type RowTemplate } from '../../../template/index.ts';
import type { FittedCells } from '../cells/fit-cells.ts';
import type { RowTest } from '../cells/row-test.ts';
import type { RowEvent } from '../rows/row-event.ts';

const block = newestTemplate().tables.remedies.blocks[0]!;
export const remedyRowTemplates: readonly RowTemplate[] = block.rows;
export const remedyColumnTemplates: readonly ColumnTemplate[] = block.columns;
/** The columns of the fifteen values in printed order. */
export const lineColumns: readonly ColumnTemplate[] = block.rows.flatMap(() => block.columns);

export const groupSums: RowTest = (numbers) =>
  numbers.slice(0, -1).reduce((sum, value) => sum + value, 0) === numbers.at(-1);

const width = block.columns.length;

/** The values of a line by row, five each. */
export const groupsOf = <T>(line: readonly T[]): T[][] =>
  block.rows.map((_, index) => line.slice(index * width, (index + 1) * width));

/** In each group of five, four sum to the fifth. */
export const groupsSum: RowTest = (numbers) => groupsOf(numbers).every(groupSums);

/** The rows that stand side by side on a line of values; of those that its header does not name there is nothing. */
export const rowsOfLine = ({ cells, surplus }: FittedCells): RowEvent[] =>
  groupsOf(cells)
    .map((group, index) => ({
      row: block.rows[index]!.id,
      confidence: 1,
      label: null,
      cells: group,
      surplus: index === 0 ? surplus : [],
    }))
    .filter((event) => event.surplus.length > 0 || event.cells.some(({ state }) => state !== 'missing'));

/** A line of which nothing is claimed. */
export const openLine = ({ cells, surplus }: FittedCells): FittedCells => ({
  cells: cells.map((cell): Cell => ({ ...cell, value: null, state: 'ambiguous' })),
  surplus,
});
