import type { Form, FormCell } from './layout-table.ts';

/** A cell of a form at its grid position, 0-based. */
export interface PlacedFormCell extends FormCell {
  readonly row: number;
  readonly column: number;
}

/** The cells of a form with the grid position of their top left corner, ordered by row, then column. */
export function placeForm(form: Form): PlacedFormCell[] {
  const taken = form.rows.map(() => new Array<boolean>(form.width).fill(false));
  return form.rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell): PlacedFormCell => {
      while (taken[row]![column]) column++;
      for (let r = row; r < row + cell.rowSpan; r++) taken[r]?.fill(true, column, column + cell.columnSpan);
      return { ...cell, row, column };
    });
  });
}
