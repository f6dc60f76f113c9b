import { joinBrokenNumbers } from './broken-numbers.ts';
import type { LeftOutWord } from './compose-text.ts';
import { markCutNumbers, markOverrun } from './cut-numbers.ts';
import { joinSlivers } from './join-slivers.ts';
import { restoreLostDigits } from './lost-digits.ts';
import { isValue, joinLowValues } from './low-values.ts';
import { isNumber, numbersAndCharacters } from './numerals.ts';
import { overprintedIn } from './overprinted-words.ts';
import { type Box, type PlacedWord, unionBox } from './page.ts';
import type { RuleGrid } from './rule-grid.ts';
import { type TextLine, textUnits, toLines } from './text-line.ts';

/** A cell with its lines; `first` and `last` are the column edges it lies between. */
export interface RuledCell {
  readonly row: number;
  readonly rowSpan: number;
  readonly first: number;
  readonly last: number;
  readonly page: number;
  readonly box: Box;
  readonly lines: readonly TextLine[];
  /** Words in the cell that are not plainly shown. */
  readonly leftOut: readonly LeftOutWord[];
}

/** A table of one or (after stitching) several pages. */
export interface RuledTable {
  readonly columnEdges: readonly number[];
  readonly rowCount: number;
  readonly cells: readonly RuledCell[];
  /** First and last page, and the box on the first. */
  readonly page: number;
  readonly lastPage: number;
  readonly box: Box;
}

/** Puts the words that lie inside the grid into its cells; returns the words that lie outside as `rest`. Null where it holds none, or is no table. */
export function fillGrid(
  grid: RuleGrid,
  words: readonly PlacedWord[],
): { table: RuledTable; rest: readonly PlacedWord[] } | null {
  const inside: PlacedWord[][] = grid.cells.map(() => []);
  const leftOut: LeftOutWord[][] = grid.cells.map(() => []);
  const rest: PlacedWord[] = [];
  const finder = cellFinder(grid);
  let filled = 0;
  const crossing: WordPart[] = [];
  for (const word of words) {
    if (finder(middle(word.box)) < 0) {
      rest.push(word);
      continue;
    }
    for (const one of cutAtWalls(word, finder, grid)) {
      const { part, cell } = one;
      if (one.beside !== undefined) crossing.push(one);
      if (cell < 0) rest.push(part);
      else if (part.what) leftOut[cell]!.push({ what: part.what, word: part });
      else if (inside[cell]!.push(part) === 1) filled++;
    }
  }
  if (filled === 0) return null;
  returnValues(inside, crossing);
  leaveOutOverprinted(inside, leftOut);
  leaveOutTurned(inside, leftOut);
  restoreLostDigits(grid, inside);
  markCutNumbers(grid, inside, leftOut);
  if (crossing.length > 0) markOverrun(grid, inside);
  const page = words[0]!.page;
  const parted = grid.cells.map((cell, index) => ({
    row: cell.row,
    rowSpan: cell.rowSpan,
    first: cell.column,
    last: cell.column + cell.columnSpan,
    page,
    box: cell.box,
    lines: joinLowValues(
      toLines(inside[index]!),
      leftOut[index]!.map(({ word }) => word),
    ),
    leftOut: leftOut[index]!,
  }));
  const joined = joinBrokenNumbers(parted);
  if (hasColumnsOnly(joined)) return null;
  const cells = joinSlivers(joined, grid.rowEdges);
  const table = {
    columnEdges: grid.columnEdges,
    rowCount: grid.rowEdges.length - 1,
    cells,
    page,
    lastPage: page,
    box: grid.box,
  };
  return { table, rest };
}

function leaveOutOverprinted(inside: PlacedWord[][], leftOut: readonly LeftOutWord[][]): void {
  for (let cell = 0; cell < inside.length; cell++) {
    const words = inside[cell]!;
    const over = words.length < 2 ? null : overprintedIn(words);
    if (!over) continue;
    inside[cell] = words.filter((word) => !over.has(word));
    for (const word of over) leftOut[cell]!.push({ what: 'covered', word });
  }
}

/** A number that lies on its side in a cell of upright ones is laid over the page. */
function leaveOutTurned(inside: PlacedWord[][], leftOut: readonly LeftOutWord[][]): void {
  for (let cell = 0; cell < inside.length; cell++) {
    const words = inside[cell]!;
    const turned = words.filter(({ rotated, text }) => rotated && /\d/u.test(text));
    if (turned.length === 0 || turned.length === words.length) continue;
    const upright = words.filter((word) => !turned.includes(word));
    if (!upright.every((word) => !word.rotated && isValue(word))) continue;
    inside[cell] = upright;
    for (const word of turned) leftOut[cell]!.push({ what: 'overlay', word });
  }
}

/** So many numbers under each other are the values of so many rows. */
const mostStacked = 4;

/** Whether lines part the columns of a table but not its rows: its text is read as if no lines were there. */
function hasColumnsOnly(cells: readonly RuledCell[]): boolean {
  const stacked = cells.filter(
    ({ lines }) => lines.filter(({ words }) => words.every(isValue)).length >= mostStacked,
  );
  return stacked.length >= 2;
}

