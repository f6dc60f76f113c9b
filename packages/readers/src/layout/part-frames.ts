import { type Box, liesWithin, type PageWord } from './page.ts';
import { findGrids, type RuleGrid } from './rule-grid.ts';
import { nearby, type RuleLine, type RuleLines } from './rule-lines.ts';

/** A page with its tables. */
interface GridPage {
  readonly width: number;
  readonly words: readonly PageWord[];
  readonly grids: readonly RuleGrid[];
  readonly asides?: readonly Box[];
}

/** What a grid is parted into: its tables, and what stands beside the text it frames. */
interface Parts {
  readonly grids: readonly RuleGrid[];
  readonly asides: readonly Box[];
  /** Whether running text stands in it. */
  readonly isFrame: boolean;
}

/** So many Chinese characters, or fewer on several lines, in a cell as wide as its table are running text: a row of a form names a group, or gives a note. */
const longCell = 150;
const linesOfLongCell = 4;
const leastOfLines = 60;
/** A margin between a frame and the table in it is no wider, in points. */
const widestMargin = 16;

/**
 * A page may be drawn as one table: a frame round everything, with running text and the tables of the report in cells as wide
 * as itself, and others beside. Such grids are parted into the tables they hold; running text is left outside of any. Where
 * a frame was found, grids of other pages with its sides are the same frame, going on.
 */
export function partFrames<Drawn extends GridPage>(pages: readonly Drawn[]): readonly Drawn[] {
  const frames: (readonly [number, number])[] = [];
  const partsOf = new Map<RuleGrid, Parts>();
  for (const { grids, words, width } of pages)
    for (const grid of grids) {
      const parts = partGrid(grid, words, false);
      if (!parts.isFrame) continue;
      partsOf.set(grid, parts);
      frames.push([grid.box[0] / width, grid.box[2] / width]);
    }
  if (frames.length === 0) return pages;
  return pages.map((page) => {
    const near = (2 * nearby) / page.width;
    const parted = page.grids.map((grid): Parts => {
      const known = partsOf.get(grid);
      const [left, right] = [grid.box[0] / page.width, grid.box[2] / page.width];
      const goesOn = frames.some(
        (frame) => Math.abs(frame[0] - left) < near && Math.abs(frame[1] - right) < near,
      );
      return known ?? (goesOn ? partGrid(grid, page.words, true) : whole(grid));
    });
    const grids = parted.flatMap((parts) => parts.grids);
    const asides = parted.flatMap((parts) => parts.asides);
    return { ...page, grids, tables: grids.map(({ box }) => box), ...(asides.length > 0 && { asides }) };
  });
}

const whole = (grid: RuleGrid): Parts => ({ grids: [grid], asides: [], isFrame: false });

/** A grid without what frames it. `isKnown` where it lies in a frame, or is one for sure. */
function partGrid(grid: RuleGrid, words: readonly PageWord[], isKnown: boolean): Parts {
  const sides = findSides(grid);
  const { left, right } = sides;
  const bands = findBands(grid, words, left, right);
  const isFrame = bands.some(isProse);
  const stretches = findStretches(bands);
  const isMargin = sides.boxes.every(
    (box) => box[2] - box[0] <= widestMargin && !words.some((word) => liesIn(word, box)),
  );
  const isPeeled = sides.boxes.length > 0 && (isFrame || (isKnown && isMargin));
  const isCut = (isFrame || isKnown) && stretches.some(({ from, to }) => to - from < heightOf(grid));
  const isEmpty = (isFrame || isKnown) && stretches.length === 0;
  // Beside a column that holds no prose itself there may be a frame.
  const looksFurther = sides.boxes.length > 0 || bands.some(({ isWhole }) => isWhole);
  if (!isPeeled && !isCut && !isEmpty && !looksFurther) return whole(grid);
  const inner = stretches.flatMap(({ from, to }) =>
    findGrids(linesWithin(grid, from, to, left, right), grid.spacing),
  );
  const isSmaller = (one: RuleGrid): boolean => one.cells.length < grid.cells.length;
  const parts = inner.map((one) => (isSmaller(one) ? partGrid(one, words, isKnown || isFrame) : whole(one)));
  const holds = isFrame || parts.some((part) => part.isFrame);
  if (!holds && !isPeeled && !isCut && !isEmpty) return whole(grid);
  const asides = sides.boxes.filter((box) => words.some((word) => liesIn(word, box)));
  return {
    grids: parts.flatMap((part) => part.grids),
    asides: [...asides, ...parts.flatMap((part) => part.asides)],
    isFrame: holds,
  };
}

const heightOf = ({ box }: RuleGrid): number => box[3] - box[1] - nearby;

