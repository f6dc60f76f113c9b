import type { PlacedText, TableBlock, TableCell } from '../model/document.ts';
import type { Budget } from './budget.ts';

/** Collects printed rows into a table of which only the order within a row is known. */
export class LooseTable {
  private readonly budget: Budget;
  private readonly cells: TableCell[] = [];
  private rowCount = 0;
  private columnCount = 0;

  constructor(budget: Budget) {
    this.budget = budget;
  }

  get empty(): boolean {
    return this.rowCount === 0;
  }

  addRow(contents: readonly PlacedText[]): void {
    contents.forEach((content, column) => {
      this.budget.addCell();
      this.cells.push({ row: this.rowCount, column, rowSpan: 1, columnSpan: 1, content });
    });
    this.rowCount++;
    this.columnCount = Math.max(this.columnCount, contents.length);
  }

  toBlock(): TableBlock {
    return {
      kind: 'table',
      grid: 'loose',
      rowCount: this.rowCount,
      columnCount: this.columnCount,
      cells: this.cells,
    };
  }
}
