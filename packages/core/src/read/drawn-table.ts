import type { PlacedText, TableBlock, TableCell } from '../model/document.ts';
import { joinPieces } from './join-pieces.ts';
import { columnsOf } from './screen-columns.ts';
import type { Line } from './split-lines.ts';

/** Corners, junctions and rules of tables that are drawn with characters: +---+ and its likes, ┌──┐. */
const upright = /[|+\u2502\u2503\u250c-\u254b\u2551-\u256c]/u;
const junction = /[+\u250c-\u254b\u2552-\u256c]/u;
const ruleOnly = /^[-=:\u2500\u2501\u2550]+$/u;
const topRule = /^[+\u250c\u250f\u2554][-=:+\u2500\u2501\u2550\u252c\u2533\u2566]{2,}[+\u2510\u2513\u2557]$/u;
export const opensDrawnTable = (line: string): boolean => topRule.test(line);

/** Whether a line may go on with a drawn table. */
export const mayBeDrawn = (code: number): boolean =>
  code === 0x7c || code === 0x2b || (code >= 0x2500 && code < 0x2570);

interface Segment {
  readonly left: number;
  readonly right: number;
  /** Where its text stands in the line; null for a rule. */
  readonly text: { readonly from: number; readonly to: number } | null;
}

interface DrawnCell {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  bottom: number;
  /** Its first line, blank or not. */
  readonly first: PlacedText;
  readonly pieces: PlacedText[];
}

/** What a line holds between the uprights that stand where the rules of the table have theirs. */
function segmentsOf(line: string, starts: readonly number[], edges: ReadonlySet<number>): Segment[] {
  const segments: Segment[] = [];
  let open = -1;
  for (let at = 0; at < line.length; at++) {
    if (!edges.has(starts[at]!) || !upright.test(line[at]!)) continue;
    if (open >= 0) {
      const inner = line.slice(open + 1, at);
      const isRule = ruleOnly.test(inner) && junction.test(line[open]!) && junction.test(line[at]!);
      const text = isRule ? null : { from: open + 1, to: at };
      segments.push({ left: starts[open]!, right: starts[at]!, text });
    }
    open = at;
  }
  return segments;
}

/** The cells of a drawn table as its lines are met: rules end those above them. */
class DrawnCells {
  readonly done: DrawnCell[] = [];
  open: DrawnCell[] = [];

  endAbove({ left, right }: Segment): void {
    for (const cell of this.open) if (cell.left < right && left < cell.right) this.done.push(cell);
    this.open = this.open.filter((cell) => cell.left >= right || left >= cell.right);
  }

  /** False for a text whose sides are not those of the cell it stands in. */
  add({ left, right }: Segment, at: number, piece: PlacedText): boolean {
    let cell = this.open.find((one) => one.left === left && one.right === right);
    if (!cell) {
      if (this.open.some((one) => one.left < right && left < one.right)) return false;
      cell = { left, right, top: at, bottom: at, first: piece, pieces: [] };
      this.open.push(cell);
    }
    cell.bottom = at;
    if (piece.text !== '') cell.pieces.push(piece);
    return true;
  }
}

/** The columns on the screen at which a rule of some line has a corner or junction. */
function edgesOf(texts: readonly string[], starts: readonly (readonly number[])[]): Set<number> {
  const edges = new Set<number>();
  for (const [at, text] of texts.entries())
    for (let index = 0; index < text.length; index++)
      if (junction.test(text[index]!) && isDrawn(text, index)) edges.add(starts[at]![index]!);
  return edges;
}

/**
 * A table drawn with characters, with its merged cells, each as its lines joined. Null where the lines do not fit each other:
 * then they are lines like any others. `content` gives the text of a range of the source.
 */
export function readDrawnTable(
  source: string,
  lines: readonly Line[],
  content: (start: number, end: number) => PlacedText,
): TableBlock | null {
  const texts = lines.map(({ start, end }) => source.slice(start, end));
  const width = columnsOf(texts[0]!, null)!.at(-1)!;
  const starts = texts.flatMap((text) => {
    const columns = columnsOf(text, width);
    return columns ? [columns] : [];
  });
  if (starts.length < texts.length) return null;
  const edges = edgesOf(texts, starts);
  const cells = new DrawnCells();
  for (const [at, text] of texts.entries()) {
    const segments = segmentsOf(text, starts[at]!, edges);
    for (const segment of segments) if (!segment.text) cells.endAbove(segment);
    const { start } = lines[at]!;
    const fits = segments.every(
      (segment) =>
        !segment.text || cells.add(segment, at, content(start + segment.text.from, start + segment.text.to)),
    );
    if (!fits) return null;
  }
  return cells.open.length > 0 || cells.done.length === 0 ? null : toBlock(cells.done);
}

/** Whether a junction is part of a rule, and not a sign in a text. */
const isDrawn = (text: string, at: number): boolean =>
  (at > 0 && ruleOnly.test(text[at - 1]!)) || (at + 1 < text.length && ruleOnly.test(text[at + 1]!));

const ranked = (places: readonly number[]): number[] =>
  [...new Set(places)].sort((one, other) => one - other);

function toBlock(cells: readonly DrawnCell[]): TableBlock {
  const tops = ranked(cells.map(({ top }) => top));
  const columns = ranked(cells.map(({ left }) => left));
  const before = (places: readonly number[], place: number): number =>
    places.filter((other) => other < place).length;
  const placed = cells.map((cell): TableCell => {
    const row = before(tops, cell.top);
    const column = before(columns, cell.left);
    return {
      row,
      column,
      rowSpan: before(tops, cell.bottom + 1) - row,
      columnSpan: before(columns, cell.right) - column,
      content: cell.pieces.length > 1 ? joinPieces(cell.pieces) : (cell.pieces[0] ?? cell.first),
    };
  });
  return {
    kind: 'table',
    grid: 'exact',
    rowCount: tops.length,
    columnCount: columns.length,
    cells: placed.sort((one, other) => one.row - other.row || one.column - other.column),
  };
}
