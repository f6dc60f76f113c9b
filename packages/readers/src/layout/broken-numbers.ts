import { isNumber } from './numerals.ts';
import { type Box, type PlacedWord, unionBox } from './page.ts';
import { lineOf, type TextLine } from './text-line.ts';

interface FilledCell {
  readonly row: number;
  readonly rowSpan: number;
  readonly box: Box;
  readonly lines: readonly TextLine[];
  readonly leftOut: readonly unknown[];
}

/**
 * Makes one number of the lines of a cell that is too narrow for it. That the number was broken is sure where nothing of the
 * next line had room on the one before, and where the row is one: some other cell of it holds a single line. Programs break
 * between digits, or where the font of a number changes.
 */
export function joinBrokenNumbers<Cell extends FilledCell>(cells: readonly Cell[]): readonly Cell[] {
  if (!cells.some(isStacked)) return cells;
  const margins = marginsOf(cells);
  if (margins === null) return cells;
  return cells.map((cell) => {
    if (!isStacked(cell) || !isBroken(cell, margins) || !isOneRow(cell, cells)) return cell;
    const words = cell.lines.flatMap((line) => line.words);
    const text = words.map((word) => word.text).join('');
    const joined: PlacedWord = {
      ...words[0]!,
      text,
      box: unionBox(words.map(({ box }) => box)),
      whole: true,
    };
    return { ...cell, lines: [lineOf([joined])] };
  });
}

const isStacked = ({ lines, leftOut }: FilledCell): boolean =>
  lines.length > 1 && leftOut.length === 0 && lines.every(({ text, marks }) => !marks && isNumber(text));

const widthOf = (box: Box): number => box[2] - box[0];

/** Cells keep no more free on both sides, in points; text in the middle of wide ones says nothing of it. */
const widestMargins = 11.5;

/** How much of their width the cells of a table keep free on both sides, at most: some text begins and some ends there. */
function marginsOf(cells: readonly FilledCell[]): number | null {
  let [left, right] = [Infinity, Infinity];
  for (const { box, lines } of cells)
    for (const line of lines) {
      const [before, behind] = [line.box[0] - box[0], box[2] - line.box[2]];
      if (before >= 0) left = Math.min(left, before);
      if (behind >= 0) right = Math.min(right, behind);
    }
  return Number.isFinite(left + right) ? Math.min(left + right, widestMargins) : null;
}

/** Rounding of the producer, in points. */
const rounding = 0.6;

function isBroken({ box, lines }: FilledCell, margins: number): boolean {
  const number = lines.map(({ text }) => text).join('');
  if (!isWhole.test(number)) return false;
  return lines.slice(0, -1).every((line, at) => {
    const next = widthOf(lines[at + 1]!.words[0]!.box);
    return widthOf(line.box) + next > widthOf(box) - margins - rounding;
  });
}

/** A number as it is written: without a zero before it, thousands and decimals parted as usual. */
const isWhole =
  /^(?:[1-9１-９][\d０-９]*|[1-9１-９][\d０-９]{0,2}(?:[,，][\d０-９]{3})+|0)(?:[.．][\d０-９]+)?$/u;

function isOneRow(cell: FilledCell, cells: readonly FilledCell[]): boolean {
  return cells.some(
    (other) => other.row === cell.row && other.rowSpan === cell.rowSpan && other.lines.length === 1,
  );
}
