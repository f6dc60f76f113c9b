import type { PageRule } from './page.ts';

/** A horizontal line at height `at`, or a vertical one at abscissa `at`, running from `from` to `to`. Points. */
export interface RuleLine {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface RuleLines {
  readonly horizontal: readonly RuleLine[];
  readonly vertical: readonly RuleLine[];
}

/** Lines nearer than this are one line: double borders, one border drawn per cell, rounding of the producer. */
export const nearby = 3;
/** Beyond this number of lines a page shows a drawing, not a table. */
const mostLines = 4_000;

/** Sorts ruling lines by direction and joins those that continue or repeat each other. */
export function joinRules(rules: readonly PageRule[]): RuleLines {
  const horizontal: RuleLine[] = [];
  const vertical: RuleLine[] = [];
  for (const { x0, y0, x1, y1 } of rules) {
    const width = Math.abs(x1 - x0);
    const height = Math.abs(y1 - y0);
    if (height <= 1 && width > height) {
      horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    } else if (width <= 1 && height > width) {
      vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
    }
  }
  const joined = { horizontal: joinLines(horizontal), vertical: joinLines(vertical) };
  return joined.horizontal.length + joined.vertical.length > mostLines
    ? { horizontal: [], vertical: [] }
    : joined;
}

function joinLines(lines: RuleLine[]): RuleLine[] {
  lines.sort((a, b) => a.at - b.at);
  const joined: RuleLine[] = [];
  for (let first = 0; first < lines.length; ) {
    let end = first;
    while (end < lines.length && lines[end]!.at - lines[first]!.at <= nearby) end++;
    joined.push(...joinIntervals(lines.slice(first, end)));
    first = end;
  }
  // A stub shorter than this is a dash of a frame or a part of a glyph, never the side of a cell.
  return joined.filter((line) => line.to - line.from >= nearby * 1.5);
}

/** Lines in one place as far as they go on, each where its own pieces are: those of the table above stand a little beside it. */
function joinIntervals(lines: RuleLine[]): RuleLine[] {
  lines.sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number; sum: number; weight: number }[] = [];
  for (const { at, from, to } of lines) {
    const weight = to - from + 0.01;
    const last = joined.at(-1);
    if (last && from <= last.to + nearby) {
      last.to = Math.max(last.to, to);
      last.sum += at * weight;
      last.weight += weight;
    } else joined.push({ from, to, sum: at * weight, weight });
  }
  return joined.map(({ from, to, sum, weight }) => ({ at: sum / weight, from, to }));
}

/** Cluster centres of near-equal coordinates, ascending. */
export function distinctCoordinates(values: readonly number[], near = nearby): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const centres: number[] = [];
  for (let first = 0; first < sorted.length; ) {
    let end = first;
    let sum = 0;
    while (end < sorted.length && sorted[end]! - sorted[first]! <= near) sum += sorted[end++]!;
    centres.push(sum / (end - first));
    first = end;
  }
  return centres;
}

/** Index of the coordinate nearest to `value`. `coordinates` ascends and is not empty. */
export function nearestIndex(coordinates: readonly number[], value: number): number {
  let best = 0;
  for (let index = 1; index < coordinates.length; index++) {
    if (Math.abs(coordinates[index]! - value) < Math.abs(coordinates[best]! - value)) best = index;
  }
  return best;
}
