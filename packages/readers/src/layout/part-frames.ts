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
  /** What of it lies between the columns at its sides. */
  readonly inside: Inside;
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
  const frames: Frame[] = [];
  const partsOf = new Map<RuleGrid, Parts>();
  for (const { grids, words, width } of pages)
    for (const grid of grids) {
      const parts = partGrid(grid, words, null);
      if (!parts.isFrame) continue;
      partsOf.set(grid, parts);
      const scaled = ([from, to]: Inside): Inside => [from / width, to / width];
      frames.push({ sides: scaled([grid.box[0], grid.box[2]]), inside: scaled(parts.inside) });
    }
  if (frames.length === 0) return pages;
  return pages.map((page) => {
    const near = (2 * nearby) / page.width;
    const parted = page.grids.map((grid): Parts => {
      const [left, right] = [grid.box[0] / page.width, grid.box[2] / page.width];
      const frame = frames.find(
        ({ sides }) => Math.abs(sides[0] - left) < near && Math.abs(sides[1] - right) < near,
      );
      const inside = frame?.inside.map((at) => at * page.width) as Inside | undefined;
      return partsOf.get(grid) ?? (inside ? partGrid(grid, page.words, inside) : whole(grid));
    });
    const grids = parted.flatMap((parts) => parts.grids);
    const asides = parted.flatMap((parts) => parts.asides);
    return { ...page, grids, tables: grids.map(({ box }) => box), ...(asides.length > 0 && { asides }) };
  });
}

/** The left and the right end of what lies between columns at the sides. */
type Inside = readonly [left: number, right: number];

/** A frame, in shares of the width of its page, and what of it lies between the columns at its sides. */
interface Frame {
  readonly sides: Inside;
  readonly inside: Inside;
}

const whole = (grid: RuleGrid): Parts => ({
  grids: [grid],
  asides: [],
  isFrame: false,
  inside: [grid.box[0], grid.box[2]],
});

/** A grid without what frames it. `known` is what lies between the sides of the frame that it is or stands in, where that is sure. */
function partGrid(grid: RuleGrid, words: readonly PageWord[], known: Inside | null): Parts {
  const sides = findSides(grid);
  const isFrame = findBands(grid, words, innerOf(grid, sides)).some(isProse);
  // Beside a table that no text goes with, a column is a part of it unless it is a mere margin.
  const peeled =
    isFrame || !known ? sides : sides.filter((side) => isMargin(side, words) || isBeside(side, known));
  const inside = innerOf(grid, peeled);
  const stretches = findStretches(findBands(grid, words, inside));
  const isCut = stretches.reduce((sum, { from, to }) => sum + to - from, 0) < heightOf(grid);
  const inset = isFrame || known ? findInset(grid, words) : null;
  if (peeled.length === 0 && !isCut && !inset) return whole(grid);
  const inner = inset ?? stretches.flatMap((stretch) => gridsWithin(grid, stretch, inside));
  const isSmaller = (one: RuleGrid): boolean => one.cells.length < grid.cells.length;
  const parts = inner.map((one) =>
    isSmaller(one) ? partGrid(one, words, known ?? (isFrame ? inside : null)) : whole(one),
  );
  const holds = isFrame || parts.some((part) => part.isFrame);
  if (!holds && !known) return whole(grid);
  const asides = peeled.filter((box) => words.some((word) => liesIn(word, box)));
  return {
    grids: parts.flatMap((part) => part.grids),
    asides: [...asides, ...parts.flatMap((part) => part.asides)],
    isFrame: holds,
    inside: isFrame ? inside : (parts.find((part) => part.isFrame)?.inside ?? inside),
  };
}

function innerOf({ box }: RuleGrid, sides: readonly Box[]): Inside {
  let [left, , right] = box;
  for (const side of sides) {
    if (side[0] === box[0]) left = side[2];
    else right = side[0];
  }
  return [left, right];
}

const isBeside = (side: Box, [left, right]: Inside): boolean =>
  side[2] <= left + 2 * nearby || side[0] >= right - 2 * nearby;

const isMargin = (side: Box, words: readonly PageWord[]): boolean =>
  side[2] - side[0] <= widestMargin && !words.some((word) => liesIn(word, side));

/** The tables of a frame where all have sides of their own, so that no row as wide as the frame belongs to any; null where not. */
function findInset(grid: RuleGrid, words: readonly PageWord[]): readonly RuleGrid[] | null {
  const inside: Inside = [grid.box[0], grid.box[2]];
  const stretches = findStretches(findBands(grid, words, inside), false);
  const grids = stretches.flatMap((stretch) => gridsWithin(grid, stretch, inside));
  const isInset = grids.every((one) => findSides(one).some((side) => isMargin(side, words)));
  return isInset && grids.length > 0 ? grids : null;
}

const gridsWithin = (grid: RuleGrid, { from, to }: Stretch, inside: Inside): RuleGrid[] =>
  findGrids(linesWithin(grid, from, to, inside), grid.spacing);

const heightOf = ({ box }: RuleGrid): number => box[3] - box[1] - nearby;

const liesIn = ({ box, what }: PageWord, area: Box): boolean => !what && liesWithin(box, area);

/** The columns at either side that are one cell from top to foot. */
function findSides({ columnEdges, box, lines }: RuleGrid): Box[] {
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
  const boxes: Box[] = [];
  if (first > 0) boxes.push([box[0], box[1], columnEdges[first]!, box[3]]);
  if (last < columns) boxes.push([columnEdges[last]!, box[1], box[2], box[3]]);
  return boxes;
}

/** A line that runs along so much of a row, or of a column, parts it. */
const crossing = 0.5;
/** The side of a column runs along so much of its height: beside running text in a frame no line of the table below it does. */
const ownSide = 0.97;

const overlap = (line: RuleLine, from: number, to: number): number =>
  Math.min(line.to, to) - Math.max(line.from, from);

/** A part of the height of a grid. */
type Stretch = Pick<Band, 'from' | 'to'>;

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

function findBands({ rowEdges, lines }: RuleGrid, words: readonly PageWord[], [left, right]: Inside): Band[] {
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
function findStretches(bands: readonly Band[], keepsLow = true): readonly Stretch[] {
  const stretches: { from: number; to: number }[] = [];
  for (let at = 0; at < bands.length; ) {
    let end = at + 1;
    while (end < bands.length && bands[end]!.isWhole === bands[at]!.isWhole) end++;
    const run = bands.slice(at, end);
    const isEdge = at === 0 || end === bands.length;
    const stays = !bands[at]!.isWhole || (keepsLow && !isEdge && run.every(({ lines }) => lines <= 1));
    const last = stretches.at(-1);
    const [from, to] = [run[0]!.from, run.at(-1)!.to];
    if (stays && last && last.to === from) last.to = to;
    else if (stays) stretches.push({ from, to });
    at = end;
  }
  return stretches;
}

function linesWithin({ lines }: RuleGrid, top: number, foot: number, [left, right]: Inside): RuleLines {
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
