import { labelKey } from '../../../language/fold/index.ts';
import type { ColumnTemplate } from '../../../template/index.ts';
import { applicantColumns } from '../../label-index.ts';
import { lacksOnlyTotal, type RowFacts } from '../cells/fit-cells.ts';
import type { RowTest } from '../cells/row-test.ts';
import type { GridCell } from '../grid/grid-cell.ts';
import type { Grid, GridRow } from '../grid/grid-rows.ts';

/** A 小计 among the columns: where it stands and which columns it sums. */
export interface PrintedSubtotal {
  readonly at: number;
  readonly label: string;
  readonly columns: readonly string[];
}

/** The columns of table three as a grid prints them. */
export interface PrintedColumns {
  /** Whether a header names them. */
  readonly headed: boolean;
  /** Whether it names them in another order than the template. */
  readonly isReordered?: boolean;
  /** Whether the values stand in an order that nothing tells. */
  readonly isUnclear?: boolean;
  /** The columns the table should have. */
  readonly template: readonly ColumnTemplate[];
  /** In printed order; a 小计 is a column without id, and one that the header and the rows lack is not among them. */
  readonly columns: readonly ColumnTemplate[];
  readonly subtotal: PrintedSubtotal | null;
  /** Their grid columns, where the grid is exact and its header names them. */
  readonly positions: readonly number[] | null;
  /** The first of them in text whose rows all have as many cells as the header, and no value before it: blanks stand where they are typed. */
  readonly typedFrom?: number;
  /** What is known of every row. */
  readonly facts: RowFacts;
  /** The last column any row has a value in, where text separates the cells; null in an exact grid. */
  readonly reach: number | null;
}

/** Six applicant columns must sum to the seventh: what tells one reading of a row from another. */
export const sumsToTotal: RowTest = (numbers) =>
  numbers.slice(0, -1).reduce((sum, value) => sum + value, 0) === numbers.at(-1);

const leastConfidence = 0.85;
/** A header that names fewer columns is some other table's, or torn. */
const fewestNamed = 5;
/** A 小计 or 合计, perhaps with the name of its group before it: 法人小计. */
const sumHeader = /^.{0,10}[小合]计$/u;
const isSum = (text: string): boolean => sumHeader.test(labelKey(text));

const columnNamed = (text: string): string | null => {
  const match = applicantColumns().match(text);
  return match && match.confidence >= leastConfidence ? match.id : null;
};

/** The cells of a row that name applicant columns. */
export const headerCells = (row: GridRow): readonly GridCell[] =>
  row.words.length === 0 ? [] : row.words.filter((cell) => columnNamed(cell.text) !== null);

interface Named {
  readonly place: ReadonlyMap<string, number>;
  /** Whether one row of the header has all of them. */
  readonly isOneRow: boolean;
  readonly subtotal: GridCell | null;
}

/** Where the header of a grid names the columns of table three. */
export function nameColumns(grid: Grid, count: number): Named {
  const place = new Map<string, number>();
  const namedIn = new Set<number>();
  let subtotal: Named['subtotal'] = null;
  let isAbove = true;
  for (const row of grid.rows) {
    const cells = headerCells(row);
    isAbove &&= !row.values.some(({ says }) => says.kind === 'number');
    // Below the header 其他 and 总计 are labels of rows.
    if (!isAbove && new Set(cells.map((cell) => labelKey(cell.text))).size < 2) continue;
    // A sum among the columns, or before the total, is one of their own.
    const named = row.words.filter((cell) => columnNamed(cell.text) !== null || isSum(cell.text));
    for (const [index, cell] of named.entries()) {
      const id = columnNamed(cell.text) ?? '';
      if (isSum(cell.text) && index > 0 && (place.has('total') || index < named.length - 1))
        subtotal ??= cell;
      else if (id !== '' && !place.has(id)) {
        place.set(id, cell.column);
        namedIn.add(row.index);
      }
    }
    if (place.size === count) break;
  }
  return { place, subtotal, isOneRow: namedIn.size === 1 };
}

const isAscending = (positions: readonly number[]): boolean =>
  positions.every((at, index) => index === 0 || at > positions[index - 1]!);

const fewestValues = 4;