const liesIn = ({ box, what }: PageWord, area: Box): boolean => !what && liesWithin(box, area);

/** The columns at either side that are one cell from top to foot, and what lies between them. */
function findSides({ columnEdges, box, lines }: RuleGrid) {
  const isAside = (from: number, to: number, wall: number): boolean => {
    const crossed = lines.horizontal.filter(
      (line) =>
        line.at > box[1] + nearby &&
        line.at < box[3] - nearby &&
        overlap(line, from, to) > crossing * (to - from),
    );
    const walls = lines.vertical.filter(({ at }) => Math.abs(at - wall) <= nearby);
    const closed = walls.reduce((sum, line) => sum + overlap(line, box[1], box[3]), 0);
    return crossed.length === 0 && closed >= ownSide * (box[3] - box[1]);
  };
  const columns = columnEdges.length - 1;
  let [first, last] = [0, columns];
  if (columns > 1 && isAside(columnEdges[0]!, columnEdges[1]!, columnEdges[1]!)) first = 1;
  if (
    columns - first > 1 &&
    isAside(columnEdges[columns - 1]!, columnEdges[columns]!, columnEdges[columns - 1]!)
  )
    last = columns - 1;
  const [left, right] = [columnEdges[first]!, columnEdges[last]!];
  const boxes: Box[] = [];
  if (first > 0) boxes.push([box[0], box[1], left, box[3]]);
  if (last < columns) boxes.push([right, box[1], box[2], box[3]]);
  return { left, right, boxes };
}

/** A line that runs along so much of a row, or of a column, parts it. */
const crossing = 0.5;
/** The side of a column runs along so much of its height. */
const ownSide = 0.9;

const overlap = (line: RuleLine, from: number, to: number): number =>
  Math.min(line.to, to) - Math.max(line.from, from);

/** A row of a grid, and what stands in it where it is one cell. */
interface Band {
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
  readonly lines: number;
  readonly characters: number;
}

const isProse = ({ isWhole, lines, characters }: Band): boolean =>
  isWhole && characters >= (lines >= linesOfLongCell ? leastOfLines : longCell);

function findBands(
  { rowEdges, lines }: RuleGrid,
  words: readonly PageWord[],
  left: number,
  right: number,
): Band[] {
  const inner = lines.vertical.filter(({ at }) => at > left + nearby && at < right - nearby);
  return rowEdges.slice(1).map((to, row) => {
    const from = rowEdges[row]!;
    const isCrossed = inner.some((line) => overlap(line, from, to) > crossing * (to - from));
    if (isCrossed) return { from, to, isWhole: false, lines: 0, characters: 0 };
    return { from, to, isWhole: true, ...measure(words, [left, from, right, to]) };
  });
}

function measure(words: readonly PageWord[], area: Box): Pick<Band, 'lines' | 'characters'> {
  let characters = 0;
  const middles: number[] = [];
  for (const word of words) {
    if (word.rotated || !liesIn(word, area)) continue;
    characters += word.text.match(/\p{Script=Han}/gu)?.length ?? 0;
    const [, top, , bottom] = word.box;
    const middle = (top + bottom) / 2;
    if (middles.every((other) => Math.abs(other - middle) > 0.5 * (bottom - top))) middles.push(middle);
  }
  return { characters, lines: middles.length };
}

/** Where the tables are: rows that are one cell belong to them only where they are low and stand between other rows. */
function findStretches(bands: readonly Band[]): readonly { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (let at = 0; at < bands.length; ) {
    let end = at + 1;
    while (end < bands.length && bands[end]!.isWhole === bands[at]!.isWhole) end++;
    const run = bands.slice(at, end);
    const isEdge = at === 0 || end === bands.length;
    const stays = !bands[at]!.isWhole || (!isEdge && run.every(({ lines }) => lines <= 1));
    const last = stretches.at(-1);
    const [from, to] = [run[0]!.from, run.at(-1)!.to];
    if (stays && last && last.to === from) last.to = to;
    else if (stays) stretches.push({ from, to });
    at = end;
  }
  return stretches;
}

function linesWithin({ lines }: RuleGrid, top: number, foot: number, left: number, right: number): RuleLines {
  return {
    vertical: clip(lines.vertical, [left, right], [top, foot]),
    horizontal: clip(lines.horizontal, [top, foot], [left, right]),
  };
}

function clip(
  lines: readonly RuleLine[],
  across: readonly [number, number],
  along: readonly [number, number],
): RuleLine[] {
  return lines.flatMap((line) => {
    if (line.at < across[0] - nearby || line.at > across[1] + nearby) return [];
    const [from, to] = [Math.max(line.from, along[0]), Math.min(line.to, along[1])];
    return to - from > nearby ? [{ at: line.at, from, to }] : [];
  });
}
