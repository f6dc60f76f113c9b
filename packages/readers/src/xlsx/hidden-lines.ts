/** Which rows and columns of a sheet are not shown, 0-based. */
export class HiddenLines {
  readonly #rows = new Set<number>();
  readonly #columns: (readonly [first: number, last: number])[] = [];

  hideRow(row: number): void {
    this.#rows.add(row);
  }

  hideColumns(first: number, last: number): void {
    if (first <= last) this.#columns.push([first, last]);
  }

  get none(): boolean {
    return this.#rows.size === 0 && this.#columns.length === 0;
  }

  row(row: number): boolean {
    return this.#rows.has(row);
  }

  column(column: number): boolean {
    return this.#columns.some(([first, last]) => first <= column && column <= last);
  }
}