/** How many values most rows of the grid have. */
function usualWidth(grid: Grid): number {
  const counts = new Map<number, number>();
  for (const { values } of grid.rows)
    if (values.length >= fewestValues) counts.set(values.length, (counts.get(values.length) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/** How many rows with all their values add up, and how many do not, when that one of them is their total. */
export function countSums(grid: Grid, total: number, width: number): { hold: number; fail: number } {
  const count = { hold: 0, fail: 0 };
  for (const { values } of grid.rows) {
    const numbers = values.map(({ says }) => (says.kind === 'number' ? says.value : Number.NaN));
    const sum = numbers.reduce((all, value) => all + value, 0);
    if (numbers.length !== width || !(sum > 0)) continue;
    if (sum === 2 * numbers[total]!) count.hold++;
    else count.fail++;
  }
  return count;
}

/** Whether as many rows have a cell of their own under each of these columns as not. */
function linesUp(grid: Grid, positions: readonly number[]): boolean {
  const rows = grid.rows.filter(({ values }) => values.length >= positions.length);
  const fitting = rows.filter(({ values }) =>
    positions.every((at) => values.some(({ column, columnSpan }) => column === at && columnSpan === 1)),
  );
  return grid.exact && rows.length > 0 && 2 * fitting.length >= rows.length;
}

const fewestSums = 3;

/** Whether the rows add up with their total there, and not with it as the last. */
function isTotalAt(grid: Grid, total: number, width: number): boolean {
  const { hold, fail } = countSums(grid, total, width);
  return hold >= fewestSums && hold > fail && hold > 2 * countSums(grid, width - 1, width).hold;
}

/** Whether the sums of the rows are none against these columns for those of the template. */
const areBorne = (grid: Grid, columns: readonly ColumnTemplate[]): boolean => {
  const total = columns.findIndex(({ id }) => id === 'total');
  return (
    countSums(grid, total, columns.length).hold >= countSums(grid, columns.length - 1, columns.length).hold
  );
};

/**
 * The columns in another order than the template has, where the header prints them so: all in one row of it, or each above
 * values of its own. The sums of the rows may not speak against it. Null where nothing of that is sure.
 */
function orderByHeader(
  grid: Grid,
  { place, isOneRow }: Named,
  template: readonly ColumnTemplate[],
): PrintedColumns | null {
  const columns = [...template].sort((one, other) => place.get(one.id)! - place.get(other.id)!);
  const positions = columns.map(({ id }) => place.get(id)!);
  if (!isAscending(positions) || !areBorne(grid, columns)) return null;
  const total = columns.findIndex(({ id }) => id === 'total');
  const { hold, fail } = countSums(grid, total, columns.length);
  const isPlaced = linesUp(grid, positions);
  const isProven = hold > fail && (isPlaced || isTotalAt(grid, total, columns.length));
  if (!isOneRow && !isProven) return null;
  return {
    headed: true,
    isReordered: true,
    template,
    columns,
    subtotal: null,
    positions: grid.exact && (isOneRow || isPlaced) ? positions : null,
    // What is known of rows rests on the total being the last.
    facts: { isHeaded: true, isUnshifted: grid.exact ? undefined : () => false },
    reach: null,
  };
}

const insertAt = <T>(list: readonly T[], at: number, item: T): T[] => [
  ...list.slice(0, at),
  item,
  ...list.slice(at),
];

/** Whether text separates as many cells in every row as the header has, and no value stands left of the columns it names. */
function isTyped(grid: Grid, positions: readonly number[]): boolean {
  const [first = 0] = positions;
  const fillsUp = positions.every((at, index) => at === first + index) && positions.at(-1) === grid.width - 1;
  return (
    !grid.exact &&
    fillsUp &&
    grid.rows.every(
      ({ cells, values }) => cells.length === grid.width && (values[0]?.column ?? first) >= first,
    )
  );
}

/** The columns as the template has them, with what the header tells of them. */
function columnsInOrder(
  grid: Grid,
  { place, subtotal }: Named,
  template: readonly ColumnTemplate[],
): PrintedColumns {
  const headed = place.size >= fewestNamed;
  const isWhole = place.size === template.length;
  // A column that neither the header nor the rows have is not printed; one whose header was damaged is.
  const usual = usualWidth(grid);
  const isShort = headed && !isWhole && usual === place.size;
  const reach = grid.exact ? null : Math.max(...grid.rows.map((row) => row.values.at(-1)?.column ?? 0));
  const own = isShort ? template.filter((column) => place.has(column.id)) : template;
  const places = own.map((column) => place.get(column.id));
  const ascending =
    places.every((at) => at !== undefined) && isAscending(places as number[]) ? (places as number[]) : null;
  const positions = grid.exact ? ascending : null;
  const typed = isWhole && ascending !== null && isTyped(grid, ascending);
  const isTorn =
    reach !== null && isWhole && !typed && usual < template.length && place.get('total')! > reach;
  const plain: PrintedColumns = {
    headed,
    template,
    columns: own,
    subtotal: null,
    positions,
    ...(typed && { typedFrom: ascending[0]! }),
    facts: isShort
      ? {}
      : {
          test: sumsToTotal,
          isUnshifted: grid.exact ? undefined : lacksOnlyTotal,
          isHeaded: isWhole,
          isTorn,
        },
    reach,
  };
  const at = subtotal ? own.filter(({ id }) => (place.get(id) ?? Infinity) < subtotal.column).length : 0;
  const group = own[at - 1]?.group ?? own[at]?.group;
  if (!subtotal || at === 0 || group === undefined) return plain;
  const columns = own.filter((column) => column.group === group).map((column) => column.id);
  return {
    ...plain,
    columns: insertAt(own, at, { ...own[at - 1]!, id: '', label: subtotal.text }),
    subtotal: { at, label: subtotal.text, columns },
    positions: positions && insertAt(positions, at, subtotal.column),
    facts: isShort ? {} : { test: (numbers) => sumsToTotal(numbers.filter((_, index) => index !== at)) },
  };
}

/**
 * The columns by the header of the grid; without one as those of the table `above` that it goes on from, where that has them in
 * another order than the template, else as the template has them.
 */
export function readColumns(
  grid: Grid,
  template: readonly ColumnTemplate[],
  above: PrintedColumns | null,
): PrintedColumns {
  const named = nameColumns(grid, template.length);
  if (named.place.size === 0 && above?.isReordered && areBorne(grid, above.columns))
    return { ...above, headed: false, positions: null };
  const isWhole = named.place.size === template.length;
  if (!isWhole || isAscending(template.map(({ id }) => named.place.get(id)!)))
    return columnsInOrder(grid, named, template);
  // A header that comes again on the next page says what it said above, where a row or two prove nothing.
  const isRepeated = above?.isReordered && isAscending(above.columns.map(({ id }) => named.place.get(id)!));
  if (isRepeated && areBorne(grid, above.columns)) return { ...above, positions: null };
  const reordered = named.subtotal ? null : orderByHeader(grid, named, template);
  // Another order that the header does not tell: nobody knows which value is whose.
  const isUnclear = template.some((_, at) => isTotalAt(grid, at, template.length));
  return reordered ?? { ...columnsInOrder(grid, named, template), isUnclear };
}
