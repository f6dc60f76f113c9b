import { type Arrangement, type BoxLayout, trackOf } from './style/box-layout.ts';

/** A box within an element that lays out its children, from `start` to `end` of the text of its flow. */
export interface Box {
  readonly start: number;
  readonly end: number;
  readonly layout: BoxLayout | undefined;
}

/** A box at its place among the others. */
export interface PlacedBox {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly start: number;
  readonly end: number;
}

export interface BoxGrid {
  readonly cells: readonly PlacedBox[];
  readonly rowCount: number;
  readonly columnCount: number;
}

const mostRows = 1_000;

/** The boxes of an element as rows and columns; null where their places cannot be told, or two are in one place. */
export function placeBoxes(arrangement: Arrangement, boxes: readonly Box[]): BoxGrid | null {
  if (boxes.length === 0 || boxes.some(({ layout }) => (layout?.order ?? '0') !== '0')) return null;
  if (arrangement.kind === 'grid') return placeInGrid(arrangement.columns, boxes);
  // Cells of a grid whose rows are `contents` would flow on by their spans.
  if (boxes.some(({ layout }) => layout && Object.keys(layout).some((name) => name.startsWith('grid-c'))))
    return null;
  const cells = boxes.map(({ start, end }, column) => ({
    row: 0,
    column,
    rowSpan: 1,
    columnSpan: 1,
    start,
    end,
  }));
  return { cells, rowCount: 1, columnCount: cells.length };
}

/** What is taken of a grid. */
class Places {
  private readonly taken = new Set<number>();
  private readonly columns: number;

  constructor(columns: number) {
    this.columns = columns;
  }

  /** False where another box stands, or behind the last column. */
  take(row: number, column: number, rowSpan: number, columnSpan: number): boolean {
    if (column < 0 || row < 0 || column + columnSpan > this.columns || row + rowSpan > mostRows) return false;
    const places: number[] = [];
    for (let at = row; at < row + rowSpan; at++)
      for (let next = column; next < column + columnSpan; next++) places.push(at * this.columns + next);
    if (places.some((place) => this.taken.has(place))) return false;
    for (const place of places) this.taken.add(place);
    return true;
  }
}

/** The sparse placement of CSS grids, of boxes that have both places or none; others are left to nobody's guess. */
function placeInGrid(columns: number, boxes: readonly Box[]): BoxGrid | null {
  const places = new Places(columns);
  const tracks = boxes.map(({ layout }) => ({
    row: trackOf(layout, 'row', columns),
    column: trackOf(layout, 'column', columns),
  }));
  const cells: (PlacedBox | undefined)[] = boxes.map(() => undefined);
  const put = (at: number, row: number, column: number, rowSpan: number, columnSpan: number): boolean => {
    if (!places.take(row, column, rowSpan, columnSpan)) return false;
    const { start, end } = boxes[at]!;
    cells[at] = { row, column, rowSpan, columnSpan, start, end };
    return true;
  };
  for (const [at, { row, column }] of tracks.entries()) {
    if (!row || !column || (row.start === null) !== (column.start === null)) return null;
    if (row.start === null || column.start === null) continue;
    if (!put(at, row.start, column.start, row.span, column.span)) return null;
  }
  let cursor = 0;
  for (const [at, { row, column }] of tracks.entries()) {
    if (cells[at]) continue;
    if (column!.span > columns) return null;
    while (!put(at, Math.floor(cursor / columns), cursor % columns, row!.span, column!.span))
      if (++cursor > mostRows * columns) return null;
  }
  const placed = cells.filter((cell) => cell !== undefined);
  const rowCount = placed.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0);
  return { cells: placed, rowCount, columnCount: columns };
}
