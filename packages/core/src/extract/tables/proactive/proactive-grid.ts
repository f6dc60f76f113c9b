import { labelKey, squeeze } from '../../../language/fold/index.ts';
import type { PlacedText } from '../../../model/document.ts';
import type { SourceLocation } from '../../../model/location.ts';
import type { PrintedLabel } from '../../../model/report.ts';
import type { ColumnTemplate } from '../../../template/index.ts';
import {
  type LabelMatch,
  leastSlip,
  proactiveColumns,
  proactiveRows,
  requestRows,
} from '../../label-index.ts';
import type { Item } from '../../outline/item.ts';
import { missingCell, readCell } from '../cells/cell-value.ts';
import { type FittedCells, fitCells } from '../cells/fit-cells.ts';
import { readCovered, withoutShown } from '../grid/covered-row.ts';
import type { GridCell } from '../grid/grid-cell.ts';
import { type Grid, type GridRow, numbersOf, toGrid } from '../grid/grid-rows.ts';
import { joinTorn } from '../grid/torn-rows.ts';
import { headerCells } from '../requests/request-header.ts';
import { isRemedyHeader } from '../requests/request-row.ts';
import { columnsInOrder, openCells } from '../rows/printed-columns.ts';
import type { RowEvent } from '../rows/row-event.ts';
import { isOfOtherEdition, type Place, type Rows } from './proactive-place.ts';

const leastSure = 0.85;

const isHeaderRow = (row: GridRow): boolean =>
  row.words.some((cell) => labelKey(cell.text) === '信息内容') ||
  row.words.filter((cell) => (proactiveColumns().match(cell.text)?.confidence ?? 0) >= leastSure).length >= 2;

/** A header that carries a remark (unit, decimals, year) is kept as printed, under the value it heads. */
function headerLabels(header: GridRow | null, place: Place): PrintedLabel[] {
  return (header?.words ?? []).flatMap((cell): PrintedLabel[] => {
    const { text } = cell;
    const match = proactiveColumns().match(text.replace(/[（(].*$/su, '')) ?? proactiveColumns().match(text);
    const column = match && place.block.columns.find((one) => one.id === match.id);
    if (!column || labelKey(text) === labelKey(column.label)) return [];
    return [
      {
        table: 'proactive',
        path: `${place.row.id}/${column.id}`,
        text,
        confidence: match.confidence,
        at: cell.content.locate(0, cell.content.text.length),
      },
    ];
  });
}

/** Cells of a row that belong to its columns, null for one that is not printed, with those that only repeat the cell before. */
interface HeadedCells {
  readonly cells: readonly (GridCell | null)[];
  readonly repeats: readonly GridCell[];
}

/**
 * The cells of a row whose header names fewer of its columns than there are, each once and nothing else, with as many values:
 * the others are not printed. Null in any other row.
 */
function cellsOfFewer(
  row: GridRow,
  header: GridRow,
  columns: readonly ColumnTemplate[],
): (GridCell | null)[] | null {
  const [, ...heads] = header.words;
  if (heads.length === 0 || heads.length >= columns.length || row.words.length !== 1) return null;
  if (row.values.length !== heads.length || row.cells.some(({ kind }) => kind === 'blank')) return null;
  const ids = heads.map(({ text }) => proactiveColumns().exact(text)?.id);
  const printed = columnsInOrder(ids, columns);
  return printed && columns.map((column) => row.values[printed.indexOf(column)] ?? null);
}

/** The cell of a row at a column; of a row that was torn, the one put together. */
const cellAt = (grid: Grid, { index, cells }: GridRow, column: number): GridCell | null =>
  cells.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan) ??
  grid.covering(index, column);

