import type { LeftOutWord } from './compose-text.ts';
import { isNumber } from './numerals.ts';
import { type Box, type PlacedWord, unseen } from './page.ts';
import type { RuleGrid } from './rule-grid.ts';

/** How far the rest of a number may lie from what is seen of it, in heights of it. */
const beside = 0.6;
const under = 0.8;

const isNumeral = ({ text }: PlacedWord): boolean => isNumber(text);

/** So much of an empty cell that digits of its neighbour run over may be full of digits of its own. */
const overrun = 0.4;

/** Marks the empty cells that numbers of other cells run over: nobody knows whose the digits are that stand there. */
export function markOverrun(grid: RuleGrid, inside: PlacedWord[][]): void {
  const byRow = new Map<number, number[]>();
  for (const [index, { row }] of grid.cells.entries()) {
    const others = byRow.get(row);
    if (others) others.push(index);
    else byRow.set(row, [index]);
  }
  for (const indexes of byRow.values()) {
    const long = indexes.flatMap((index) =>
      inside[index]!.filter((word) => runsOver(word, grid.cells[index]!.box)),
    );
    if (long.length === 0) continue;
    for (const index of indexes) {
      const { box } = grid.cells[index]!;
      const isOver = (word: PlacedWord): boolean =>
        Math.min(word.box[2], box[2]) - Math.max(word.box[0], box[0]) > overrun * (box[2] - box[0]);
      if (inside[index]!.length === 0 && long.some(isOver))
        inside[index]!.push({ text: `\ufffd${unseen}`, box, page: long[0]!.page });
    }
  }
}

const runsOver = ({ text, box, whole }: PlacedWord, cell: Box): boolean =>
  !whole && /^[\d０-９][\d０-９\s.,，…]*$/u.test(text) && (box[2] > cell[2] + 2 || box[0] < cell[0] - 2);

/** Marks the numbers that are shown in part only: cut off with their table, or with a part that something hides. */
export function markCutNumbers(
  grid: RuleGrid,
  inside: PlacedWord[][],
  leftOut: readonly (readonly LeftOutWord[])[],
): void {
  for (let cell = 0; cell < leftOut.length; cell++) {
    const out = leftOut[cell]!;
    if (out.length === 0) continue;
    const words = inside[cell]!;
    if (words.length === 0 || !words.every(isNumeral)) continue;
    const rest = out.filter(({ what, word }) => (what === 'covered' || what === 'hidden') && isNumeral(word));
    if (rest.some(({ word }) => words.some(({ box }) => goesOn(box, word.box)))) markLast(words);
  }
  if (grid.cut) markAtEdge(grid, grid.cut, inside);
  if (inside.some((words) => words.some(isCut))) markFull(grid, inside);
}

const isCut = ({ text }: PlacedWord): boolean =>
  text.length > 1 && isNumber(text.replace(unseen, '')) && text !== text.replace(unseen, '');

/**
 * Programs leave out the digits of a number that its cell has no room for. Where some number of a table is known to be cut so,
 * all are in doubt that fill their cell: one more digit would have had no room.
 */
function markFull(grid: RuleGrid, inside: PlacedWord[][]): void {
  for (const [index, { box }] of grid.cells.entries()) {
    const words = inside[index]!;
    if (words.length !== 1 || !isNumeral(words[0]!)) continue;
    const [word] = words as [PlacedWord];
    const digit = (word.box[2] - word.box[0]) / word.text.length;
    if (Math.min(box[2] - word.box[2], word.box[0] - box[0]) < full * digit) markLast(words);
  }
}

/** A number keeps less than this share of a digit free where it fills its cell. */
const full = 0.5;

function markLast(words: PlacedWord[]): void {
  const last = words.pop()!;
  words.push({ ...last, text: last.text + unseen });
}

/** Whether two numbers lie next to each other, on one line or on two; the one that took the place of the other lies over it. */
function goesOn(seen: Box, other: Box): boolean {
  const height = seen[3] - seen[1];
  const [across, down] = [0, 1].map(
    (axis) => Math.max(seen[axis]!, other[axis]!) - Math.min(seen[axis + 2]!, other[axis + 2]!),
  ) as [number, number];
  const isBeside = down < -0.5 * height && across > -0.3 * height && across < beside * height;
  const isUnder = across < 0 && down > -0.3 * height && down < under * height;
  return isBeside || isUnder;
}

/** Where a table is cut off, its outermost numbers may be cut as well, or wanting. */
function markAtEdge(grid: RuleGrid, side: 'left' | 'right', inside: PlacedWord[][]): void {
  const columns = grid.columnEdges.length - 1;
  const rows = new Set(grid.cells.flatMap(({ row }, cell) => (inside[cell]!.some(isNumeral) ? row : [])));
  // Rules may run on where nothing of the text is shown any more.
  const sign = side === 'left' ? -1 : 1;
  const reachOf = ({ box }: PlacedWord): number => sign * (side === 'left' ? box[0] : box[2]);
  const words = inside.flat();
  const edge = words.reduce((most, word) => Math.max(most, reachOf(word)), -Infinity);
  for (const [index, cell] of grid.cells.entries()) {
    const isOutermost = side === 'left' ? cell.column === 0 : cell.column + cell.columnSpan === columns;
    if (!isOutermost) continue;
    const own = inside[index]!;
    if (own.length > 0) {
      if (own.every(isNumeral) && own.some((word) => edge - reachOf(word) < heightOf(word))) markLast(own);
    } else if (side === 'right' && rows.has(cell.row))
      own.push({ text: `\ufffd${unseen}`, box: cell.box, page: words[0]!.page });
  }
}

const heightOf = ({ box }: PlacedWord): number => box[3] - box[1];
