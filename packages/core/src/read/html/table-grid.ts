import type { Budget } from '../budget.ts';
import { LimitError } from '../limits.ts';
import type { Attributes } from './attributes.ts';
import type { Flow, HtmlCell, HtmlTable } from './flow.ts';

/** Wider than any spreadsheet: only a hostile page gets there. */
const widest = 16_384;
const largestColumnSpan = 1_000;
const largestRowSpan = 65_534;

/** The standard's rules for parsing non-negative integers: leading white space and `+` allowed, the rest ignored. */
function parseSpan(value: string | null): number | null {
  const digits = value === null ? null : /^[\t\n\f\r ]*\+?(\d+)/.exec(value);
  return digits ? Number(digits[1]) : null;
}

/** How many rows and columns a cell takes. */
export interface Spans {
  /** Zero means: down to the end of the row group. */
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export const readSpans = (attributes: Attributes): Spans => ({
  rowSpan: Math.min(parseSpan(attributes.get('rowspan')) ?? 1, largestRowSpan),
  columnSpan: Math.min(parseSpan(attributes.get('colspan')) || 1, largestColumnSpan),
});

/** Places cells by the standard's algorithm for forming a table; spans end with their row group, as browsers draw them. */
export class TableGrid {
  private readonly budget: Budget;
  private readonly groups: { readonly foot: boolean; readonly cells: HtmlCell[]; rowCount: number }[] = [];
  /** Per column, the first row of the group that no cell from above reaches into. */
  private reachedDown: number[] = [];
  /** The columns from the left that cells from above are known to fill, and the first row they may not reach. */
  private solidColumns = 0;
  private solidDownTo = 0;
  private nextColumn = 0;
  private columnCount = 0;
  /** Cells nobody sees. */
  hiddenCells = 0;

  constructor(budget: Budget) {
    this.budget = budget;
  }

  startGroup(foot: boolean): void {
    this.groups.push({ foot, cells: [], rowCount: 0 });
    this.reachedDown = [];
    this.solidDownTo = 0;
  }

  startRow(): void {
    this.budget.checkTime();
    this.groups.at(-1)!.rowCount++;
    this.nextColumn = 0;
  }

  addCell(flow: Flow, rowSpan: number, columnSpan: number): void {
    this.budget.addCell();
    const group = this.groups.at(-1)!;
    const row = group.rowCount - 1;
    const { reachedDown } = this;
    let column = this.nextColumn;
    if (column === 0 && row < this.solidDownTo) column = this.solidColumns;
    const skippedFrom = column;
    let reachOfSkipped = Number.POSITIVE_INFINITY;
    while ((reachedDown[column] ?? 0) > row)
      reachOfSkipped = Math.min(reachOfSkipped, reachedDown[column++]!);
    if (this.nextColumn === 0 && column > skippedFrom) {
      this.solidDownTo = skippedFrom === 0 ? reachOfSkipped : Math.min(this.solidDownTo, reachOfSkipped);
      this.solidColumns = column;
    }
    const end = column + columnSpan;
    if (end > widest) throw new LimitError('cells', this.budget.limits);
    const reach = rowSpan === 0 ? Number.POSITIVE_INFINITY : row + rowSpan;
    for (let next = column; next < end; next++) {
      // `=` would let an overlapping shorter cell uncover a longer one.
      reachedDown[next] = Math.max(reachedDown[next] ?? 0, reach);
    }
    group.cells.push({ row, column, rowSpan: rowSpan || largestRowSpan, columnSpan, flow });
    this.nextColumn = end;
    this.columnCount = Math.max(this.columnCount, end);
  }

  countHiddenCell(): void {
    this.hiddenCells++;
  }

  /** Rows of `tfoot` come last, wherever they are written. */
  finish(): HtmlTable {
    const cells: HtmlCell[] = [];
    let rowCount = 0;
    const ordered = [
      ...this.groups.filter((group) => !group.foot),
      ...this.groups.filter((group) => group.foot),
    ];
    for (const group of ordered) {
      for (const cell of group.cells) {
        cell.rowSpan = Math.min(cell.rowSpan, group.rowCount - cell.row);
        cell.row += rowCount;
        cells.push(cell);
      }
      rowCount += group.rowCount;
    }
    return { cells, rowCount, columnCount: this.columnCount };
  }
}