/** The cells below the headers of an exact grid; null unless every column has one of its own. */
function cellsByHeader(
  grid: Grid,
  row: GridRow,
  header: GridRow | null,
  columns: readonly ColumnTemplate[],
): HeadedCells | null {
  if (!header) return null;
  const fewer = cellsOfFewer(row, header, columns);
  if (fewer) return { cells: fewer, repeats: [] };
  // Where text separates the cells, a row without blanks as long as its header has each cell below its own.
  const isFull = row.cells.length === header.cells.length && row.cells.every(({ kind }) => kind !== 'blank');
  if (!grid.exact && !isFull) return null;
  const repeats: GridCell[] = [];
  const cells = columns.map((column) => {
    const heads = header.words.filter((cell) => proactiveColumns().match(cell.text)?.id === column.id);
    const below = heads.map((head) => cellAt(grid, row, head.column));
    const [first, ...others] = below;
    const isOne = heads.every(({ text }) => text === heads[0]!.text) && areAlike(below);
    if (isOne) repeats.push(...others.filter((cell) => cell !== null && cell !== first).map((cell) => cell!));
    return first && isOne && first.row === row.index ? first : null;
  });
  if (cells.some((cell) => cell === null) || new Set(cells).size !== cells.length) return null;
  return { cells: cells.map((cell) => cell!), repeats };
}

/** `| 上一年项目数量 | 上一年项目数量 |` above `| 12 | 12 |` is one merged column written out. */
const areAlike = (cells: readonly (GridCell | null)[]): boolean =>
  cells.length > 0 &&
  cells.every((cell, index) => {
    const before = cells[index - 1];
    if (!cell || index === 0 || cell === before) return cell !== null;
    return before?.column === cell.column - 1 && cell.text === before.text;
  });

/** How many of the cells after the last column repeat it: `| 行政许可 | 3955 | 3955 | 3955 |` is one merged cell written out. */
function countRepeats(cells: readonly GridCell[], width: number): number {
  const last = cells[width - 1];
  const beyond = cells.slice(width).filter((cell) => cell.kind !== 'blank');
  return last && last.kind !== 'blank' && beyond.every((cell) => cell.text === last.text) ? beyond.length : 0;
}

interface FittedRow extends FittedCells {
  readonly repeats: readonly string[];
}

function fitRow(
  grid: Grid,
  row: GridRow,
  header: GridRow | null,
  beside: readonly GridCell[],
  columns: readonly ColumnTemplate[],
): FittedRow {
  const width = columns.length;
  // Words behind the values are remarks.
  const end = beside.findLastIndex((cell, index) => cell.kind !== 'words' || index < width);
  const values = beside.slice(0, end + 1);
  const count = countRepeats(values, width);
  const own = count > 0 ? values.slice(0, width) : values;
  const repeats = new Array<string>(count).fill(own.at(-1)?.text ?? '');
  const headed = cellsByHeader(grid, row, header, columns);
  if (headed) {
    const cells = headed.cells.map((cell, index) =>
      cell ? readCell(cell.content, columns[index]!, cell.says) : missingCell(),
    );
    const taken = new Set<GridCell | null>([...headed.cells, ...headed.repeats]);
    const surplus = own.filter((cell) => !taken.has(cell)).map((cell) => cell.content);
    return { cells, surplus, repeats: [...repeats, ...headed.repeats.map(({ text }) => text)] };
  }
  const contents = own.map((cell) => cell.content);
  // No sum tells which of its values a padded row lacks.
  const isUnshifted = grid.exact ? undefined : () => false;
  return { ...fitCells(contents, columns, { isUnshifted }), repeats };
}

/** A row of numbers under this table's header that the edition does not have. */
const unknownRow = (label: PlacedText, cells: readonly GridCell[]): RowEvent => ({
  row: null,
  confidence: -1,
  label,
  cells: cells.filter((cell) => cell.text !== '').map((cell) => readCell(cell.content, { kind: 'count' })),
  surplus: [],
});

/** Whether the row belongs to another table in the same grid. */
const isForeign = (row: GridRow): boolean =>
  headerCells(row).length >= 3 ||
  isRemedyHeader(row.cells) ||
  row.words.some((cell) => (requestRows().exact(cell.text)?.confidence ?? 0) >= leastSure);

/** Gathers the rows of table two, and what else was met on the way to them. */
class RowCollector {
  readonly events: RowEvent[] = [];
  readonly labels: PrintedLabel[] = [];
  readonly bare = new Map<string, SourceLocation>();
  readonly loose: PlacedText[] = [];
  readonly repeats: string[] = [];
  private readonly places: ReadonlyMap<string, Place>;

