import type { Box } from './page.ts';
import { distinctCoordinates, nearby, nearestIndex, type RuleLine, type RuleLines } from './rule-lines.ts';

/** One cell of a ruled table: rows and columns 0-based, edges in points. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

/** A ruled table on one page. `columnEdges` has one entry more than there are columns. */
export interface RuleGrid {
  /** The lines that draw it. */
  readonly lines: RuleLines;
  /** How far apart lines stand that are taken for one, in points. */
  readonly spacing: number;
  readonly columnEdges: readonly number[];
  readonly rowEdges: readonly number[];
  readonly box: Box;
  readonly cells: readonly GridCell[];
  /** The table goes on beyond this side, where a window or a page cut it off: no rule closes it there, as one does on the other side. */
  readonly cut?: 'left' | 'right';
}

/** How near a line comes to one it meets, in points: to the middle of a double line it is half its width. */
const meeting = 4.5;
/** A line must reach this share of a side of a cell to close it. */
const closingShare = 0.6;
const mostElementaryCells = 40_000;

/**
 * The tables that ruling lines form, smallest first, so that a table inside a frame comes before the frame. Lines no farther
 * apart than `spacing` (points) are one: cells with borders of their own stand so far apart.
 */
export function findGrids(lines: RuleLines, spacing = nearby): RuleGrid[] {
  const grids: RuleGrid[] = [];
  for (const group of connectedLines(lines)) {
    const grid = buildGrid(group, spacing);
    if (grid) grids.push(grid);
  }
  return grids.sort((a, b) => area(a.box) - area(b.box));
}

function area(box: Box): number {
  return (box[2] - box[0]) * (box[3] - box[1]);
}

function connectedLines({ horizontal, vertical }: RuleLines): RuleLines[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const crossed = new Set<number>();
  for (const [i, across] of horizontal.entries()) {
    for (const [j, down] of vertical.entries()) {
      const meets =
        across.at >= down.from - meeting &&
        across.at <= down.to + meeting &&
        down.at >= across.from - meeting &&
        down.at <= across.to + meeting;
      if (!meets) continue;
      parent[root(i)] = root(horizontal.length + j);
      crossed.add(i).add(horizontal.length + j);
    }
  }
  // In a table without side borders, the line over a row that spans all columns meets no other.
  const byHeight = horizontal.map((line, index) => ({ line, index })).sort((a, b) => a.line.at - b.line.at);
  for (const [at, lower] of byHeight.entries()) {
    const upper = byHeight[at - 1];
    if (!upper || (crossed.has(upper.index) && crossed.has(lower.index))) continue;
    if (lower.line.at - upper.line.at <= openRow && isSameStretch(upper.line, lower.line))
      parent[root(upper.index)] = root(lower.index);
  }
  for (const [side, beside] of loneSides(vertical, (at) => crossed.has(horizontal.length + at)))
    if (!isBeyondOpenSide(vertical[side]!, vertical[beside]!, { horizontal, vertical }))
      parent[root(horizontal.length + side)] = root(horizontal.length + beside);
  const groups = new Map<number, { horizontal: RuleLine[]; vertical: RuleLine[] }>();
  const groupOf = (index: number) => {
    const key = root(index);
    const group = groups.get(key) ?? { horizontal: [], vertical: [] };
    groups.set(key, group);
    return group;
  };
  for (const [i, line] of horizontal.entries()) groupOf(i).horizontal.push(line);
  for (const [j, line] of vertical.entries()) groupOf(horizontal.length + j).vertical.push(line);
  return [...groups.values()];
}

/**
 * Where a page break goes through cells that span rows, their sides meet no line; they run beside the others from end to
 * end. Pairs of such a side and one that does, by their indexes.
 */
function* loneSides(
  vertical: readonly RuleLine[],
  isCrossed: (index: number) => boolean,
): Generator<readonly [number, number]> {
  for (const [index, side] of vertical.entries()) {
    if (isCrossed(index)) continue;
    const beside = vertical.findIndex((down, at) => isCrossed(at) && isSameStretch(down, side));
    if (beside >= 0) yield [index, beside];
  }
}

/** Whether a side stands off from where the rows of a table end, which no border closes: what frames the table is none of it. */
function isBeyondOpenSide(side: RuleLine, beside: RuleLine, { horizontal, vertical }: RuleLines): boolean {
  const rows = horizontal.filter(
    ({ at, from, to }) =>
      at >= beside.from - meeting &&
      at <= beside.to + meeting &&
      beside.at >= from - meeting &&
      beside.at <= to + meeting,
  );
  const [left, right] = [Math.min(...rows.map(({ from }) => from)), Math.max(...rows.map(({ to }) => to))];
  const columns = vertical.filter(
    ({ at, from, to }) =>
      at >= left - meeting && at <= right + meeting && from < beside.to && to > beside.from,
  );
  if (side.at > right + meeting) return Math.max(...columns.map(({ at }) => at)) < right - 2 * nearby;
  if (side.at < left - meeting) return Math.min(...columns.map(({ at }) => at)) > left + 2 * nearby;
  return false;
}