/** A number that sticks out of an empty cell into the words of its label is the value of that cell. */
function returnValues(inside: PlacedWord[][], crossing: readonly WordPart[]): void {
  for (const { part, cell, beside, number } of crossing) {
    if (cell < 0 || beside! < 0 || part.what || inside[beside!]!.length > 0) continue;
    if (!inside[cell]!.some((word) => word !== part && /\p{Script=Han}/u.test(word.text))) continue;
    inside[cell] = inside[cell]!.filter((word) => word !== part);
    inside[beside!]!.push({ ...part, text: number! });
  }
}

function middle(box: Box): readonly [number, number] {
  return [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}

/** Index of the cell at a point, -1 outside the grid. */
function cellFinder(grid: RuleGrid): (point: readonly [number, number]) => number {
  const columns = grid.columnEdges.length - 1;
  const owner = new Int32Array((grid.rowEdges.length - 1) * columns);
  for (const [index, cell] of grid.cells.entries()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      owner.fill(index, row * columns + cell.column, row * columns + cell.column + cell.columnSpan);
    }
  }
  return ([x, y]) => {
    const column = stretch(grid.columnEdges, x);
    const row = stretch(grid.rowEdges, y);
    return column < 0 || row < 0 ? -1 : owner[row * columns + column]!;
  };
}

function stretch(edges: readonly number[], value: number): number {
  if (value < edges[0]! || value > edges.at(-1)!) return -1;
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const at = (low + high + 1) >> 1;
    if (edges[at]! <= value) low = at;
    else high = at - 1;
  }
  return low;
}

const mostlyInside = 0.65;

/** What is seen of a number of which digits were cut off. */
const seenOf = (text: string): string => (/\d|[０-９]/u.test(text) ? text.replaceAll('…', '') : text);

/**
 * The cell of a piece that is not cut. A number that sticks out over the side of its cell is one number and belongs where
 * most of it is; one that lies as much in the next cell may be two, and is set apart so that nobody takes it for one.
 */
function placeNumber(
  piece: string,
  x: number,
  unit: number,
  cellAt: (x: number) => number,
): { text: string; cell: number } {
  const cells = [...seenOf(piece)].map((_, index) => cellAt(x + (index + 0.5) * unit));
  const first = cells[0]!;
  const shares = new Map<number, number>();
  for (const cell of cells) shares.set(cell, (shares.get(cell) ?? 0) + 1 / cells.length);
  const [cell, share] = [...shares].reduce((most, other) => (other[1] > most[1] ? other : most));
  if (share >= mostlyInside || seenOf(piece) !== piece) return { text: piece, cell };
  const cut = cells.findIndex((other) => other !== first);
  return { text: `${piece.slice(0, cut)} ${piece.slice(cut)}`, cell: first };
}

interface WordPart {
  readonly part: PlacedWord;
  readonly cell: number;
  /** For a number that runs over the side of its cell: the other cell it lies in, and the number as written. */
  readonly beside?: number;
  readonly number?: string;
}

/** Marks that begin no cell: one that sticks out closes what stands before it. */
const closing = /^[”’）》】、，。；：]$/u;

/** A word that runs across the side of a cell is several words that the producer wrote in one go. */
function cutAtWalls(
  word: PlacedWord,
  finder: (point: readonly [number, number]) => number,
  grid: RuleGrid,
): WordPart[] {
  const whole = [{ part: word, cell: finder(middle(word.box)) }];
  if (word.rotated || word.whole || word.text.length < 2) return whole;
  const [x0, y0, x1, y1] = word.box;
  const y = (y0 + y1) / 2;
  const touched = grid.columnEdges.some((edge) => edge > x0 + 2 && edge < x1 - 2);
  if (!touched) return whole;
  const unit = (x1 - x0) / textUnits(seenOf(word.text));
  if (isNumber(seenOf(word.text))) {
    const { text, cell } = placeNumber(word.text, x0, unit, (at) => finder([at, y]));
    const ends = [finder([x0 + unit / 2, y]), finder([x1 - unit / 2, y])];
    const beside = ends.find((other) => other !== cell);
    return [{ part: { ...word, text }, cell, ...(beside !== undefined && { beside, number: word.text }) }];
  }
  const parts: { text: string; boxes: Box[]; cell: number }[] = [];
  let x = x0;
  const add = (text: string, cell: number, width: number): void => {
    const box: Box = [x, y0, x + width, y1];
    const last = parts.at(-1);
    if (last && last.cell === cell) {
      last.text += text;
      last.boxes.push(box);
    } else parts.push({ text, boxes: [box], cell });
    x += width;
  };
  for (const piece of numbersAndCharacters(word.text)) {
    const last = parts.at(-1);
    const { text, cell } =
      last && closing.test(piece)
        ? { text: piece, cell: last.cell }
        : placeNumber(piece, x, unit, (at) => finder([at, y]));
    add(text, cell, unit * textUnits(seenOf(piece)));
  }
  return parts.map(({ text, boxes, cell }) => ({ part: { ...word, text, box: unionBox(boxes) }, cell }));
}