  /** The rows that the grids have under their very labels. */
  private readonly named: ReadonlySet<string>;

  constructor(places: ReadonlyMap<string, Place>, grids: readonly Grid[]) {
    this.places = places;
    const labels = grids.flatMap(({ rows }) => rows.flatMap(({ words }) => words[0]?.text ?? []));
    const sure = labels
      .map((text) => proactiveRows().match(text))
      .filter((one) => (one?.confidence ?? 0) >= leastSure);
    this.named = new Set(sure.map((one) => one!.id));
  }

  /** The rows that are shown, and of those that are not what is known. */
  shownEvents(): RowEvent[] {
    return withoutShown(this.events);
  }

  /** Takes the rows of a grid, down to where another table begins. */
  addGrid(grid: Grid): void {
    let header: GridRow | null = null;
    for (const row of joinTorn(grid.rows, (label) => this.matchPlaced(label))) {
      if (isHeaderRow(row)) header = row;
      else if (header && isForeign(row)) return;
      else this.addRow(grid, row, header);
    }
  }

  /** A row of this edition by its label. */
  private matchPlaced(label: string): LabelMatch | null {
    const match = proactiveRows().match(label);
    return match && this.places.has(match.id) ? match : null;
  }

  private addRow(grid: Grid, row: GridRow, header: GridRow | null): void {
    this.events.push(
      ...readCovered(
        row.cells,
        (text) => this.matchPlaced(text),
        (id) => this.places.get(id)!.block.columns,
      ),
    );
    const label = row.words[0];
    const beside = row.cells.slice(label ? row.cells.indexOf(label) + 1 : 0);
    const hasValue = beside.some((cell) => cell.kind === 'value');
    if (!header && !hasValue) return;
    const match = label ? proactiveRows().match(label.text) : null;
    const place = match && this.isNamed(match, header) ? this.places.get(match.id) : undefined;
    if (!label || !match || !place) {
      if (header && hasValue) this.addUnknown(row, label, beside);
      return;
    }
    if (beside.length === 0) {
      this.bare.set(match.id, label.content.locate(0, label.content.text.length));
      return;
    }
    this.loose.push(...numbersOf(row.cells.slice(0, row.cells.indexOf(label))));
    if (!this.events.some((event) => event.row === match.id))
      this.labels.push(...headerLabels(header, place));
    const { columns } = place.block;
    const { repeats, ...fitted } = fitRow(grid, row, header, beside, columns);
    this.repeats.push(...repeats);
    const heads = header?.words.map(({ text }) => proactiveColumns().exact(text)?.id) ?? [];
    const cells = isOfOtherEdition(heads, this.places) ? openCells(fitted.cells) : fitted.cells;
    this.events.push({ row: match.id, confidence: match.confidence, label: label.content, ...fitted, cells });
  }

  /** Below a header a label with a slip of the pen will do, where no row has the very label. */
  private isNamed({ id, confidence }: LabelMatch, header: GridRow | null): boolean {
    return confidence >= leastSure || (header !== null && confidence === leastSlip && !this.named.has(id));
  }

  /** Numbers below the header in a row that the edition does not have, or without a label. */
  private addUnknown(row: GridRow, label: GridCell | undefined, beside: readonly GridCell[]): void {
    if (label && this.events.length > 0 && !/^第二十条/u.test(squeeze(label.text)))
      this.events.push(unknownRow(label.content, beside));
    else this.loose.push(...numbersOf(row.values));
  }
}

/** Rows of table two from every grid of the document. */
export function readGrids(items: readonly Item[], places: ReadonlyMap<string, Place>): Rows {
  const grids = items.flatMap((item) => (item.kind === 'table' ? [toGrid(item.table)] : []));
  const found = new RowCollector(places, grids);
  for (const grid of grids) found.addGrid(grid);
  const { bare, loose, repeats, labels } = found;
  return { printed: { events: found.shownEvents(), bare, loose, repeats, headed: true }, labels };
}