/** The tallest row that is taken for part of a table without side borders, in points. */
const openRow = 45;

const isSameStretch = (one: RuleLine, other: RuleLine): boolean =>
  Math.abs(one.from - other.from) <= nearby && Math.abs(one.to - other.to) <= nearby;

function buildGrid(lines: RuleLines, spacing: number): RuleGrid | null {
  const { horizontal, vertical } = lines;
  const enough =
    (horizontal.length >= 2 && vertical.length >= 2) ||
    (horizontal.length >= 3 && vertical.length >= 1) ||
    (vertical.length >= 3 && horizontal.length >= 1);
  if (!enough) return null;
  const columnEdges = edges(vertical, horizontal, spacing);
  const rowEdges = edges(horizontal, vertical, spacing);
  const columns = columnEdges.length - 1;
  const rows = rowEdges.length - 1;
  if (rows * columns < 2 || rows * columns > mostElementaryCells) return null;
  const wallRight = walls(vertical, columnEdges, rowEdges);
  const wallBelow = walls(horizontal, rowEdges, columnEdges);
  const cut = rows < fewestCutRows ? null : cutSide(wallRight[0]!, wallRight[columns]!);
  return {
    lines,
    spacing,
    columnEdges,
    rowEdges,
    box: [columnEdges[0]!, rowEdges[0]!, columnEdges[columns]!, rowEdges[rows]!],
    cells: joinCells(columnEdges, rowEdges, wallRight, wallBelow),
    ...(cut && { cut }),
  };
}

/** Fewer rows show nothing of how a table is closed. */
const fewestCutRows = 3;

/** The side that no rule closes anywhere, where the other is closed all along. */
function cutSide(left: readonly boolean[], right: readonly boolean[]): RuleGrid['cut'] | null {
  const [isOpen, isClosed] = [
    (side: readonly boolean[]) => !side.includes(true),
    (side: readonly boolean[]) => !side.includes(false),
  ];
  if (isClosed(left) && isOpen(right)) return 'right';
  return isClosed(right) && isOpen(left) ? 'left' : null;
}

/** Where cells begin and end; lines that stick out past the outermost border show that this border was not drawn. */
function edges(lines: readonly RuleLine[], crossing: readonly RuleLine[], spacing: number): number[] {
  const centres = distinctCoordinates(
    lines.map((line) => line.at),
    spacing,
  );
  const least = Math.min(...crossing.map((line) => line.from));
  const most = Math.max(...crossing.map((line) => line.to));
  if (least < centres[0]! - 2 * nearby) centres.unshift(least);
  if (most > centres.at(-1)! + 2 * nearby) centres.push(most);
  return centres;
}

/** `walls[i][j]`: whether a line at edge `i` closes the stretch `j` between two crossing edges. */
function walls(lines: readonly RuleLine[], at: readonly number[], crossing: readonly number[]): boolean[][] {
  const closed = at.map(() => new Array<boolean>(crossing.length - 1).fill(false));
  for (const line of lines) {
    const side = closed[nearestIndex(at, line.at)]!;
    for (let stretch = 0; stretch < side.length; stretch++) {
      const from = crossing[stretch]!;
      const to = crossing[stretch + 1]!;
      const covered = Math.min(line.to, to) - Math.max(line.from, from);
      if (covered >= closingShare * (to - from)) side[stretch] = true;
    }
  }
  return closed;
}

function joinCells(
  columnEdges: readonly number[],
  rowEdges: readonly number[],
  wallRight: readonly boolean[][],
  wallBelow: readonly boolean[][],
): GridCell[] {
  const columns = columnEdges.length - 1;
  const rows = rowEdges.length - 1;
  const taken = new Uint8Array(rows * columns);
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column]) continue;
      let right = column + 1;
      while (right < columns && !wallRight[right]![row] && !taken[row * columns + right]) right++;
      let bottom = row + 1;
      while (bottom < rows && continuesBelow(bottom, column, right)) bottom++;
      for (let r = row; r < bottom; r++) taken.fill(1, r * columns + column, r * columns + right);
      cells.push({
        row,
        column,
        rowSpan: bottom - row,
        columnSpan: right - column,
        box: [columnEdges[column]!, rowEdges[row]!, columnEdges[right]!, rowEdges[bottom]!],
      });
    }
  }
  return cells;

  function continuesBelow(row: number, column: number, right: number): boolean {
    for (let at = column; at < right; at++) {
      if (wallBelow[row]![at] || taken[row * columns + at]) return false;
      if (at > column && wallRight[at]![row]) return false;
    }
    // A cell may only grow downwards with the same sides, or an open corner would swallow its neighbour.
    return right === columns || wallRight[right]![row] === true;
  }
}
