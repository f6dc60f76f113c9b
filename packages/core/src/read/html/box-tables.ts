import { isFormLabel } from '../../language/form-labels.ts';
import type { Box, BoxGrid, PlacedBox } from './box-grid.ts';
import type { Mark } from './flow.ts';

export type BoxMark = Extract<Mark, { kind: 'boxes' }>;

/** So many cells are labels of the official form before boxes are taken for one of its tables. */
const fewestLabels = 4;
const words = /\p{L}{2}/u;
const number = /^\s*[-+−±]?[\d０-９][\d０-９.,，．]*\s*\p{L}?\s*$/u;

/** Whether nothing of a text from `from` on stands outside of the boxes. */
export function holdsAll(text: string, from: number, boxes: readonly Box[]): boolean {
  let done = from;
  for (const { start, end } of boxes) {
    if (text.slice(done, start).trim() !== '') return false;
    done = Math.max(done, end);
  }
  return text.slice(done).trim() === '';
}

/** Boxes that follow each other without text between, and form rows of equally many cells; a lone cell runs over all. */
export function joinBoxes(marks: readonly Mark[], from: number, text: string): BoxMark[] {
  const joined: BoxMark[] = [];
  for (let at = from; at < marks.length; at++) {
    const mark = marks[at]!;
    const last = joined.at(-1);
    if (mark.kind !== 'boxes' || (last && text.slice(last.end, mark.start).trim() !== '')) break;
    joined.push(mark);
  }
  return joined;
}

/** One grid of all; null where the rows differ, or are not unmistakably those of a table of the official form. */
export function toBoxTable(marks: readonly BoxMark[], text: string): BoxGrid | null {
  const columnCount = marks.reduce((most, { grid }) => Math.max(most, grid.columnCount), 0);
  const cells: PlacedBox[] = [];
  let rowCount = 0;
  for (const { grid } of marks) {
    const isLone = grid.columnCount === 1;
    if (!isLone && grid.columnCount !== columnCount) return null;
    for (const cell of grid.cells)
      cells.push({ ...cell, row: cell.row + rowCount, columnSpan: isLone ? columnCount : cell.columnSpan });
    rowCount += grid.rowCount;
  }
  if (rowCount < 2 || columnCount < 2) return null;
  return isForm(cells, text) ? { cells, rowCount, columnCount } : null;
}

/** Words stand before the numbers of their row, and enough of them are labels of the form. */
function isForm(cells: readonly PlacedBox[], text: string): boolean {
  const firstNumber = new Map<number, number>();
  const lastWords = new Map<number, number>();
  let labelled = 0;
  for (const { row, column, start, end } of cells) {
    const content = text.slice(start, end);
    if (isFormLabel(content)) labelled++;
    if (number.test(content)) firstNumber.set(row, Math.min(column, firstNumber.get(row) ?? column));
    else if (words.test(content)) lastWords.set(row, Math.max(column, lastWords.get(row) ?? column));
  }
  if (labelled < fewestLabels) return false;
  // A column of serial numbers stands before the words.
  return [...firstNumber].every(([row, first]) => first === 0 || first > (lastWords.get(row) ?? -1));
}
