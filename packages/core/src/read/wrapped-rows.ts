import { isFormLabel } from '../language/form-labels.ts';
import type { PlacedText } from '../model/document.ts';
import { joinPieces } from './join-pieces.ts';
import type { CellRange } from './pipe-row.ts';
import { columnsOf } from './screen-columns.ts';

/** A line of a table between bars. */
export interface BarRow {
  readonly cells: readonly CellRange[];
  readonly contents: readonly PlacedText[];
}

interface ScreenCell {
  readonly left: number;
  readonly width: number;
  readonly text: string;
}

/** Fewer columns are filled by any number. */
const narrowest = 3;
const blankFirst = /^\s/u;

const widthOf = (text: string): number => columnsOf(text, null)!.at(-1)!;

function toScreen(source: string, { cells }: BarRow): ScreenCell[] {
  let left = 0;
  return cells.map(({ start, end }) => {
    const text = source.slice(start, end);
    const cell = { left, width: widthOf(text), text };
    left += cell.width + 1;
    return cell;
  });
}

/** Whether a cell is so full that what stands below it had no room in it. */
function isFull({ width, text }: ScreenCell, below: string): boolean {
  if (width < narrowest || text.trim() === '' || blankFirst.test(text) || blankFirst.test(below))
    return false;
  const [first = ''] = below;
  return widthOf(text.trimEnd()) + widthOf(first) > width;
}

/** Whether a text is the label of a row of its own, and not the end of the one above it. */
const isLabel = (upper: string, lower: string): boolean =>
  isFormLabel(lower) && !isFormLabel(upper.trim() + lower.trim());

/** Whether a line only goes on with what did not fit into the cells of the line above: its other cells are blank. */
function goesOn(upper: readonly ScreenCell[], lower: readonly ScreenCell[]): boolean {
  const isAligned =
    upper.length === lower.length &&
    upper.every(({ left, width }, at) => left === lower[at]!.left && width === lower[at]!.width);
  if (!isAligned) return false;
  const filled = lower.flatMap(({ text }, at) => (text.trim() === '' ? [] : [at]));
  const isPadded = lower.some(({ width, text }) => width >= narrowest && text.trim() === '');
  return (
    isPadded &&
    filled.length > 0 &&
    filled.every((at) => isFull(upper[at]!, lower[at]!.text) && !isLabel(upper[at]!.text, lower[at]!.text))
  );
}

/**
 * Rows of a table whose columns have a fixed width, as antiword draws them: what does not fit into a cell stands in the
 * lines below, a number as well as a label. The lines of a number stay two, which only a sum can tell to be one.
 */
export function joinWrappedRows(source: string, rows: readonly BarRow[]): readonly (readonly PlacedText[])[] {
  const joined: PlacedText[][][] = [];
  let above: readonly ScreenCell[] | null = null;
  for (const row of rows) {
    const screen = toScreen(source, row);
    const pieces = above && goesOn(above, screen) ? joined.at(-1)! : null;
    if (pieces)
      for (const [at, content] of row.contents.entries()) if (content.text !== '') pieces[at]!.push(content);
    if (!pieces) joined.push(row.contents.map((content) => [content]));
    above = screen;
  }
  return joined.map((cells) => cells.map((pieces) => (pieces.length > 1 ? joinPieces(pieces) : pieces[0]!)));
}
