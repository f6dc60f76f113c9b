import { isNumber } from './numerals.ts';
import type { PlacedWord } from './page.ts';
import type { RuleGrid } from './rule-grid.ts';

/** So far over its side, in digits, a number may lie over the first digit of the next cell. */
const leastOver = 0.5;
/** A digit this near to its like, in digits, is taken for the same one drawn twice. */
const asOne = 0.5;

/** In a row of so many numbers a single cell without one has likely lost it. */
const fewestNumbers = 3;

/**
 * Where a number is wider than its cell and its last digit lies over the same digit of the next one, that is taken for its
 * shadow and lost. A number that begins right behind may lack it: it is set before that number, apart, so that only a sum that
 * holds makes it part of it. Of the only cell without a number in a row nobody knows what it held.
 */
export function restoreLostDigits(grid: RuleGrid, inside: PlacedWord[][]): void {
  const beside = new Map(grid.cells.map((cell, index) => [placeOf(cell.row, cell.column), index]));
  for (const [index, cell] of grid.cells.entries()) {
    const last = inside[index]!.at(-1);
    if (!last || last.rotated || !isNumber(last.text)) continue;
    const width = (last.box[2] - last.box[0]) / last.text.length;
    if (last.box[2] - cell.box[2] < leastOver * width) continue;
    const next = beside.get(placeOf(cell.row, cell.column + cell.columnSpan));
    if (next === undefined) continue;
    if (inside[next]!.length > 0) restore(inside[next]!, last, width);
    else if (isOnlyBlank(grid, inside, cell.row))
      inside[next]!.push({ text: '\ufffd…', box: grid.cells[next]!.box, page: last.page });
  }
}

const placeOf = (row: number, column: number): string => `${row} ${column}`;

function restore(words: PlacedWord[], over: PlacedWord, width: number): void {
  const first = words[0]!;
  if (!isNumber(first.text) || Math.abs(first.box[0] - over.box[2]) > asOne * width) return;
  words[0] = { ...first, text: `${over.text.at(-1)} ${first.text}`, whole: true };
}

function isOnlyBlank(grid: RuleGrid, inside: readonly (readonly PlacedWord[])[], row: number): boolean {
  const own = inside.filter((_, index) => grid.cells[index]!.row === row);
  const numbers = own.filter((words) => words.length > 0 && words.every(({ text }) => isNumber(text)));
  return numbers.length >= fewestNumbers && own.filter((words) => words.length === 0).length === 1;
}
