import { labelKey } from '../../language/fold/index.ts';
import type { PlacedText, TableBlock } from '../../model/document.ts';
import type { ColumnTemplate } from '../../template/index.ts';
import { applicantColumns, type LabelMatch, requestRows } from '../label-index.ts';
import { readCell } from './cell-value.ts';
import { type FittedCells, fitCells, type RowTest } from './fit-cells.ts';
import { type Grid, type GridCell, type GridRow, joinLabels, toGrid } from './grid-rows.ts';
import type { RowEvent } from './row-event.ts';

/** Six applicant columns must sum to the seventh: what tells one reading of a row from another. */
export const sumsToTotal: RowTest = (numbers) =>
  numbers.slice(0, -1).reduce((sum, value) => sum + value, 0) === numbers.at(-1);

const headerCells = (row: GridRow): GridCell[] =>
  row.words.length === 0
    ? []
    : row.words.filter((cell) => (applicantColumns().match(cell.text)?.confidence ?? 0) >= 0.85);

/** Column positions by applicant, from the header cells; null unless nearly all are found in order. */
function headerColumns(grid: Grid, columns: readonly ColumnTemplate[]): number[] | null {
  const place = new Map<string, number>();
  for (const row of grid.rows) {
    const cells = headerCells(row);
    if (cells.length < 2) continue;
    for (const cell of cells) {
      const id = applicantColumns().match(cell.text)!.id;
      if (!place.has(id)) place.set(id, cell.column);
    }
    if (place.size === columns.length) break;
  }
  const found = columns.map((column) => place.get(column.id));
  if (found.some((at) => at === undefined)) return null;
  const positions = found as number[];
  return positions.every((at, index) => index === 0 || at > positions[index - 1]!) ? positions : null;
}

interface RowLabel {
  readonly match: LabelMatch | null;
  readonly label: PlacedText;
  /** How many of the row's cells belong to the label. */
  readonly width: number;
  /** The text is a piece of some template label, too short to tell which. */
  readonly fragment: boolean;
}

const isFragment = (text: string): boolean => {
  const key = labelKey(text);
  return key !== '' && requestRows().wordings.some((wording) => wording.key.includes(key));
};

function readLabel(row: GridRow): RowLabel | null {
  const firstValue = row.values[0];
  const end = firstValue ? row.cells.indexOf(firstValue) : row.cells.length;
  let last = end - 1;
  while (last >= 0 && row.cells[last]!.kind !== 'words') last--;
  if (last < 0) return null;
  const leaf = row.cells[last]!;
  const width = last + 1;
  const own = requestRows().match(leaf.text);
  if (own) return { match: own, label: leaf.content, width, fragment: false };
  const texts = row.cells.slice(0, end).filter((cell) => cell.kind === 'words');
  const others = texts.slice(0, -1).reverse();
  for (const cells of [texts, ...others.map((cell) => [cell])]) {
    const label = cells.length === 1 ? cells[0]!.content : joinLabels(cells);
    const match = requestRows().match(label.text);
    if (match) return { match, label, width, fragment: false };
  }
  return {
    match: null,
    label: leaf.content,
    width,
    fragment: texts.every((cell) => isFragment(cell.text)),
  };
}

function valuesByHeader(
  row: GridRow,
  columns: readonly ColumnTemplate[],
  positions: readonly number[],
  labelWidth: number,
): FittedCells | null {
  const used: GridCell[] = [];
  for (const [index, cell] of row.cells.entries()) {
    const position = positions[used.length];
    const covers =
      position !== undefined && cell.column <= position && position < cell.column + cell.columnSpan;
    if (covers && cell.kind !== 'words') used.push(cell);
    else if (covers || (index >= labelWidth && cell.kind !== 'blank')) return null;
  }
  if (used.length < positions.length) return null;
  return { cells: columns.map((column, index) => readCell(used[index]!.content, column)), surplus: [] };
}

/** Reads the rows of table three that a table block holds; null when the block is some other table. */
export function readRequestGrid(table: TableBlock, columns: readonly ColumnTemplate[]): RowEvent[] | null {
  const grid = toGrid(table);
  const positions = grid.exact ? headerColumns(grid, columns) : null;
  const events: RowEvent[] = [];
  let recognised = 0;
  let unlabelled = 0;
  for (const row of grid.rows) {
    if (headerCells(row).length >= 3) continue;
    const label = readLabel(row);
    const printed = label ? row.cells.slice(label.width) : row.cells;
    const { values } = row;
    if (
      values.length === 0 &&
      (!label?.match || label.match.confidence < 0.9 || printed.length < columns.length)
    )
      continue;
    if (label?.match && label.match.confidence >= 0.8) recognised++;
    if (!label && values.length !== columns.length) continue;
    if (!label) unlabelled++;
    if (label && !label.match && !label.fragment && values.length < 3) continue;
    const fitted =
      (positions && valuesByHeader(row, columns, positions, label?.width ?? 0)) ??
      fitCells(
        printed.map((cell) => cell.content),
        columns,
        sumsToTotal,
      );
    events.push({
      row: label?.match?.id ?? null,
      confidence: label?.match?.confidence ?? (label && !label.fragment ? -1 : 0),
      label: label?.label ?? null,
      ...fitted,
    });
  }
  // Rows of seven bare numbers are taken only where their neighbours are rows of this table (see the caller).
  return recognised > 0 || unlabelled === grid.rows.length ? events : null;
}
